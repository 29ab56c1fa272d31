// What a project writes to be judged by: the config file, lines of budgets, the workflow file at the base, region rules, and short settings.
import { join } from 'node:path';
import { parseIntensityChoice } from '../../../src/account/carbon/intensity-choice.ts';
import { parsePrice } from '../../../src/account/carbon/price.ts';
import { parseRegion } from '../../../src/account/grid/place/region.ts';
import { parseRegionRules, regionOfRunner } from '../../../src/account/grid/place/region-rules.ts';
import { openDatasets } from '../../../src/datasets.ts';
import { parseExporters } from '../../../src/measure/meter/exporter/exporter-address.ts';
import { parseInterval } from '../../../src/measure/pace/interval.ts';
import { baseStep } from '../../../src/review/budget/base-step.ts';
import { canonicalBudget } from '../../../src/review/budget/canonical-budget.ts';
import { parseBudgets } from '../../../src/review/budget/parse.ts';
import { parseConfig } from '../../../src/review/budget/parse-config.ts';
import { parseLedgerSpec } from '../../../src/review/ledger/spec.ts';
import { yamlValue } from '../../../src/yaml-value.ts';
import { textMutator } from '../mutate/text.ts';
import { yamlMutator } from '../mutate/yaml.ts';
import { type Target, textOf } from '../target.ts';
import { isCarbonError, isNothing } from './documents.ts';

/** A thousand brackets overflow the library's stack, and the error takes its time; the same for any more of them. */
const YAML_LIMIT_MS = 600;

const CONFIGS = [
  'version: 1\nbudgets:\n  - "+10 %"\n  - "train/Train: +5 % per sample"\npolicy:\n  no-baseline: pass\n  measured-floor: 0.5\n',
  'version: 1\nregion:\n  "gpu-eu-*": DE\nintensity: [uk-carbon-intensity, eia]\nintensity-scope: direct\npue: 1.2\nprice: 0.29 EUR/kWh\n',
  'version: 1\nbaseline:\n  branch: main\n  since: 0a1b2c3d\n  samples: { min: 5, max: 30, max-age: 90d, max-distance: 100 }\n  match: [gpu]\n  cut-at-change-point: true\n',
  'version: 1\ncompare:\n  alpha: 0.01\n  prior: { noise: 5 %, weight: 4 }\n  min-effect: 2 %\n  confirm: 1\nseries:\n  matrix: [os]\n  alias: { old: new }\n',
  'version: 1\nmute:\n  - { series: train, until: 2026-12-31, reason: flaky }\ncomment: { when: always, id: a, author: "x[bot]", equivalences: true }\nledger: artifact\nprivacy: public\n',
];
const KEYS = [
  'version',
  'region',
  'budgets',
  'policy',
  'baseline',
  'samples',
  'compare',
  'prior',
  'series',
  'alias',
  'matrix',
  'mute',
  'comment',
  'price',
  'intensity',
];

const config: Target = {
  name: 'config',
  room: ['/src/yaml-value', '/review/budget/parse', '/review/budget/config', '/review/budget/value-at'],
  seeds: CONFIGS,
  mutate: yamlMutator(KEYS),
  play: (input) => {
    const text = textOf(input);
    const value = parseConfig(text);
    // JSON is YAML: what the file says, written without any of its dress.
    return { value, again: () => parseConfig(JSON.stringify(yamlValue(text))) };
  },
  isRefusal: isCarbonError,
  limitMs: YAML_LIMIT_MS,
};

const BUDGETS = [
  '+10 %\ntrain (a/b)/Train: +5 % per sample # why',
  'warn: eval: 0.3 kWh',
  '+10 % and +20 Wh',
  '40 kgCO₂e per month on main',
  'max 5 percent',
  '300 Wh/sample',
];

const LONGEST_BUDGET = 256;

