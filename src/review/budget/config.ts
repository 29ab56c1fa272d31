// `.github/carbon.yml` as judged: what the file says, and null where it leaves the choice to others.
import type { Scope } from '../../account/carbon/intensity.ts';
import type { IntensityChoice } from '../../account/carbon/intensity-choice.ts';
import type { Budget } from './budget.ts';
import type { Policy } from './policy.ts';

export interface Config {
  /** Null where the file leaves the choice to the runner and the inputs; so for every key below. */
  readonly region: string | Readonly<Record<string, string>> | null;
  readonly intensity: IntensityChoice | null;
  readonly intensityScope: Scope | null;
  /** 1..10. */
  readonly pue: number | null;
  /** As written, `0.29 EUR/kWh`, and found to be a price. */
  readonly price: string | null;
  /** Base branch; null for `auto`. */
  readonly branch: string | null;
  readonly budgets: readonly Budget[];
  /** Only what the file says; `policyFrom` adds the defaults. */
  readonly policy: Partial<Omit<Policy, 'onExceed'>>;
  readonly comment: {
    readonly when: 'always' | 'changes' | 'alerts' | 'never' | null;
    readonly id: string;
    /** Login whose comments are ours; null for the token's own. */
    readonly author: string | null;
    /** Off where the file does not say. */
    readonly equivalences: boolean;
  };
  readonly ledger: string | null;
  /** `public`: neither zone nor models of hardware are shown or stored. */
  readonly privacy: 'normal' | 'public';
}
