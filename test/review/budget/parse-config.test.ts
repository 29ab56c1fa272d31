// The config file: what it may say, and how each mistake is answered.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CarbonError } from '../../../src/errors.ts';
import { parseConfig } from '../../../src/review/budget/parse-config.ts';

const refusalOf = (text: string): CarbonError => {
  try {
    parseConfig(text);
  } catch (error) {
    if (error instanceof CarbonError) return error;
    throw error;
  }
  throw new Error('accepted');
};

const FULL = `
version: 1
region: DE
intensity: 342
intensity-scope: direct
pue: 1.2
price: 0.29 EUR/kWh
series: { matrix: [precision], alias: { train-old: train } }
baseline:
  branch: develop
  since: 0123abc
  samples: { min: 6, max: 20, max-age: 30d, max-distance: 10 }
  match: [gpu-model, mig]
  cut-at-change-point: false
compare:
  alpha: 0.02
  prior: { noise: 2.5 %, weight: 6 }
  min-effect: 3 %
  confirm: 1
budgets:
  - "+10 %"
  - "warn: 50 gCO2e"
policy: { inconclusive: warn, no-baseline: fail, missing: fail, mismatch: warn, measured-floor: 0.5 }
mute: [{ series: "nightly-*", until: 2026-12-31, reason: known flaky }]
comment: { when: alerts, id: gpu, author: "my-app[bot]", equivalences: true }
ledger: branch:energy
privacy: public
`;

describe('parseConfig', () => {
  it('reads every key', () => {
    const config = parseConfig(FULL);
    expect(config).toMatchObject({
      region: 'DE',
      intensity: 342,
      intensityScope: 'direct',
      pue: 1.2,
      price: '0.29 EUR/kWh',
      branch: 'develop',
      comment: { when: 'alerts', id: 'gpu', author: 'my-app[bot]', equivalences: true },
      ledger: 'branch:energy',
      privacy: 'public',
    });
    expect(config.budgets.map(({ text }) => text)).toEqual(['+10 %', 'warn: 50 gCO2e']);
    expect(config.policy).toEqual({
      inconclusive: 'warn',
      noBaseline: 'fail',
      missing: 'fail',
      mismatch: 'warn',
      measuredFloor: 0.5,
      alpha: 0.02,
      priorNoise: 0.025,
      learnPrior: false,
      priorWeight: 6,
      minEffect: 0.03,
      confirm: 1,
      minSamples: 6,
      maxSamples: 20,
      maxAgeDays: 30,
      maxDistance: 10,
      cutAtChangePoint: false,
      since: '0123abc',
      match: ['gpu-model', 'mig'],
      series: { matrix: ['precision'], alias: { 'train-old': 'train' } },
      mutes: [{ series: 'nightly-*', until: '2026-12-31', reason: 'known flaky' }],
    });
  });

  it('leaves open what the file does not say', () => {
    expect(parseConfig('version: 1\nbaseline: { branch: auto, since: null }')).toEqual({
      region: null,
      intensity: null,
      intensityScope: null,
      pue: null,
      price: null,
      branch: null,
      budgets: [],
      policy: {},
      comment: { when: null, id: 'default', author: null, equivalences: false },
      ledger: null,
      privacy: 'normal',
    });
  });

  it.each([
    { text: 'version: 1\nbudget: ["+10 %"]', says: 'no key "budget"', hint: 'Did you mean "budgets"?' },
    {
      text: 'version: 1\ncompare: { min-efect: 5 % }',
      says: 'no key "compare.min-efect"',
      hint: 'Did you mean "min-effect"?',
    },
    {
      text: 'version: 1\nbaseline: { samples: { maximum: 9 } }',
      says: 'no key "baseline.samples.maximum"',
      hint: 'Keys here: min, max, max-age, max-distance.',
    },
    {
      text: 'version: 1\nbaseline: { samples: { min: 3 } }',
      says: '"baseline.samples.min"',
      hint: 'From 5 up',
    },
    {
      text: 'version: 1\nbaseline: { samples: { min: 20, max: 10 } }',
      says: 'min is more than max',
      hint: null,
    },
    {
      text: 'version: 1\nbaseline: { samples: { max-distance: 451 } }',
      says: '"baseline.samples.max-distance"',
      hint: 'Expected <=450, found 451',
    },
    {
      text: 'version: 1\ncompare: { alpha: 0.2 }',
      says: '"compare.alpha"',
      hint: 'Expected <=0.05, found 0.2',
    },
    {
      text: 'version: 1\ncompare: { prior: { noise: 0 % } }',
      says: '"compare.prior.noise"',
      hint: 'Found "0 %". A percentage above 0',
    },
    {
      text: 'version: 1\ncompare: { min-effect: 5 }',
      says: '"compare.min-effect"',
      hint: 'Expected string, found 5',
    },
    { text: 'version: 1\npolicy: { missing: maybe }', says: '"policy.missing"', hint: '"pass"' },
    { text: 'version: 2', says: 'needs "version: 1"', hint: 'version: 1' },
    { text: 'region: DE', says: 'needs "version: 1"', hint: 'version: 1' },
    { text: '', says: 'not a map', hint: null },
    { text: '- 1', says: 'needs "version: 1"', hint: null },
    { text: 'version: 1\nversion: 1', says: 'not YAML', hint: null },
    { text: 'version: {', says: 'not YAML', hint: null },
    { text: ' '.repeat(70_000), says: 'larger than 64 KiB', hint: null },
  ])('refuses $text', ({ text, says, hint }) => {
    const refusal = refusalOf(text);
    expect(refusal.code).toBe('bad-config');
    expect(refusal.message).toContain(says);
    if (hint !== null) expect(refusal.hint).toContain(hint);
  });

  it.each([
    ['intensity: watttime', '"watttime"'],
    ['intensity: [eia, entsoe]', '"entso-e"'],
  ])('names what is not available yet: %s', (line, says) => {
    const refusal = refusalOf(`version: 1\n${line}`);
    expect(refusal.code).toBe('not-available-yet');
    expect(refusal.message).toContain(says);
  });

  it('reports a bad budget of the list as such', () => {
    expect(refusalOf('version: 1\nbudgets: ["10 %"]')).toMatchObject({ code: 'bad-budget' });
  });

  it('answers any text with a config or a clear refusal', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => `version: 1\nbaseline: ${json}`),
        ),
        (text) => {
          try {
            expect(parseConfig(text)).toHaveProperty('policy');
          } catch (error) {
            expect(error).toBeInstanceOf(CarbonError);
          }
        },
      ),
    );
  });
});