const budgets: Target = {
  name: 'budget lines',
  room: [
    '/review/budget/parse.ts',
    '/review/budget/parse-',
    '/review/budget/suggest-budget',
    '/review/budget/canonical',
  ],
  seeds: BUDGETS,
  mutate: textMutator([
    'warn:',
    'fail:',
    ':',
    '/',
    '\\/',
    '(',
    ')',
    ' and ',
    ' per ',
    '+',
    '%',
    'kWh',
    'gCO2e',
    ' on ',
    'month',
    ' ',
    '\n',
    '#',
    '≤',
    '1,5',
  ]),
  play: (input) => {
    const value = parseBudgets(textOf(input)).map(({ text: _, ...budget }) => budget);
    const written = value.map((each) => canonicalBudget({ ...each, text: '' }));
    // Behind a blank, as it is written, a number sign begins a comment; and escaped slashes may make a line too long.
    if (written.some((line) => /\s#/.test(line) || line.length > LONGEST_BUDGET)) return { value };
    const again = () => written.flatMap(parseBudgets).map(({ text: _, ...budget }) => rounded(budget));
    return { value: value.map(rounded), again };
  },
  isRefusal: isCarbonError,
};

/** A limit that was written in watt-hours and is kept in joules comes back with another last digit. */
const rounded = <B extends { readonly limits: readonly { readonly limit: number }[] }>(budget: B) => ({
  ...budget,
  limits: budget.limits.map((limit) => ({ ...limit, limit: Number(limit.limit.toPrecision(12)) })),
});

const WORKFLOWS = [
  'on: pull_request\njobs:\n  train:\n    runs-on: gpu\n    steps:\n      - uses: org/carbon-action@v1\n        with:\n          budget: "+10 %"\n          on-exceed: warn\n      - run: make\n',
  'jobs:\n  report:\n    uses: org/carbon-action/.github/workflows/report.yml@main\n    with: { budget: "0.3 kWh" }\n',
];

const workflow: Target = {
  name: 'workflow file',
  room: ['/review/budget/base-step'],
  seeds: WORKFLOWS,
  mutate: yamlMutator([
    'jobs',
    'steps',
    'uses',
    'with',
    'budget',
    'on-exceed',
    'name',
    'Budget',
    'constructor',
  ]),
  play: (input) => {
    const text = textOf(input);
    const action = text.includes('report.yml')
      ? 'org/carbon-action/.github/workflows/report.yml'
      : 'org/carbon-action';
    const found = baseStep(text, { job: 'train', action, name: null });
    return found === 'not-found' ? { refused: found } : { value: found };
  },
  isRefusal: isNothing,
  limitMs: YAML_LIMIT_MS,
};

const rules: Target = {
  name: 'region rules',
  room: ['/grid/place/region-rules'],
  seeds: ['"gpu-eu-*": DE\ngpu-??-*: aws:eu-west-3\n'],
  mutate: yamlMutator(['*', '?', '*a*b*c*d*']),
  play: (input) => {
    const value = parseRegionRules(textOf(input), 'regions.yml');
    regionOfRunner(value, `gpu-eu-${'a'.repeat(200)}`);
    return { value, again: () => parseRegionRules(JSON.stringify(value), 'regions.yml') };
  },
  isRefusal: isCarbonError,
  limitMs: YAML_LIMIT_MS,
};

export const datasets = openDatasets(join(import.meta.dirname, '../../../datasets'));
const SETTINGS: readonly ((text: string) => unknown)[] = [
  (text) => parseRegion(text, datasets),
  (text) => parseIntensityChoice(text, 'bad-config'),
  parsePrice,
  parseInterval,
  (text) => parseExporters(text).map(({ href }) => href),
  parseLedgerSpec,
];

const settings: Target = {
  name: 'settings',
  room: [
    '/grid/place/region.ts',
    '/grid/place/nearest-region',
    '/carbon/intensity-choice',
    '/carbon/price',
    '/pace/interval',
    '/exporter/exporter-address',
    '/ledger/spec',
    '/src/spelling',
  ],
  seeds: [
    'aws:eu-west-3',
    'US-CA',
    'FR',
    'live',
    'eia, fingrid',
    '31.5',
    '0.29 EUR/kWh',
    '500ms',
    'http://127.0.0.1:9400/metrics',
    'branch:ledger',
    'directory:/x',
  ],
  mutate: textMutator([
    ':',
    '/',
    '-',
    ',',
    '@',
    'http://',
    '[::1]',
    '0x7f.1',
    'US-',
    'gcp:',
    'kWh',
    '..',
    '.lock',
  ]),
  play: (input) => {
    const text = textOf(input);
    const accepted = SETTINGS.flatMap((parse) => {
      try {
        return [parse(text)];
      } catch (error) {
        if (isCarbonError(error)) return [];
        throw error;
      }
    });
    return accepted.length === 0 ? { refused: 'by all' } : { value: accepted };
  },
  isRefusal: isNothing,
};

export const policyTargets: readonly Target[] = [config, budgets, workflow, rules, settings];
