// The comparison of a head with a baseline: its change, the steps that made it, and what was taken for granted.
import { type Note, note } from '../../errors.ts';
import type { Entry } from '../history/entry.ts';
import { against } from './against.ts';
import type { BaselineWindow } from './baseline.ts';
import type { Compared } from './compare.ts';
import type { Fleet } from './comparison.ts';
import { decompose } from './decompose.ts';
import type { DeviceEffect } from './device-effect.ts';
import type { Moments } from './device-series.ts';
import { PRIOR_SPREAD } from './device-spread.ts';
import { hardwareOf } from './hardware.ts';
import { median } from './median.ts';
import { nearestShift } from './nearest.ts';
import { headObservations, knownDevices, observationsOf } from './observations.ts';
import type { Past } from './past.ts';
import { medianCurve } from './power-curve.ts';
import { baseSide, headSide, scopeOf } from './sides.ts';
import { isBelowMinEffect, isSignificant } from './significance.ts';
import { stepRows } from './step-rows.ts';

const PERCENT = 100;

export interface Case {
  readonly entry: Entry;
  readonly attempts: readonly Entry[];
  readonly window: BaselineWindow;
  readonly effect: DeviceEffect;
  readonly past: Past;
}

/** @throws Error where the effect was not learnt from the head's series too: our own mistake. */
export function measured({ entry, attempts, window, effect, past }: Case): Compared {
  const series = effect.fit.series.get(entry.series);
  if (series === undefined) throw new Error(`The fit lacks the series ${entry.series}.`);
  const { anchor, policy } = past;
  const samples = window.samples.slice(0, effect.kept.get(entry.series));
  const entries = samples.flatMap((sample) => sample.entries);
  const devices = knownDevices(attempts);
  const heads = headObservations(attempts);
  const { change: total, shift } = against({ fit: effect.fit, series }, heads, policy);
  const headJ = Math.exp(median(heads.map(({ log }) => log)));
  const baseJ = headJ * Math.exp(-shift);
  const nearest = nearestShift(observationsOf(samples, devices), { fit: effect.fit, series });
  const scope = scopeOf(entry);
  const factors = decompose(headSide(headJ, attempts, scope), baseSide(baseJ, samples, scope));
  const newest = entries[0] ?? entry;
  return {
    comparison: {
      series: entry.series,
      notCompared: null,
      attempts: attempts.length,
      headJ,
      total,
      belowMinEffect: isBelowMinEffect(total, policy),
      rows: [
        {
          label: 'total',
          kind: 'total',
          job: null,
          headJ,
          baseJ,
          change: total,
          unresolved: null,
          durationRatio: factors.duration,
          powerRatio: factors.power,
          significant: isSignificant(total, policy),
        },
        ...stepRows({ attempts, base: samples, devices, fit: effect.fit, rules: policy }),
      ],
      baseline: {
        runs: samples.length,
        sha: samples[0]?.sha ?? null,
        distance: samples[0]?.distance ?? null,
        old: window.old,
        sinceLost: window.sinceLost,
        cut: window.samples.length - samples.length,
        energiesJ: samples.map(({ energyJ }) => energyJ),
        curveW: medianCurve(entries.map(({ curve_w }) => curve_w)),
      },
      factors,
      nearestBaseJ: baseJ * Math.exp(nearest),
      headHardware: hardwareOf(entry),
      baseHardware: hardwareOf(newest),
      branch: anchor.branch,
      fleet: fleetOf(effect, series, attempts),
    },
    notes: [...poolNotes(series), ...driverNotes(entry, newest)],
  };
}

function fleetOf({ fit }: DeviceEffect, { devices, pooled }: Moments, attempts: readonly Entry[]): Fleet {
  return {
    devices: pooled ? 0 : devices.size,
    headSeen: attempts.every(({ machine }) => machine.device !== null && fit.devices.has(machine.device)),
    priorNoise: fit.prior.noise,
    priorLearned: fit.prior.learned,
  };
}

function poolNotes({ pooled }: Moments): readonly Note[] {
  if (!pooled) return [];
  const text = `Compared across devices that are not all known: the interval allows for ${PRIOR_SPREAD * PERCENT} % between devices.`;
  return [note('several-devices', text)];
}

function driverNotes(head: Entry, base: Entry): readonly Note[] {
  const [now, before] = [head.machine.driver, base.machine.driver];
  if (now === null || before === null || major(now) === major(before)) return [];
  return [note('driver-changed', `The GPU driver changed since the base runs: ${before} to ${now}.`)];
}

const major = (version: string): string => version.split('.', 1)[0] ?? version;
