// The energy of a receipt: the total with its shares and uncertainty, and under it components, devices and buckets.

import { type Joules, joules, sum } from '../../units.ts';
import type { DevicePart } from '../attribution/split-energy.ts';
import type { Bucket } from '../energy/buckets.ts';
import type { Calibration } from '../energy/calibration.ts';
import { type ComponentEnergy, componentEnergies } from '../energy/component-energy.ts';
import { MEASURED_FROM } from '../energy/coverage.ts';
import type { DomainEnergy } from '../energy/domain-energy.ts';
import { sharesOf } from '../energy/shares.ts';
import { combineTypes } from '../energy/uncertainty.ts';
import { deviceHash } from './device.ts';
import type { Receipt } from './receipt.ts';

type EnergySection = Receipt['energy'];

/** The receipt schema's bound. */
const MOST_DEVICES = 256;

export interface EnergyFacts {
  /** Of every counted device, all of it and the job's part. */
  readonly parts: readonly DevicePart[];
  readonly hidden: readonly DomainEnergy[];
  /** The machine's own meter; null without one. */
  readonly node: DomainEnergy | null;
  /** The job's, with calibration; null where nothing is known. */
  readonly total: Joules | null;
  /** The same of all that was counted on the machine, where a part of it was left to others; else null. */
  readonly machine: Joules | null;
  readonly calibration: Calibration;
  readonly buckets: readonly Bucket[];
  /** Share of the window in which samples are missing, 0..1. */
  readonly unsampled: number;
  readonly salt: string;
}

export function energySection(facts: EnergyFacts): EnergySection {
  const { parts, hidden, total, machine, calibration } = facts;
  const devices = parts.map(({ job }) => job);
  const components = componentEnergies(devices);
  const coverage = coverageOf(components);
  const counted = sum(components.map(({ energy }) => energy));
  // Without calibration nothing is added; the difference of two sums would only show their rounding.
  const added = calibrationOf(calibration) === null ? joules(0) : joules(Math.max(0, (total ?? 0) - counted));
  const factored = components.map(({ energy, uncertaintyPercent }) => ({
    joules: energy,
    percent: uncertaintyPercent,
  }));
  return {
    total_j: total,
    uncertainty_percent:
      total === null || total === 0
        ? null
        : relative(combineTypes(factored), { counted, total, calibration }),
    coverage,
    attribution: machine === null ? 'dedicated' : 'shared',
    machine_j: machine,
    machine_idle_j: machine === null ? null : sumOrNull(parts.map(({ wholeIdle }) => wholeIdle)),
    others_j: machine !== null && total !== null ? joules(Math.max(0, machine - total)) : null,
    shares: total === null ? null : sharesOf(devices, added, total),
    components: Object.fromEntries(
      components.map((component) => [component.component, entryOf(component, parts)]),
    ),
    domains: parts.slice(0, MOST_DEVICES).map((part) => domainOf(part, facts.salt)),
    node_j: facts.node?.use.energy ?? null,
    hidden_gpus_j: hidden.length === 0 ? null : sum(hidden.map(({ use }) => use.energy)),
    buckets: facts.buckets.map(({ from, to, energy, filled }) => ({
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      energy_j: energy,
      filled,
    })),
    calibration: calibrationOf(calibration),
    degraded: (coverage ?? 0) < MEASURED_FROM || facts.unsampled > 1 - MEASURED_FROM,
  };
}

/** Over what was observed at all, weighted by energy; a part that is assumed has nothing to cover. */
function coverageOf(components: readonly ComponentEnergy[]): number | null {
  if (components.length === 0) return null;
  const observed = components.filter(({ provenance }) => provenance !== 'assumed');
  const energy = sum(observed.map((component) => component.energy));
  if (energy === 0) return 0;
  const covered = sum(observed.map((component) => component.coverage * component.energy));
  return Math.min(1, covered / energy);
}

/** The counted parts' error as a share of the calibrated total; the owner's own line adds none. */
const relative = (
  percent: number,
  parts: { readonly counted: Joules; readonly total: Joules; readonly calibration: Calibration },
): number => (percent * parts.counted * parts.calibration.wallFactor) / parts.total;

function entryOf(component: ComponentEnergy, parts: readonly DevicePart[]) {
  const own = parts.filter(({ job }) => job.component === component.component);
  return {
    energy_j: component.energy,
    provenance: component.provenance,
    source: component.source,
    coverage: component.coverage,
    uncertainty_percent: component.uncertaintyPercent,
    idle_j: sumOrNull(own.map(({ idle }) => idle)),
    split_by: [...new Set(own.flatMap(({ rule }) => rule ?? []))].sort(),
  };
}

const domainOf = ({ job, reference }: DevicePart, salt: string) => ({
  device: deviceHash(salt, [job.domain.id]),
  component: job.component,
  energy_j: job.use.energy,
  idle_w: reference?.power ?? null,
  idle_from: reference?.from ?? null,
});

/** Null where one of them is not known: a part of it would look like all. */
const sumOrNull = (values: readonly (Joules | null)[]): Joules | null => {
  const known = values.filter((value) => value !== null);
  return known.length === values.length && known.length > 0 ? sum(known) : null;
};

const calibrationOf = ({ wallFactor, overheadWatts }: Calibration): EnergySection['calibration'] =>
  wallFactor === 1 && overheadWatts === 0
    ? null
    : {
        wall_factor: wallFactor === 1 ? null : wallFactor,
        overhead_w: overheadWatts === 0 ? null : overheadWatts,
      };
