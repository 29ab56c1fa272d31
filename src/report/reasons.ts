// Why nothing was proven or compared, in the reader's words: one phrase for every reason of the closed list.
import type { Check } from '../review/budget/verdict.ts';
import type { NotCompared } from '../review/comparison/comparison.ts';
import { unstopped } from './check-text.ts';
import { codeSpan, prose } from './escape.ts';
import { changeText } from './figures.ts';
import type { Outcome } from './outcome.ts';

/** After "Not compared:"; a clause without a full stop. */
export function notComparedReason(why: NotCompared, outcome: NotComparedFacts): string {
  switch (why) {
    case 'other-hardware':
      return otherHardware(outcome);
    case 'shared-machine':
      return 'another job or process used this machine at the same time';
    case 'gap':
      return 'readings are missing for part of the job';
    case 'not-successful':
      return `the job’s outcome was ${outcome.jobOutcome}, so this is no full run`;
    case 'ambiguous-series':
      return 'two jobs of this run look the same; give each its own `name`';
    case 'history-unread':
      return `the history of ${baseName(outcome.branch)} could not be read`;
    case 'no-history':
      return 'no earlier run to compare with';
    case 'no-energy':
      return 'nothing of this run’s energy was observed';
  }
}

export type NotComparedFacts = Pick<Outcome, 'hardware' | 'baseHardware' | 'branch' | 'jobOutcome'>;

function otherHardware({ hardware, baseHardware: base, branch }: NotComparedFacts): string {
  const head = codeSpan(hardware ?? '');
  return base
    ? `ran on ${head}, ${baseName(branch)} on ${codeSpan(base)}`
    : `ran on ${head}, new to ${baseName(branch)}`;
}

/** After "not proven": why the change may be chance; a clause without a full stop. */
export function notProvenReason(check: Check, outcome: Outcome): string {
  const base = baseName(outcome.branch);
  switch (check.reason) {
    case 'too-few-base-runs':
      return `only ${outcome.baseRuns} of ${outcome.minSamples} runs of ${base}${onHardware(outcome)}`;
    case 'within-noise':
      return withinNoise(outcome, base);
    case 'old-base':
      return oldBase(outcome, base);
    case 'base-moved':
      return `${base} itself has just moved to about this figure`;
    default:
      return check.remedy === null ? 'the runs at hand do not decide it' : unstopped(prose(check.remedy));
  }
}

const onHardware = ({ hardware }: Outcome): string => (hardware === null ? '' : ` on ${codeSpan(hardware)}`);

function withinNoise({ belowMinEffect, change }: Outcome, base: string): string {
  if (belowMinEffect) return 'changes below `compare.min-effect` never fail';
  const noise = `the runs of ${base} vary as much`;
  return change === null
    ? noise
    : `${noise}; a rise of ${changeText(change.detectable).slice(1)} would have shown`;
}

function oldBase({ sinceLost, distance }: Outcome, base: string): string {
  if (sinceLost) return 'the commit of `baseline.since` was not found';
  return distance === null
    ? `no usable run of ${base} is known to be an ancestor of this commit`
    : `the newest usable run of ${base} is ${distance} commits back`;
}

/** The base branch as a code span, `the base` where no name is known. */
export const baseName = (branch: string | null): string => (branch === null ? 'the base' : codeSpan(branch));
