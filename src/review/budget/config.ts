// The shape of `.github/carbon.yml` as this version judges it; the JSON Schema in docs/schema is generated from it.
import * as v from 'valibot';
import type { Scope } from '../../account/carbon/intensity.ts';
import type { IntensityChoice } from '../../account/carbon/intensity-choice.ts';
import { MAX_G_PER_KWH, SERVICE_NAMES } from '../../account/carbon/intensity-names.ts';
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

const service = `(?:${SERVICE_NAMES.join('|')})`;
const services = new RegExp(`^${service}(?:[ ,]+${service})*$`);

const MAX_BUDGETS = 50;
/** One rule for each kind of runner of a large fleet. */
const MAX_RULES = 200;
const MAX_REGION = 64;
const MAX_PATTERN = 256;
/** As the receipt's: a room that wastes nine parts in ten is a typing error. */
const MAX_PUE = 10;
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
    v.pipe(
      v.union([
        v.pipe(v.string(), v.minLength(1)),
        v.pipe(
          v.record(
            v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_PATTERN)),
            v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_REGION)),
          ),
          v.minEntries(1),
          v.maxEntries(MAX_RULES),
        ),
      ]),
      v.description('Where the runners are, as the `region` input; or by runner name, `{ "gpu-eu-*": DE }`.'),
    ),
  ),
  intensity: v.optional(
    v.pipe(
      v.union([
        v.picklist(['embedded', 'live']),
        v.pipe(v.string(), v.regex(services)),
        v.pipe(v.array(v.picklist(SERVICE_NAMES)), v.minLength(1), v.maxLength(SERVICE_NAMES.length)),
        v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_G_PER_KWH)),
      ]),
      v.description(
        '`embedded`, `live`, services in order of preference, or grams of CO2e per kilowatt-hour.',
      ),
    ),
  ),
  'intensity-scope': v.optional(
    v.pipe(
      v.picklist(['lifecycle', 'direct']),
      v.description('`lifecycle`, or `direct`: combustion at the plant only.'),
    ),
  ),
  pue: v.optional(
    v.pipe(
      v.number(),
      v.minValue(1),
      v.maxValue(MAX_PUE),
      v.description('Energy of the facility per energy of its computers, such as 1.2.'),
    ),
  ),
  price: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d+(?:\.\d+)?\s*[A-Za-z]{3}\s*\/\s*kWh$/),
      v.description('A number, a currency code and /kWh, such as "0.29 EUR/kWh".'),
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
      equivalences: v.optional(
        v.pipe(v.boolean(), v.description('One line that compares the grams with everyday things.')),
      ),
    }),
  ),
  ledger: v.optional(
    v.pipe(v.string(), v.minLength(1), v.description('`artifact`, `directory:PATH`, `none`.')),
  ),
});

/** The file as judged. */
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
    /** Off where the file does not say. */
    readonly equivalences: boolean;
  };
  readonly ledger: string | null;
}
