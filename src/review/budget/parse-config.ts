// Reads `.github/carbon.yml` (YAML 1.2): every key is known or refused, with the nearest known key as a suggestion.
import * as v from 'valibot';
import { type IntensityChoice, parseIntensityChoice } from '../../account/carbon/intensity-choice.ts';
import { parsePrice } from '../../account/carbon/price.ts';
import { CarbonError, messageOf } from '../../errors.ts';
import { yamlValue } from '../../yaml-value.ts';
import type { Config } from './config.ts';
import { configRefusal } from './config-refusal.ts';
import { ConfigSchema } from './config-schema.ts';
import { parseBudgets } from './parse.ts';
import { DEFAULT_POLICY } from './policy.ts';
import { valueAt } from './value-at.ts';

/** 64 KiB: some hundred times the full example. */
const MAX_CHARACTERS = 65_536;
const PERCENT = 100;

/** Throws `CarbonError`: `bad-config`, or `bad-budget` for a line of `budgets`. */
export function parseConfig(text: string): Config {
  const document = documentOf(text);
  refuseLists(document);
  const intensity = intensityOf(valueAt(document, ['intensity']));
  const file = v.safeParse(ConfigSchema, document);
  if (!file.success) throw configRefusal(file.issues);
  const { region, pue, price, baseline, budgets, comment, ledger } = file.output;
  const { min, max } = baseline?.samples ?? {};
  if ((min ?? DEFAULT_POLICY.minSamples) > (max ?? DEFAULT_POLICY.maxSamples)) {
    throw new CarbonError('bad-config', 'In "baseline.samples", min is more than max.');
  }
  return {
    region: region ?? null,
    intensity,
    intensityScope: file.output['intensity-scope'] ?? null,
    pue: pue ?? null,
    price: priceOf(price),
    branch: baseline?.branch === undefined || baseline.branch === 'auto' ? null : baseline.branch,
    budgets: (budgets ?? []).flatMap(parseBudgets),
    policy: policyOf(file.output),
    comment: {
      when: comment?.when ?? null,
      id: comment?.id ?? 'default',
      author: comment?.author ?? null,
      equivalences: comment?.equivalences ?? false,
    },
    ledger: ledger ?? null,
    privacy: file.output.privacy ?? 'normal',
  };
}

function documentOf(text: string): unknown {
  if (text.length > MAX_CHARACTERS)
    throw new CarbonError('bad-config', 'The config file is larger than 64 KiB.');
  try {
    return yamlValue(text);
  } catch (cause) {
    throw new CarbonError('bad-config', `The config file is not YAML: ${messageOf(cause)}`, { cause });
  }
}

/** Where names stand before values a list would be taken for a map from numbers, as far as the schema library goes. */
function refuseLists(document: unknown): void {
  for (const { path, form } of MAPS) {
    if (!Array.isArray(valueAt(document, path))) continue;
    throw new CarbonError('bad-config', `The value of "${path.join('.')}" in the config is a list.`, {
      hint: `Accepted: ${form}.`,
    });
  }
}

const MAPS = [
  { path: ['region'], form: 'one region, or regions by runner name, such as { "gpu-eu-*": DE }' },
  { path: ['series', 'alias'], form: 'new names by old ones, such as { train-old: train }' },
] as const;

/** Read before the schema, which would answer a misspelt name with the list of all forms. */
function intensityOf(written: unknown): IntensityChoice | null {
  const names = Array.isArray(written) ? written : [written];
  const isText = names.every((name) => typeof name === 'string' || typeof name === 'number');
  return isText ? parseIntensityChoice(names.join(' '), 'bad-config') : null;
}

/** The form is the schema's; whether there is such a currency is not. */
function priceOf(written: string | undefined): string | null {
  try {
    parsePrice(written ?? null);
  } catch (cause) {
    const hint = cause instanceof CarbonError ? cause.hint : null;
    throw new CarbonError('bad-config', `The value of "price" in the config is "${written}".`, {
      cause,
      ...(hint === null ? {} : { hint }),
    });
  }
  return written ?? null;
}

function policyOf({
  baseline,
  compare,
  policy,
  series,
  mute,
}: v.InferOutput<typeof ConfigSchema>): Config['policy'] {
  const { samples } = baseline ?? {};
  const maxAge = samples?.['max-age'];
  const all = {
    inconclusive: policy?.inconclusive,
    noBaseline: policy?.['no-baseline'],
    missing: policy?.missing,
    mismatch: policy?.mismatch,
    measuredFloor: policy?.['measured-floor'],
    alpha: compare?.alpha,
    priorNoise: fractionOf(compare?.prior?.noise),
    // Who states a noise wants that one, and no other.
    learnPrior: compare?.prior?.noise === undefined ? undefined : false,
    priorWeight: compare?.prior?.weight,
    minEffect: fractionOf(compare?.['min-effect']),
    confirm: compare?.confirm,
    minSamples: samples?.min,
    maxSamples: samples?.max,
    maxAgeDays: maxAge === undefined ? undefined : Number.parseInt(maxAge, 10),
    maxDistance: samples?.['max-distance'],
    cutAtChangePoint: baseline?.['cut-at-change-point'],
    since: baseline?.since ?? undefined,
    match: baseline?.match,
    series: series && { matrix: series.matrix ?? null, alias: series.alias ?? {} },
    mutes: mute,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

const fractionOf = (percent: string | undefined): number | undefined =>
  percent === undefined ? undefined : Number.parseFloat(percent) / PERCENT;
