// What a budget is about in the run at hand: the run as a whole, jobs, steps, or nobody, which a person must hear of.
import type { Row } from '../comparison/comparison.ts';
import { stepsOf } from '../comparison/steps-of.ts';
import { seriesParts } from '../history/series-parts.ts';
import type { Budget, BudgetScope } from './budget.ts';
import { matchesGlob } from './glob.ts';
import { isMeant } from './is-meant.ts';
import type { Case, JudgedJob } from './judge-case.ts';

export type Part =
  | { readonly kind: 'job'; readonly job: JudgedJob; readonly name: string | null }
  | { readonly kind: 'step'; readonly job: JudgedJob; readonly step: string; readonly name: string };

export type Subject =
  | Part
  | { readonly kind: 'run'; readonly name: null }
  | { readonly kind: 'nobody'; readonly name: string; readonly remedy: string };

/** Empty where a budget is another job's business. */
export function subjectsOf({ scope, unit, window }: Budget, facts: Case): readonly Subject[] {
  if (scope !== null) return scoped(scope, facts);
  const [job] = facts.jobs;
  if (facts.extent === 'job') return job === undefined ? [] : [{ kind: 'job', job, name: null }];
  if (unit === null || window !== null) return [{ kind: 'run', name: null }];
  // Samples of one job and epochs of another have no sum: each job that counts this unit is judged by itself.
  const counting = facts.jobs.filter((job) => unitOf(job) === unit);
  if (counting.length > 0) return counting.map((job) => ({ kind: 'job', job, name: job.label }));
  return [{ kind: 'nobody', name: unit, remedy: `No job of this run counts its work in ${unit}s.` }];
}

/** Of a job without a receipt the series still tells it. */
const unitOf = ({ head, series }: JudgedJob): string | null =>
  head.entry === null ? (seriesParts(series)?.unit ?? null) : (head.entry.work?.unit ?? null);

function scoped(scope: BudgetScope, { jobs, extent }: Case): readonly Subject[] {
  const { job: glob, step } = scope;
  const meant = jobs.filter((job) => isMeant(glob, job));
  if (meant.length === 0) {
    const labels = jobs.map(({ label }) => label);
    const remedy = `No job of this run is called \`${glob}\`: ${known('jobs', labels)}.`;
    return extent === 'job' ? [] : [{ kind: 'nobody', name: glob, remedy }];
  }
  if (step === null) return meant.map((job) => ({ kind: 'job', job, name: job.label }));
  const parts = meant.flatMap((job) => stepsIn(job, step));
  // One job alone cannot tell whether a glob over jobs means another one's step.
  if (parts.length > 0 || (extent === 'job' && /[*?]/.test(glob))) return parts;
  const labels = meant.flatMap(labelsOf);
  const remedy = `No step of \`${glob}\` is called \`${step}\`: ${known('steps', labels)}.`;
  return [{ kind: 'nobody', name: `${glob}/${step}`, remedy }];
}

function stepsIn(job: JudgedJob, glob: string): readonly Part[] {
  const named = (step: string): Part => ({ kind: 'step', job, step, name: `${job.label}/${step}` });
  // Without a receipt nobody knows its steps: the glob stands for them.
  if (job.head.entry === null) return [named(glob)];
  return labelsOf(job)
    .filter((label) => matchesGlob(glob, label))
    .map(named);
}

/** Steps of either side, since one that is gone was renamed, or taken out of its budget. */
function labelsOf({ head, comparison }: JudgedJob): readonly string[] {
  const own = [...head.attempts, ...(head.entry === null ? [] : [head.entry])].flatMap((entry) => [
    ...stepsOf(entry).keys(),
  ]);
  return [...new Set([...own, ...comparison.rows.filter(isStep).map(({ label }) => label)])];
}

const isStep = ({ kind }: Row): boolean => kind === 'step';

const MAX_KNOWN = 10;

function known(kind: 'jobs' | 'steps', labels: readonly string[]): string {
  const names = [...new Set(labels)];
  if (names.length === 0) return `there are no ${kind}`;
  const shown = names.slice(0, MAX_KNOWN).map((name) => `\`${name}\``);
  const more = names.length - shown.length;
  return `its ${kind} are ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
