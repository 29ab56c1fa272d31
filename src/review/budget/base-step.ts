// Finds in a workflow file what the very step that runs now was told at the base commit: the budget a pull request cannot edit.
// Syntax: GitHub's workflow reference, `jobs.<job_id>.steps[*].uses` and `jobs.<job_id>.uses`.
import { yamlValue } from '../../yaml-value.ts';

/** The step that runs now. */
export interface WantedStep {
  /** Id of its job in the workflow file. */
  readonly job: string;
  /** `owner/name`, `owner/name/report`, a local `./path`, or the reusable `owner/name/.github/workflows/report.yml`. */
  readonly action: string;
  /** The `name` input; null without one. */
  readonly name: string | null;
}

/** Two inputs as written; empty where the step does not set them. */
export interface BaseStep {
  readonly budget: string;
  readonly onExceed: string;
}

/** `not-found` unless exactly one step fits and both inputs stand there without an expression. Never throws. */
export function baseStep(workflow: string, wanted: WantedStep): BaseStep | 'not-found' {
  const jobs = mapOf(mapOf(documentOf(workflow)).jobs);
  const isReusable = /\.ya?ml$/.test(wanted.action);
  const steps = isReusable ? Object.values(jobs) : stepsOf(jobs[wanted.job]);
  const uses = steps.map(mapOf).filter((step) => sameAction(step.uses, wanted.action));
  const inputs = uses.map((step) => inputsOf(step.with));
  // A name that is an expression may be this one's.
  if (inputs.some(({ name }) => isExpression(name))) return 'not-found';
  const [found, ...more] = inputs.filter(({ name }) => name === (wanted.name ?? ''));
  if (found === undefined || more.length > 0) return 'not-found';
  const { budget, onExceed } = found;
  return isExpression(budget) || isExpression(onExceed) ? 'not-found' : { budget, onExceed };
}

function documentOf(text: string): unknown {
  try {
    return yamlValue(text);
  } catch {
    return null;
  }
}

const stepsOf = (job: unknown): readonly unknown[] => {
  const { steps } = mapOf(job);
  return Array.isArray(steps) ? steps : [];
};

/** Own keys only: a job may be called `constructor`. */
const mapOf = (value: unknown): Readonly<Record<string, unknown>> =>
  Object.assign(Object.create(null), typeof value === 'object' && value !== null ? value : {});

/** Whatever the version; owners and repositories know no case, paths do. */
function sameAction(uses: unknown, action: string): boolean {
  return typeof uses === 'string' && normalised(uses) === normalised(action);
}

function normalised(uses: string): string {
  const path = uses
    .trim()
    .replace(/@[^@]*$/, '')
    .replace(/\/+$/, '');
  return path.startsWith('.')
    ? path
    : path.replace(/^[^/]+\/[^/]+/, (repository) => repository.toLowerCase());
}

function inputsOf(given: unknown): BaseStep & { readonly name: string } {
  // Inputs know no case.
  const inputs = new Map(Object.entries(mapOf(given)).map(([key, value]) => [key.toLowerCase(), value]));
  const text = (key: string): string => {
    const value = inputs.get(key);
    // A list or map is no input that GitHub takes, and may have a `toString` of its own.
    return typeof value === 'object' || value === undefined ? '' : String(value).trim();
  };
  return { budget: text('budget'), onExceed: text('on-exceed'), name: text('name') };
}

const isExpression = (text: string): boolean => text.includes('${{');
