// Who decides: the config of the base commit, and the inputs of the workflow at hand, which may only tighten it.
import { type Note, note } from '../../errors.ts';
import type { Budget } from './budget.ts';
import type { Config } from './config.ts';
import { DEFAULT_POLICY, type Policy } from './policy.ts';

export interface PolicyInputs {
  readonly budgets: readonly Budget[];
  readonly onExceed: Policy['onExceed'];
}

export interface Decided {
  readonly policy: Policy;
  readonly budgets: readonly Budget[];
  readonly notes: readonly Note[];
}

/** Budgets add up, since one more can only tighten. `on-exceed: warn` loosens, so budgets of the config overrule it. */
export function policyFrom(config: Config | null, inputs: PolicyInputs): Decided {
  const fromConfig = config?.budgets ?? [];
  const budgets = [
    ...new Map([...fromConfig, ...inputs.budgets].map((budget) => [budget.text, budget])).values(),
  ];
  const loosened = fromConfig.length > 0 && inputs.onExceed === 'warn';
  return {
    policy: { ...DEFAULT_POLICY, ...config?.policy, onExceed: loosened ? 'fail' : inputs.onExceed },
    budgets,
    notes: loosened ? [NOT_LOOSENED] : [],
  };
}

const NOT_LOOSENED = note(
  'policy-not-loosened',
  'The input "on-exceed: warn" is not used: the budgets of the config decide. There, "warn:" in front of a budget only reports.',
  'warning',
);
