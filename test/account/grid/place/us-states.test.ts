// US states, and the two letters that are a state and a country at once.
import { describe, expect, it } from 'vitest';
import { parseRegion } from '../../../../src/account/grid/place/region.ts';
import { US_STATES } from '../../../../src/account/grid/place/us-states.ts';
import { datasets } from '../../../datasets/open-datasets.ts';

const parse = (text: string) => parseRegion(text, datasets);
const codesOf = (text: string) => parse(text).notes.map(({ code }) => code);

// Two letters that are a country and a US state. Vatican City (VA) has no figure in any table: see below.
const BOTH = 'AL AR AZ CA CO DE GA ID IL IN KY LA MA MD ME MN MO MS MT NC NE PA SC SD TN'.split(' ');

describe('two letters that are also a state', () => {
  it.each(BOTH)('%s is the country, with a note that names the state form', (code) => {
    expect(parse(code)).toMatchObject({ kind: 'country', zone: code });
    expect(parse(code).notes).toMatchObject([
      { code: 'country-not-state', text: expect.stringContaining(`US-${code}.`) },
    ]);
  });

  it('reads well', () => {
    expect(parse('CA').notes[0]?.text).toBe(
      'CA is taken as the country Canada; the US state of California is US-CA.',
    );
    expect(parse('GE').notes[0]?.text).toBe(
      'GE is taken as the country Georgia; the US state of Georgia is US-GA.',
    );
  });

  it('no other country gets the note', () => {
    const noted = datasets
      .countries()
      .filter(({ iso2 }) => iso2 !== 'WORLD' && codesOf(iso2).includes('country-not-state'));
    expect(noted.map(({ iso2 }) => iso2).sort()).toEqual([...BOTH, 'GE'].sort());
  });
});

describe('US states', () => {
  it.each(Object.entries(US_STATES))(
    'US-%s leads to a zone of the United States',
    (code, { zone, zones }) => {
      const known = new Set(datasets.zones().map((row) => row.zone));
      expect(zones.filter((name) => !known.has(name))).toEqual([]);
      expect(parse(`US-${code}`).zone).toBe(zone ?? 'US');
    },
  );

  it('several grids: the country, and which zones to choose from', () => {
    expect(parse('US-CO').notes).toMatchObject([
      { code: 'state-has-several-grids', text: expect.stringContaining('US-NW-PSCO, US-NW-WACM') },
    ]);
  });
});
