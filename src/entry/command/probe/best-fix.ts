// Of all that could be done about the refused sources, the one thing that raises the measured share most.
import type { Absence } from '../../../measure/trace/domain.ts';
import type { ProbeFix } from '../../../report/probe.ts';
import { type Remedy, remedyFor, type Situation } from './fixes.ts';
import { type Component, type Components, isMeasured, measuredShare } from './measured-share.ts';
import { familyOf } from './sensor-family.ts';

export interface FixInput {
  readonly absences: readonly Absence[];
  readonly components: Components;
  readonly situation: Situation;
  readonly user: string;
}

interface Candidate {
  readonly remedy: Remedy;
  readonly gains: readonly Component[];
  readonly after: number | null;
}

export interface BestFix {
  readonly remedy: Remedy;
  readonly told: ProbeFix;
}

/** Null where nothing is to be gained, or nothing can be done. */
export function bestFix({ absences, components, situation, user }: FixInput): BestFix | null {
  const best = candidates({ absences, components, situation })
    .toSorted((a, b) => (b.after ?? 0) - (a.after ?? 0))
    .at(0);
  if (best === undefined) return null;
  const { remedy, after, gains } = best;
  // Where memory was inside the curve of a whole server, its own part shows only once the CPU is measured.
  const isKnown = gains.includes('gpu') || gains.includes('dram') || components.dram !== undefined;
  const named = (text: string) => text.replaceAll('{user}', user);
  const { why, steps, afterwards } = remedy;
  return {
    remedy,
    told: { measuredAfter: isKnown ? after : null, why: named(why), steps: steps.map(named), afterwards },
  };
}

/** One per remedy: a single udev rule opens packages and memory together. */
function candidates({ absences, components, situation }: Omit<FixInput, 'user'>): readonly Candidate[] {
  const gainsOf = new Map<Remedy, Component[]>();
  for (const absence of absences) {
    const remedy = remedyFor(absence, situation);
    const { component } = familyOf(absence.source);
    if (remedy === null || component === null || isMeasured(components, component)) continue;
    gainsOf.set(remedy, [...(gainsOf.get(remedy) ?? []), component]);
  }
  return [...gainsOf].map(([remedy, gains]) => ({
    remedy,
    gains,
    after: measuredShare(components, gains),
  }));
}
