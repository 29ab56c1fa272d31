// Which step a rise comes from, and whether it runs longer or draws more power: ln(energy) = ln(duration) + ln(mean power).
import type { Comparison, Row } from '../review/comparison/comparison.ts';
import { codeSpan } from './escape.ts';
import { changeText, energyText } from './figures.ts';
import type { JobResult } from './job-result.ts';
import { listed } from './run/run-sides.ts';

/** A factor is named when it carries at least this part of the change on the log scale, a new step of the rise in joules. */
const NAMED_PART = 0.2;

/** A job whose rise is to be explained. */
export interface Risen {
  readonly label: string;
  readonly riseJ: number;
  /** All rows of steps, or those that moved. */
  readonly steps: readonly Row[];
  readonly durationRatio: number | null;
  readonly powerRatio: number | null;
}

export const risenJob = (comparison: Comparison, label: string): Risen => ({
  label,
  riseJ: Math.max(0, ...comparison.rows.filter(({ kind }) => kind === 'total').map(riseJ)),
  steps: comparison.rows.filter(({ kind }) => kind === 'step'),
  durationRatio: comparison.factors.duration,
  powerRatio: comparison.factors.power,
});

/** One sentence or two for a proven rise; null where nothing points anywhere. */
export function causeOf(job: Risen): string | null {
  const leastJ = NAMED_PART * job.riseJ;
  const grown = job.steps
    .filter((row) => isGrown(row) || (isNew(row) && riseJ(row) >= leastJ))
    .sort((a, b) => riseJ(b) - riseJ(a));
  const [first, ...others] = grown;
  if (!first) return wholeJob(job);
  const rest = others.length === 0 ? 'No other step grew.' : `${otherSteps(others.length)} grew too.`;
  return `${stepText(first, job.label)}. ${rest}`;
}

const MOST_OTHERS = 3;

/** The same for a run: the job that rose most, and which others did. Jobs are those whose rise is proven. */
export function runCauseOf(risen: readonly JobResult[]): string | null {
  const [first, ...others] = risen.toSorted((a, b) => jobRiseJ(b) - jobRiseJ(a));
  if (!first) return 'many jobs together; none stands out alone.';
  const own = causeOf({ ...first, riseJ: jobRiseJ(first) }) ?? `${codeSpan(first.label)} uses more energy.`;
  if (others.length === 0) return own;
  const names = others.map(({ label }) => codeSpan(label));
  return `${own} Also up: ${listed(names, MOST_OTHERS)}.`;
}

const jobRiseJ = ({ headJ, baseJ }: JobResult): number => Math.max(0, (headJ ?? 0) - (baseJ ?? 0));

const isGrown = ({ significant, change }: Row): boolean => significant && (change?.change ?? 0) > 0;
/** On the base it did not run, or has no figure: there is no change to test, only the energy it has now. */
const isNew = ({ headJ, baseJ }: Row): boolean => headJ !== null && baseJ === null;

function stepText(row: Row, job: string): string {
  const step = `step ${codeSpan(row.label)} of ${codeSpan(job)}`;
  if (!isNew(row)) return `${step} ${splitOf(row.durationRatio, row.powerRatio) ?? 'uses more energy'}`;
  const uses = `${step} uses ${energyText(row.headJ ?? 0)}`;
  return row.unresolved === null ? `new ${uses}` : `${uses}, and has no figure on the base`;
}

const riseJ = (row: Row): number => (row.headJ ?? 0) - (row.baseJ ?? 0);
const otherSteps = (many: number): string => (many === 1 ? 'One other step' : `${many} other steps`);

function wholeJob({ label, durationRatio, powerRatio }: Risen): string | null {
  const what = splitOf(durationRatio, powerRatio);
  return what === null ? null : `${codeSpan(label)} ${what}; no single step stands out.`;
}
/** "draws 17 % more power", "takes 9 % longer", or both; null where the ratios are unknown or no rise. */
function splitOf(duration: number | null, power: number | null): string | null {
  if (duration === null || power === null) return null;
  const rise = Math.log(duration) + Math.log(power);
  if (!(rise > 0)) return null;
  const named = (ratio: number): boolean => Math.log(ratio) >= NAMED_PART * rise;
  const longer = named(duration) ? `takes ${unsigned(duration)} longer` : null;
  const harder = named(power) ? `draws ${unsigned(power)} more power` : null;
  const isShorter = duration < 1 && named(1 / duration);
  const shorter = isShorter ? ` in ${unsigned(duration)} less time` : '';
  return `${[longer, harder].filter((part) => part !== null).join(' and ')}${shorter}`;
}

const unsigned = (ratio: number): string => changeText(ratio - 1).slice(1);
