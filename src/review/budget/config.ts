// The shape of `.github/carbon.yml` as this version judges it; the JSON Schema in docs/schema is generated from it.
import * as v from 'valibot';
import type { GramsPerKwh } from '../../units.ts';
import type { Budget } from './budget.ts';
import type { Policy } from './policy.ts';

const percent = v.pipe(
  v.string(),
  v.regex(/^\d+(?:\.\d+)?\s*%$/),
  v.description('A percentage such as "5 %".'),
);
/** A prior without noise would call any difference certain. */
const noise = v.pipe(
  v.string(),
  v.regex(/^(?!0+(?:\.0+)?\s*%)\d+(?:\.\d+)?\s*%$/),
  v.description('A percentage above 0, such as "5 %".'),
);
const consequence = v.picklist(['pass', 'warn', 'fail']);
const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const MAX_BUDGETS = 50;
/** The reference values of the simulation end here; more history adds age, not power. */
const MAX_SAMPLES = 200;
/** Beyond it the line behind the base commit is not read: five requests of 100 commits, and a margin of 50. */
const MAX_DISTANCE = 450;
const MAX_CONFIRM = 3;
const MAX_ALPHA = 0.05;
const MAX_WEIGHT = 100;
/** Below five base runs no increase rule may fail, so no configuration may ask for it. */
export const LEAST_SAMPLES = 5;

export const ConfigSchema = v.strictObject({
  version: v.literal(1),
  region: v.optional(
    v.pipe(v.string(), v.minLength(1), v.description('Where the runners are, as the `region` input.')),
  ),
  intensity: v.optional(
    v.pipe(
      v.union([v.literal('embedded'), v.pipe(v.number(), v.minValue(0), v.maxValue(2_000))]),
      v.description('`embedded`, or grams of CO2e per kilowatt-hour.'),
    ),
  ),
  baseline: v.optional(
    v.strictObject({
      branch: v.optional(
        v.pipe(v.string(), v.minLength(1), v.description('`auto`: the base of the pull request.')),
      ),
      since: v.optional(
        v.nullable(
          v.pipe(
            v.string(),
            v.regex(/^[0-9a-f]{7,64}$/),
            v.description('A commit; history before it is not used.'),
          ),
        ),
      ),
      samples: v.optional(
        v.strictObject({
          min: v.optional(count(LEAST_SAMPLES, MAX_SAMPLES)),
          max: v.optional(count(LEAST_SAMPLES, MAX_SAMPLES)),
          'max-age': v.optional(
            v.pipe(v.string(), v.regex(/^\d{1,4}\s*d$/), v.description('Days, such as "90d".')),
          ),
          'max-distance': v.optional(count(0, MAX_DISTANCE)),
        }),
      ),
      'cut-at-change-point': v.optional(v.boolean()),
    }),
  ),
  compare: v.optional(
    v.strictObject({
      alpha: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(MAX_ALPHA))),
      prior: v.optional(
        v.strictObject({
          noise: v.optional(noise),
          weight: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(MAX_WEIGHT))),
        }),
      ),
      'min-effect': v.optional(percent),
      confirm: v.optional(count(0, MAX_CONFIRM)),
    }),
  ),
  budgets: v.optional(v.pipe(v.array(v.string()), v.maxLength(MAX_BUDGETS))),
  policy: v.optional(
    v.strictObject({
      inconclusive: v.optional(consequence),
      'no-baseline': v.optional(consequence),
      missing: v.optional(consequence),
      'measured-floor': v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    }),
  ),
  comment: v.optional(
    v.strictObject({
      when: v.optional(v.picklist(['always', 'changes', 'alerts', 'never'])),
      id: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,64}$/))),
    }),
  ),
  ledger: v.optional(
    v.pipe(v.string(), v.minLength(1), v.description('`artifact`, `directory:PATH`, `none`.')),
  ),
});

/** The file as judged. */
export interface Config {
  /** Null where the file leaves the choice to the runner and the inputs; so for every key below. */
  readonly region: string | null;
  readonly intensity: 'embedded' | GramsPerKwh | null;
  /** Base branch; null for `auto`. */
  readonly branch: string | null;
  readonly budgets: readonly Budget[];
  /** Only what the file says; `policyFrom` adds the defaults. */
  readonly policy: Partial<Omit<Policy, 'onExceed'>>;
  readonly comment: { readonly when: 'always' | 'changes' | 'alerts' | 'never' | null; readonly id: string };
  readonly ledger: string | null;
}
