// Takes the job's part out of every counted device, with the label and the uncertainty that a split leaves it.
import { type Joules, joules, type Watts, watts } from '../../units.ts';
import { MEASURED_FROM } from '../energy/coverage.ts';
import { curveOf, curveTotal } from '../energy/curve.ts';
import type { DomainEnergy } from '../energy/domain-energy.ts';
import { percentOf } from '../energy/uncertainty.ts';
import { attribute, type Part } from './attribute.ts';
import { type IdleReference, idleReference } from './idle-reference.ts';
import { type SharingFacts, SPLIT_PERCENT, type SplitRule, sharingOf } from './sharing.ts';

export interface DevicePart {
  readonly whole: DomainEnergy;
  /** The job's; the same as `whole` where nothing was split. */
  readonly job: DomainEnergy;
  /** Null where the job had the device for itself, or nothing tells its share. */
  readonly rule: SplitRule | null;
  /** True where others used the device and nothing tells how much: all of it is counted. */
  readonly upperBound: boolean;
  readonly reference: IdleReference | null;
  /** Idle energy in the job's part, and of the whole device; null where nothing tells what the device draws at rest. */
  readonly idle: Joules | null;
  readonly wholeIdle: Joules | null;
}

export interface SplitFacts extends SharingFacts {
  readonly devices: readonly DomainEnergy[];
  /** Idle power by earlier receipts of a device, by its id. */
  readonly earlierIdle: (device: string) => Watts | null;
  /** What the model of the CPU gives it at rest; null where there is no model of it. */
  readonly modelledIdle: Watts | null;
}

const US_PER_SECOND = 1_000_000;
const MICROJOULES_PER_JOULE = 1_000_000;

export function splitEnergy(facts: SplitFacts): readonly DevicePart[] {
  const { trace, window, devices } = facts;
  const sharing = sharingOf(facts);
  const seconds = (window.end - window.start) / US_PER_SECOND;
  return devices.map((whole) => {
    const reference = idleReference(trace, whole, facts.earlierIdle(whole.domain.id));
    const idleOver = (power: Watts | null): Joules | null =>
      power === null ? null : joules(Math.min(whole.use.energy, power * seconds));
    const found = sharing(whole);
    const standing = idleOver(reference?.power ?? null);
    const alone = { whole, job: whole, rule: null, reference, idle: standing, wholeIdle: standing };
    if (found === null) return { ...alone, upperBound: false };
    if (found.shares === null) return { ...alone, upperBound: true };
    const { rule, shares } = found;
    const idle = reference?.power ?? modelledRest(whole, facts.modelledIdle);
    const part = attribute(whole.segments, { shares, idle });
    const job = jobEnergy(whole, part, SPLIT_PERCENT[rule]);
    return {
      whole,
      job,
      rule,
      upperBound: false,
      reference,
      // The job's energy was rounded down.
      idle:
        idle === null ? null : joules(Math.min(job.use.energy, part.idleMicrojoules / MICROJOULES_PER_JOULE)),
      wholeIdle: idleOver(idle),
    };
  });
}

/** A model knows what it gives a device at rest; modelled memory draws by its size alone, busy or not. */
function modelledRest({ component, use, curve }: DomainEnergy, cpu: Watts | null): Watts | null {
  const [start, end] = [curve.times.at(0), curve.times.at(-1)];
  if (use.method !== 'modelled') return null;
  if (component === 'cpu') return cpu;
  if (component !== 'dram' || start === undefined || end === undefined) return null;
  // Microjoules over microseconds are watts.
  return watts(curveTotal(curve) / (end - start));
}

/** `percent`: the uncertainty of the split, for the part of the energy that it concerns. */
function jobEnergy(whole: DomainEnergy, part: Part, percent: number): DomainEnergy {
  const { segments, splitMicrojoules, splitTime } = part;
  const curve = curveOf(segments);
  const total = curveTotal(curve);
  const filled = segments.reduce(
    (sum, { origin, microjoules }) => sum + (origin.filled ? microjoules : 0),
    0,
  );
  const uncertainty = {
    ...whole.uncertainty,
    sharedPercent: Math.hypot(
      whole.uncertainty.sharedPercent,
      percent * (total === 0 ? 1 : splitMicrojoules / total),
    ),
  };
  const { use } = whole;
  const length = segments.reduce((sum, { from, to }) => sum + to - from, 0);
  const isMostlyRead = splitTime <= (1 - MEASURED_FROM) * length;
  return {
    ...whole,
    segments,
    curve,
    uncertainty,
    use: {
      ...use,
      energy: joules(total / MICROJOULES_PER_JOULE),
      provenance: use.provenance === 'measured' && !isMostlyRead ? 'modelled' : use.provenance,
      filled: joules(Math.min(total, filled + splitMicrojoules) / MICROJOULES_PER_JOULE),
      uncertaintyPercent: percentOf(uncertainty),
    },
  };
}
