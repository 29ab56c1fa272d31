// Keys of the config file that say where the runners stand and what their energy is multiplied with.
import { describe, expect, it } from 'vitest';
import { CarbonError } from '../../../src/errors.ts';
import { parseConfig } from '../../../src/review/budget/parse-config.ts';

const read = (lines: string) => parseConfig(`version: 1\n${lines}`);

const refusalOf = (lines: string): CarbonError => {
  try {
    read(lines);
  } catch (error) {
    if (error instanceof CarbonError) return error;
    throw error;
  }
  throw new Error('accepted');
};

describe('what is accepted', () => {
  it.each([
    ['region: aws:eu-west-3', { region: 'aws:eu-west-3' }],
    [
      'region: { "gpu-eu-*": DE, "gpu-us-?": US-CAL-CISO }',
      { region: { 'gpu-eu-*': 'DE', 'gpu-us-?': 'US-CAL-CISO' } },
    ],
    ['intensity: embedded', { intensity: 'embedded' }],
    ['intensity: live', { intensity: 'live' }],
    ['intensity: 0', { intensity: 0 }],
    ['intensity: 449.06', { intensity: 449.06 }],
    ['intensity: eia', { intensity: ['eia'] }],
    ['intensity: eco2mix, energy-charts', { intensity: ['eco2mix', 'energy-charts'] }],
    ['intensity: [fingrid, eia]', { intensity: ['fingrid', 'eia'] }],
    ['intensity-scope: lifecycle', { intensityScope: 'lifecycle' }],
    ['pue: 1', { pue: 1 }],
    ['pue: 10', { pue: 10 }],
    ['price: "0.29EUR/kWh"', { price: '0.29EUR/kWh' }],
    ['comment: { equivalences: false }', { comment: { when: null, id: 'default', equivalences: false } }],
  ])('%s', (lines, expected) => {
    expect(read(lines)).toMatchObject(expected);
  });
});

describe('what is refused', () => {
  it.each([
    ['intensity: energycharts', 'The config says intensity: energycharts', 'Did you mean "energy-charts"?'],
    ['intensity: [eia, fingird]', 'intensity: eia fingird', 'Did you mean "fingrid"?'],
    ['intensity: wind', 'intensity: wind', 'Accepted: embedded (the default), live, a number'],
    ['intensity: [live, eia]', '"live" stands alone', 'the embedded figure does'],
    ['intensity: eia embedded', '"embedded" stands alone', 'the embedded figure does'],
    ['intensity: 2001', 'intensity: 2001', 'from 0 to 2000'],
    ['intensity: -1', 'intensity: -1', 'from 0 to 2000'],
    ['intensity: []', '"intensity"', 'found'],
    ['intensity: { live: true }', '"intensity"', 'Found Object. `embedded`, `live`, services'],
    ['intensity-scope: marginal', '"intensity-scope"', '"lifecycle"'],
    ['intensity_scope: direct', 'no key "intensity_scope"', 'Did you mean "intensity-scope"?'],
    ['pue: 0.9', '"pue"', 'Expected >=1, found 0.9'],
    ['pue: 11', '"pue"', 'Expected <=10, found 11'],
    ['pue: "1.2"', '"pue"', 'Expected number'],
    ['price: 0.29', '"price"', 'Expected string, found 0.29'],
    ['price: 0.29 EUR', '"price"', 'Found "0.29 EUR". A number, a currency code and /kWh'],
    ['price: 0.29 EUX/kWh', '"price" in the config is "0.29 EUX/kWh"', 'such as 0.29 EUR/kWh'],
    ['region: {}', '"region"', 'found'],
    ['region: [DE]', '"region" in the config is a list', '"gpu-eu-*": DE'],
    ['region: { "gpu-*": 5 }', '"region"', 'or by runner name'],
    ['comment: { equivalence: true }', 'no key "comment.equivalence"', 'Did you mean "equivalences"?'],
    ['comment: { equivalences: yes please }', '"comment.equivalences"', 'Expected boolean'],
  ])('%s', (lines, says, hint) => {
    const refusal = refusalOf(lines);
    expect(refusal.code).toBe('bad-config');
    expect(refusal.message).toContain(says);
    expect(refusal.hint).toContain(hint);
  });
});
