// Two letters that are a country and a US state at once are the country, with a note that names the state; so is Georgia.
import { expect, it } from 'vitest';
import { parseRegion } from '../../../../src/account/grid/place/region.ts';
import { US_STATES } from '../../../../src/account/grid/place/us-states.ts';
import { datasets } from '../../../datasets/open-datasets.ts';

/** ISO 3166-1 alpha-2 codes that are USPS codes of states too. */
const BOTH = [
  ['AL', 'Alabama'],
  ['AR', 'Arkansas'],
  ['AZ', 'Arizona'],
  ['CA', 'California'],
  ['CO', 'Colorado'],
  ['DE', 'Delaware'],
  ['GA', 'Georgia'],
  ['ID', 'Idaho'],
  ['IL', 'Illinois'],
  ['IN', 'Indiana'],
  ['KY', 'Kentucky'],
  ['LA', 'Louisiana'],
  ['MA', 'Massachusetts'],
  ['MD', 'Maryland'],
  ['ME', 'Maine'],
  ['MN', 'Minnesota'],
  ['MO', 'Missouri'],
  ['MS', 'Mississippi'],
  ['MT', 'Montana'],
  ['NC', 'North Carolina'],
  ['NE', 'Nebraska'],
  ['PA', 'Pennsylvania'],
  ['SC', 'South Carolina'],
  ['SD', 'South Dakota'],
  ['TN', 'Tennessee'],
  ['VA', 'Virginia'],
] as const;

it('there are 26 of them', () => {
  expect(BOTH).toHaveLength(26);
});

it.each(BOTH.filter(([code]) => code !== 'VA'))('%s', (code, state) => {
  const { kind, country, notes } = parseRegion(code.toLowerCase(), datasets);
  expect([kind, country]).toEqual(['country', code]);
  expect(notes).toMatchObject([
    { code: 'country-not-state', text: expect.stringMatching(`the US state of ${state} is US-${code}\\.$`) },
  ]);
});

it('VA is the Vatican, of which no table has a figure: the state is offered, and never taken', () => {
  expect(() => parseRegion('VA', datasets)).toThrow(
    expect.objectContaining({ code: 'bad-region', hint: expect.stringContaining('Did you mean US-VA?') }),
  );
});

it('GE is Georgia in the Caucasus; the state is US-GA', () => {
  expect(parseRegion('GE', datasets)).toMatchObject({
    country: 'GE',
    notes: [{ code: 'country-not-state', text: expect.stringContaining('US state of Georgia is US-GA') }],
  });
});

it('no other country has such a note', () => {
  const noted = datasets
    .countries()
    .filter(({ iso2 }) => iso2 !== 'WORLD' && parseRegion(iso2, datasets).notes.length > 0)
    .map(({ iso2 }) => iso2);
  const both = new Set<string>([...BOTH.map(([code]) => code), 'GE']);
  expect(noted.filter((code) => !both.has(code))).toEqual([]);
});

it.each(Object.keys(US_STATES))('US-%s is the state, without a word about a country', (code) => {
  const { country, notes } = parseRegion(`US-${code}`, datasets);
  expect(country).toBe('US');
  expect(notes.filter((found) => found.code === 'country-not-state')).toEqual([]);
});
