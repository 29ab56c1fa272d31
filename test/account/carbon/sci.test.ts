// The score of the standard: operational and embodied grams per unit of work, or none at all.
import { expect, it } from 'vitest';
import { sciScore } from '../../../src/account/carbon/sci.ts';

const work = { amount: 12_000, unit: 'sample' };

it('is all grams of the job over its units of work', () => {
  // (294 + 25) g / 12,000 samples.
  expect(sciScore({ operational: 294, embodied: 25, work })).toEqual({
    g_per_unit: expect.closeTo(0.0265833, 7),
    unit: 'sample',
  });
});

it.each([
  ['operational part', { operational: null, embodied: 25, work }],
  ['embodied part', { operational: 294, embodied: null, work }],
  ['unit of work', { operational: 294, embodied: 25, work: null }],
])('is not known without the %s', (_name, job) => {
  expect(sciScore(job)).toBeNull();
});
