// Compares a head with its baseline: who is compared, with what, and by how much it differs.
import { type Note, note } from '../../errors.ts';
import type { EpochMs } from '../../units.ts';
import type { Policy } from '../budget/policy.ts';
import type { Entry } from '../history/entry.ts';
import { keyOf } from '../history/entry-key.ts';
import type { Anchor } from './anchor.ts';
import { type BaselineWindow, baselineWindow } from './baseline.ts';
import type { Change, Comparison, NotCompared } from './comparison.ts';
import { decompose } from './decompose.ts';
import { deviceSpread } from './device-spread.ts';
import { isBaseRun } from './eligibility.ts';
import { gatedEnergy } from './gated-energy.ts';
import { hardwareOf } from './hardware.ts';
import type { Head } from './head.ts';
import { classDifference, machineClass } from './machine-class.ts';
import { median } from './median.ts';
import { medianCurve } from './power-curve.ts';
import { baseSide, headSide, scopeOf } from './sides.ts';
import { baselineMean, logT } from './statistics.ts';
import { stepRows } from './step-rows.ts';

/** The base may just have moved: the newest values, alone and in medians of two and three, are asked apart. */
const NEAREST = [1, 2, 3] as const;

export interface CompareInput {
  readonly head: Head;
  readonly history: readonly Entry[];
  /** A part of the history could not be read. */
  readonly unread: boolean;
  readonly anchor: Anchor;
  readonly policy: Policy;
  readonly now: EpochMs;
}

export interface Compared {
  readonly comparison: Comparison;
  readonly notes: readonly Note[];
}

/** Pure and independent of the order of the entries; duplicates and runs of other repositories change nothing. */
export function compare({ head, history, unread, anchor, policy, now }: CompareInput): Compared {
  const { entry, attempts } = head;
  if (entry === null || head.refusal === 'ambiguous-series')
    return notCompared(head, anchor, head.refusal ?? 'gap');
  // Without a figure there is nothing to compare, whatever the history holds.
  if (head.refusal === 'no-energy') return notCompared(head, anchor, head.refusal);
  const unique = [...new Map(history.map((past) => [keyOf(past), past])).values()];
  const runs = unique.filter((past) =>
    isBaseRun(past, { head: entry, anchor, maxAgeDays: policy.maxAgeDays, now }),
  );
  const alike = runs.filter((past) => machineClass(past) === machineClass(entry));
  const window = baselineWindow(alike, anchor, policy);
  if (window.samples.length === 0) {
    const other = baselineWindow(runs, anchor, policy).samples[0]?.entries[0];
    if (other === undefined)
      return notCompared(head, anchor, unread ? 'history-unread' : 'no-history', window.notes);
    return notCompared(head, anchor, 'other-hardware', [...window.notes, difference(entry, other)], other);
  }
  if (head.refusal !== null) return notCompared(head, anchor, head.refusal, window.notes);
  return measured({ entry, attempts, window, anchor, policy });
}

function measured(input: {
  readonly entry: Entry;
  readonly attempts: readonly Entry[];
  readonly window: BaselineWindow;
  readonly anchor: Anchor;
  readonly policy: Policy;
}): Compared {
  const { entry, attempts, window, anchor, policy } = input;
  const { samples } = window;
  const entries = samples.flatMap((sample) => sample.entries);
  const energies = samples.map(({ energyJ }) => energyJ);
  const heads = attempts.map((attempt) => gatedEnergy(attempt) ?? Number.NaN);
  const { spread, notes } = deviceSpread([...attempts, ...entries].map(({ machine }) => machine.device));
  const total = logT({ base: energies, head: heads, deviceSpread: spread }, policy);
  const headJ = Math.exp(median(heads.map(Math.log)));
  const baseJ = baselineMean(energies);
  const scope = scopeOf(entry);
  const factors = decompose(headSide(headJ, attempts, scope), baseSide(baseJ, samples, scope));
  const steps = stepRows({ attempts, base: samples, deviceSpread: spread, rules: policy });
  const newest = entries[0] ?? entry;
  return {
    comparison: {
      series: entry.series,
      notCompared: null,
      attempts: attempts.length,
      headJ,
      total,
      belowMinEffect: total !== null && isBeyondChance(total, policy) && !isLarge(total, policy),
      rows: [
        {
          label: 'total',
          kind: 'total',
          headJ,
          baseJ,
          change: total,
          unresolved: null,
          durationRatio: factors.duration,
          powerRatio: factors.power,
          significant: isSignificant(total, policy),
        },
        ...steps,
      ],
      baseline: {
        runs: samples.length,
        sha: samples[0]?.sha ?? null,
        distance: samples[0]?.distance ?? null,
        old: window.old,
        sinceLost: window.sinceLost,
        cut: window.cut,
        energiesJ: energies,
        curveW: medianCurve(entries.map(({ curve_w }) => curve_w)),
      },
      factors,
      nearestBaseJ: Math.max(...NEAREST.map((count) => median(energies.slice(0, count)))),
      headHardware: hardwareOf(entry),
      baseHardware: hardwareOf(newest),
      branch: anchor.branch,
    },
    notes: [...window.notes, ...notes, ...driverNotes(entry, newest)],
  };
}

function notCompared(
  { entry, attempts }: Head,
  anchor: Anchor,
  reason: NotCompared,
  notes: readonly Note[] = [],
  other: Entry | null = null,
): Compared {
  const energies = attempts.map((attempt) => Math.log(gatedEnergy(attempt) ?? Number.NaN));
  return {
    comparison: {
      series: entry?.series ?? '',
      notCompared: reason,
      attempts: attempts.length,
      headJ: energies.length > 0 ? Math.exp(median(energies)) : entry && gatedEnergy(entry),
      total: null,
      belowMinEffect: false,
      rows: [],
      baseline: null,
      factors: { duration: null, power: null, grid: null },
      nearestBaseJ: null,
      headHardware: entry === null ? 'unknown hardware' : hardwareOf(entry),
      baseHardware: entry && other && contrasted(entry, other),
      branch: anchor.branch,
    },
    notes,
  };
}

/** In the direction of the change, at the gate's level, and large enough to matter. */
const isSignificant = (change: Change | null, policy: Policy): boolean =>
  change !== null && isBeyondChance(change, policy) && isLarge(change, policy);

const isBeyondChance = ({ p }: Change, { alpha }: Policy): boolean => Math.min(p, 1 - p) < alpha;
const isLarge = ({ change }: Change, { minEffect }: Policy): boolean =>
  Math.abs(Math.log1p(change)) >= Math.log1p(minEffect);

/** The base's hardware; where that is the head's too, what else sets them apart: `NVIDIA H100 (different power limit)`. */
const contrasted = (head: Entry, base: Entry): string =>
  hardwareOf(head) === hardwareOf(base)
    ? `${hardwareOf(base)} (different ${classDifference(head, base).join(', ')})`
    : hardwareOf(base);

const difference = (head: Entry, base: Entry): Note =>
  note('other-machine-class', `The base runs differ in: ${classDifference(head, base).join(', ')}.`);

function driverNotes(head: Entry, base: Entry): readonly Note[] {
  const [now, before] = [head.machine.driver, base.machine.driver];
  if (now === null || before === null || major(now) === major(before)) return [];
  return [note('driver-changed', `The GPU driver changed since the base runs: ${before} to ${now}.`)];
}

const major = (version: string): string => version.split('.', 1)[0] ?? version;
