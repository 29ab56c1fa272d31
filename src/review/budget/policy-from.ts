// Who decides: the base commit, by its config or else by the same step of its workflow; the inputs at hand may only tighten that.
import { CarbonError, type Note, note } from '../../errors.ts';
import type { BaseStep } from './base-step.ts';
import type { Budget } from './budget.ts';
import { canonicalBudget } from './canonical-budget.ts';
import type { Config } from './config.ts';
import { parseBudgets } from './parse.ts';
import { DEFAULT_POLICY, type Policy } from './policy.ts';
import { type HeadConfig, policyChanges, type StepPolicy } from './policy-changes.ts';

export interface PolicySources {
  /** Config of the base commit, or the only one there is; null without one. */
  readonly base: Config | null;
  readonly head: HeadConfig;
  /** The same step at the base commit; null where nothing is asked of it, as off pull requests. */
  readonly baseStep: BaseStep | 'not-found' | null;
  /** What this workflow's own step says. */
  readonly inputs: StepPolicy;
}

export interface Decided {
  readonly policy: Policy;
  /** Of all sources, each once. */
  readonly budgets: readonly Budget[];
  /** One sentence each: what this pull request would change, after the merge. */
  readonly changes: readonly string[];
  readonly notes: readonly Note[];
}

/** Budgets add up, since one more can only tighten; of `on-exceed` the stricter counts. Never throws. */
export function policyFrom({ base, head, baseStep, inputs }: PolicySources): Decided {
  const step = stepPolicy(baseStep);
  const fromConfig = base?.budgets ?? [];
  const decided =
    fromConfig.length > 0 ? 'fail' : step !== null && step.budgets.length > 0 ? step.onExceed : null;
  const onExceed = decided === null ? inputs.onExceed : stricter(decided, inputs.onExceed);
  const isTheirOwn =
    fromConfig.length === 0 && baseStep !== null && step === null && inputs.budgets.length > 0;
  return {
    policy: { ...DEFAULT_POLICY, ...base?.policy, onExceed },
    budgets: eachOnce([...fromConfig, ...(step?.budgets ?? []), ...inputs.budgets]),
    changes: policyChanges({ base, head, step, inputs }),
    notes: [
      ...(fromConfig.length > 0 && inputs.onExceed === 'warn' ? [NOT_LOOSENED] : []),
      ...(isTheirOwn ? [OWN_POLICY] : []),
    ],
  };
}

/** Null where it cannot be read. A step that the action itself would refuse decides nothing. */
function stepPolicy(step: BaseStep | 'not-found' | null): StepPolicy | null {
  if (step === null || step === 'not-found') return null;
  try {
    return {
      budgets: parseBudgets(step.budget),
      onExceed: STRICT_LAST.find((v) => v === step.onExceed) ?? 'fail',
    };
  } catch (error) {
    if (error instanceof CarbonError) return null;
    throw error;
  }
}

const STRICT_LAST: readonly Policy['onExceed'][] = ['warn', 'fail', 'stop'];

const stricter = (a: Policy['onExceed'], b: Policy['onExceed']): Policy['onExceed'] =>
  STRICT_LAST.indexOf(a) > STRICT_LAST.indexOf(b) ? a : b;

const eachOnce = (budgets: readonly Budget[]): readonly Budget[] =>
  [...new Map(budgets.toReversed().map((budget) => [canonicalBudget(budget), budget])).values()].toReversed();

const NOT_LOOSENED = note(
  'policy-not-loosened',
  'The input "on-exceed: warn" is not used: the budgets of the config decide. There, "warn:" in front of a budget only reports.',
  'warning',
);

const OWN_POLICY = note(
  'policy-from-pull-request',
  "The budget comes from this pull request's workflow. A .github/carbon.yml on the base branch is out of its reach.",
);
