// What a pull request would change in the rules it is judged by, in sentences: nothing of it counts before the merge.
import type { Budget } from './budget.ts';
import { canonicalBudget } from './canonical-budget.ts';
import type { Config } from './config.ts';
import { DEFAULT_POLICY, type Mute, type Policy } from './policy.ts';

/** The config as the pull request leaves it: null where it is deleted, `refused` where it has a mistake. */
export type HeadConfig = Config | 'unread' | 'refused' | null;

/** What a workflow's step says. */
export interface StepPolicy {
  readonly budgets: readonly Budget[];
  readonly onExceed: Policy['onExceed'];
}

export interface Edited {
  readonly base: Config | null;
  readonly head: HeadConfig;
  /** The step at the base; null where it is not known, and then nothing is said of it. */
  readonly step: StepPolicy | null;
  readonly inputs: StepPolicy;
}

/** In the order budgets, mutes, other rules. Empty where nothing would change, or nothing can be told. */
export const policyChanges = ({ base, head, step, inputs }: Edited): readonly string[] => [
  ...configChanges(base, head),
  ...(step === null ? [] : stepChanges(step, inputs)),
];

function configChanges(base: Config | null, head: HeadConfig): readonly string[] {
  if (head === 'unread' || (base === null && head === null)) return [];
  if (head === 'refused')
    return ['The config of this pull request has a mistake: after the merge it is not used.'];
  if (head === null)
    return ['The config is deleted by this pull request: after the merge it no longer decides.'];
  const before = { ...DEFAULT_POLICY, ...base?.policy };
  const after = { ...DEFAULT_POLICY, ...head.policy };
  return [
    ...budgetChanges(base?.budgets ?? [], head.budgets),
    ...muteChanges(before.mutes, after.mutes),
    ...RULES.flatMap(([key, read]) => {
      const [old, now] = [read(before), read(after)];
      return old === now ? [] : [`\`${key}\` changes from ${old} to ${now} after the merge.`];
    }),
  ];
}

/** A budget that only stands in the pull request counts at once, since it can only tighten: that is no change to wait for. */
function stepChanges(step: StepPolicy, inputs: StepPolicy): readonly string[] {
  const budgets = inputs.budgets.length < step.budgets.length || hasLost(step.budgets, inputs.budgets);
  return [
    ...(budgets ? budgetChanges(step.budgets, inputs.budgets) : []),
    ...(step.budgets.length > 0 && step.onExceed !== inputs.onExceed
      ? [`\`on-exceed\` changes from ${step.onExceed} to ${inputs.onExceed} after the merge.`]
      : []),
  ];
}

const hasLost = (before: readonly Budget[], after: readonly Budget[]): boolean =>
  missingFrom(after, before).length > 0;

function budgetChanges(before: readonly Budget[], after: readonly Budget[]): readonly string[] {
  const removed = missingFrom(after, before);
  const added = missingFrom(before, after);
  const [old, now] = [removed[0], added[0]];
  if (old !== undefined && now !== undefined && removed.length === 1 && added.length === 1) {
    return [`The budget \`${old.text}\` becomes \`${now.text}\` after the merge.`];
  }
  return [
    ...removed.map(({ text }) => `The budget \`${text}\` is removed after the merge.`),
    ...added.map(({ text }) => `The budget \`${text}\` is added after the merge.`),
  ];
}

/** The budgets of `all` that `some` lacks, however they are typed. */
function missingFrom(some: readonly Budget[], all: readonly Budget[]): readonly Budget[] {
  const known = new Set(some.map(canonicalBudget));
  return all.filter((budget) => !known.has(canonicalBudget(budget)));
}

function muteChanges(before: readonly Mute[], after: readonly Mute[]): readonly string[] {
  const named = ({ series, until }: Mute): string => `${series} ${until}`;
  const [old, now] = [before.map(named), after.map(named)];
  return [
    ...before
      .filter((mute) => !now.includes(named(mute)))
      .map(({ series, until }) => `\`${series}\` is no longer muted until ${until} after the merge.`),
    ...after
      .filter((mute) => !old.includes(named(mute)))
      .map(
        ({ series, until, reason }) => `\`${series}\` is muted until ${until} after the merge: ${reason}.`,
      ),
  ];
}

const PERCENT = 100;
/** Enough to tell two settings apart, without the rounding of the conversion. */
const DIGITS = 6;

const percent = (fraction: number): string => `${Number((fraction * PERCENT).toPrecision(DIGITS))}\u00a0%`;
const list = (words: readonly string[]): string => `[${words.join(', ')}]`;

/** The judged keys of the config, as written there. */
const RULES: readonly (readonly [key: string, read: (policy: Policy) => string])[] = [
  ['policy.inconclusive', (p) => p.inconclusive],
  ['policy.no-baseline', (p) => p.noBaseline],
  ['policy.missing', (p) => p.missing],
  ['policy.mismatch', (p) => p.mismatch ?? p.inconclusive],
  ['policy.measured-floor', (p) => String(p.measuredFloor)],
  ['compare.alpha', (p) => String(p.alpha)],
  ['compare.prior.noise', (p) => (p.learnPrior ? 'learnt' : percent(p.priorNoise))],
  ['compare.prior.weight', (p) => String(p.priorWeight)],
  ['compare.min-effect', (p) => percent(p.minEffect)],
  ['compare.confirm', (p) => String(p.confirm)],
  ['baseline.since', (p) => p.since ?? 'none'],
  ['baseline.samples.min', (p) => String(p.minSamples)],
  ['baseline.samples.max', (p) => String(p.maxSamples)],
  ['baseline.samples.max-age', (p) => `${p.maxAgeDays}d`],
  ['baseline.samples.max-distance', (p) => String(p.maxDistance)],
  ['baseline.cut-at-change-point', (p) => String(p.cutAtChangePoint)],
  ['baseline.match', (p) => list(p.match)],
  ['series.matrix', (p) => (p.series.matrix === null ? 'all' : list(p.series.matrix))],
  [
    'series.alias',
    (p) =>
      list(
        Object.entries(p.series.alias)
          .map(([from, to]) => `${from}: ${to}`)
          .toSorted(),
      ),
  ],
];
