// The shape of `.github/carbon.yml` as people write it; the JSON Schema in docs/schema is generated from it.
import * as v from 'valibot';
import { MAX_G_PER_KWH, SERVICE_NAMES } from '../../account/carbon/intensity-names.ts';
import { MATCH_FIELDS } from './policy.ts';

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
const MAX_KEYS = 64;
const MAX_ALIASES = 200;
const MAX_MUTES = 100;
/** Of a job's label, as the history keeps it. */
const MAX_NAME = 256;
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME));
/** GitHub's logins, those of managed users (`_`) and of apps (`[bot]`) among them. */
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}(?:\[bot\])?$/;
const ONE_LINE = /^(?=.*\S).{1,200}$/;
/** The 31st of February has the form of a date. */
function isInCalendar(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
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
  series: v.optional(
    v.strictObject({
      matrix: v.optional(
        v.pipe(
          v.array(name),
          v.maxLength(MAX_KEYS),
          v.description(
            'Keys of the matrix that tell one series from another; all of them where this is left out.',
          ),
        ),
      ),
      alias: v.optional(
        v.pipe(
          v.record(name, name),
          v.maxEntries(MAX_ALIASES),
          v.description('Old job id, or path of a workflow, to the new one: its history goes on.'),
        ),
      ),
    }),
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
      match: v.optional(
        v.pipe(
          v.array(v.picklist(MATCH_FIELDS)),
          v.minLength(1),
          v.maxLength(MATCH_FIELDS.length),
          v.description('What must agree for two runs to be compared; all of these where this is left out.'),
        ),
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
      mismatch: v.optional(
        v.pipe(
          consequence,
          v.description(
            'What a run on other hardware than the base does; as `inconclusive` where this is left out.',
          ),
        ),
      ),
      'measured-floor': v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    }),
  ),
  mute: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          series: v.pipe(
            name,
            v.description('A job as budgets name it; `*` and `?` stand for other characters.'),
          ),
          until: v.pipe(
            v.string(),
            v.isoDate(),
            v.check(isInCalendar),
            v.description('The last day, UTC, such as 2026-12-31.'),
          ),
          reason: v.pipe(
            v.string(),
            v.regex(ONE_LINE),
            v.description('Why, in one line of at most 200 characters.'),
          ),
        }),
      ),
      v.maxLength(MAX_MUTES),
    ),
  ),
  comment: v.optional(
    v.strictObject({
      when: v.optional(v.picklist(['always', 'changes', 'alerts', 'never'])),
      id: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,64}$/))),
      author: v.optional(
        v.pipe(
          v.string(),
          v.regex(LOGIN),
          v.description(
            'Login whose comments are ours, such as "my-app[bot]", where the token is not the default one.',
          ),
        ),
      ),
      equivalences: v.optional(
        v.pipe(v.boolean(), v.description('One line that compares the grams with everyday things.')),
      ),
    }),
  ),
  ledger: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.description('`artifact`, `branch[:name]`, `directory:PATH`, `none`.'),
    ),
  ),
  privacy: v.optional(
    v.pipe(
      v.picklist(['normal', 'public']),
      v.description('`public` shows neither the zone nor the models of the hardware.'),
    ),
  ),
});
