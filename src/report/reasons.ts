// Why nothing was proven or compared, in the reader's words: one phrase for every reason of the closed list.
import type { Check } from '../review/budget/verdict.ts';
import type { Comparison, NotCompared } from '../review/comparison/comparison.ts';
import { unstopped } from './check-text.ts';
import { codeSpan, prose } from './escape.ts';
import { changeText } from './figures.ts';
import type { ReportModel } from './model.ts';

/** After "Not compared:"; a clause without a full stop. */
export function notComparedReason(why: NotCompared, model: ReportModel): string {
  switch (why) {
    case 'other-hardware':
      return otherHardware(model);
    case 'shared-machine':
      return 'another job or process used this machine at the same time';
    case 'gap':
      return 'readings are missing for part of the job';
    case 'not-successful':
      return `the job’s outcome was ${model.receipt.subject.outcome}, so this is no full run`;
    case 'ambiguous-series':
      return 'two jobs of this run look the same; give each its own `name`';
    case 'history-unread':
      return `the history of ${baseName(model.branch)} could not be read`;
    case 'no-history':
      return 'no earlier run to compare with';
    case 'no-energy':
      return 'nothing of this run’s energy was observed';
  }
}

function otherHardware({ comparison, branch }: ReportModel): string {
  const head = codeSpan(comparison?.headHardware ?? '');
  const base = comparison?.baseHardware;
  return base
    ? `ran on ${head}, ${baseName(branch)} on ${codeSpan(base)}`
    : `ran on ${head}, new to ${baseName(branch)}`;
}

/** After "not proven": why the change may be chance; a clause without a full stop. */
export function notProvenReason(check: Check, model: ReportModel): string {
  const { comparison, branch } = model;
  const base = baseName(branch);
  switch (check.reason) {
    case 'too-few-base-runs':
      return `only ${comparison?.baseline?.runs ?? 0} of ${model.minSamples} runs of ${base}${onHardware(comparison)}`;
    case 'within-noise':
      return withinNoise(comparison, base);
    case 'old-base':
      return oldBase(comparison, base);
    case 'base-moved':
      return `${base} itself has just moved to about this figure`;
    default:
      return check.remedy === null ? 'the runs at hand do not decide it' : unstopped(prose(check.remedy));
  }
}

const onHardware = (comparison: Comparison | null): string =>
  comparison ? ` on ${codeSpan(comparison.headHardware)}` : '';

function withinNoise(comparison: Comparison | null, base: string): string {
  if (comparison?.belowMinEffect) return 'changes below `compare.min-effect` never fail';
  const detectable = comparison?.total?.detectable;
  const noise = `the runs of ${base} vary as much`;
  return detectable === undefined
    ? noise
    : `${noise}; a rise of ${changeText(detectable).slice(1)} would have shown`;
}

function oldBase(comparison: Comparison | null, base: string): string {
  if (comparison?.baseline?.sinceLost) return 'the commit of `baseline.since` was not found';
  const distance = comparison?.baseline?.distance ?? null;
  return distance === null
    ? `no usable run of ${base} is known to be an ancestor of this commit`
    : `the newest usable run of ${base} is ${distance} commits back`;
}

/** The base branch as a code span, `the base` where no name is known. */
export const baseName = (branch: string | null): string => (branch === null ? 'the base' : codeSpan(branch));
