// Every accepted form of a region leads to its grid, case does not matter, and what leads nowhere is refused with a suggestion.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRegion } from '../../../src/account/grid/region.ts';
import { US_STATES } from '../../../src/account/grid/us-states.ts';
import { datasets } from '../../datasets/open-datasets.ts';

const parse = (text: string) => parseRegion(text, datasets);
const codesOf = (text: string) => parse(text).notes.map(({ code }) => code);

describe('leads to its grid', () => {
  it.each([
    ['FR', 'country', 'FR', 'FR', 'FR'],
    ['fra', 'country', 'FR', 'FR', 'FR'],
    [' usa ', 'country', 'US', 'US', 'US'],
    ['RU', 'country', 'RU', 'RU', 'RU'],
    ['DK-DK1', 'zone', 'DK-DK1', 'DK-DK1', 'DK'],
    ['us-cal-ciso', 'zone', 'US-CAL-CISO', 'US-CAL-CISO', 'US'],
    ['US-CA', 'state', 'US-CA', 'US-CAL-CISO', 'US'],
    ['us-vt', 'state', 'US-VT', 'US-NE-ISNE', 'US'],
    ['US-HI', 'zone', 'US-HI', 'US-HI', 'US'],
    ['aws:eu-west-3', 'cloud', 'aws:eu-west-3', 'FR', 'FR'],
    ['AWS:EU-WEST-3', 'cloud', 'aws:eu-west-3', 'FR', 'FR'],
    ['azure:northeurope', 'cloud', 'azure:northeurope', 'IE', 'IE'],
    ['oci:eu-milan-1', 'cloud', 'oci:eu-milan-1', 'IT-NO', 'IT'],
    ['hetzner:fsn1', 'cloud', 'hetzner:fsn1', 'DE', 'DE'],
    // Two-digit regions, cut to europe-west1 (Belgium) by a known tool.
    ['gcp:europe-west10', 'cloud', 'gcp:europe-west10', 'DE', 'DE'],
    ['gcp:europe-west12', 'cloud', 'gcp:europe-west12', 'IT-NO', 'IT'],
  ])('%s', (text, kind, name, zone, country) => {
    expect(parse(text)).toMatchObject({ kind, name, zone, country });
  });

  it('with the PUE its provider publishes', () => {
    expect(parse('aws:eu-central-1')).toMatchObject({ pue: 1.35, pueSource: 'aws 2024' });
    expect(parse('aws:eu-west-3')).toMatchObject({ pue: null, pueSource: null });
  });
});

it.each(['gcp:us-east2', 'github:azure-hosted'])('%s is known, and says that its grid is not', (text) => {
  expect(parse(text)).toMatchObject({ zone: 'WORLD', country: null });
  expect(parse(text).notes).toMatchObject([{ code: 'region-without-grid', severity: 'warning' }]);
});

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

describe('is refused', () => {
  it.each([
    ['aws:eu-wset-3', 'aws:eu-west-3'],
    ['eu-west-3', 'aws:eu-west-3'],
    ['europe-west9', 'gcp:europe-west9'],
    ['France', 'FR'],
    ['California', 'US-CA'],
    ['UK', 'GB'],
    ['TX', 'US-TX'],
    ['VA', 'US-VA'],
    ['DK-DK3', 'DK-DK1'],
    ['US-CAL-CISCO', 'US-CAL-CISO'],
  ])('%s: did you mean %s?', (text, nearest) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({
        code: 'bad-region',
        hint: expect.stringMatching(`^Did you mean ${nearest}\\? Accepted: `),
      }),
    );
  });

  it.each(['', 'XX', 'WORLD', 'US-', 'aws:', ':', 'moon:base-1', 'the office in the basement'])(
    '%j, with the forms only',
    (text) => {
      expect(() => parse(text)).toThrow(
        expect.objectContaining({ code: 'bad-region', hint: expect.stringMatching(/^Accepted: /) }),
      );
    },
  );

  it('answers any text with a place or one sentence', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z:-]{1,14}$/)), (text) => {
        try {
          expect(parse(text).zone).toMatch(/^(?:[A-Z]{2}(?:-[A-Z0-9-]+)?|WORLD)$/);
        } catch (error) {
          expect(error).toMatchObject({ name: 'CarbonError', code: 'bad-region' });
        }
      }),
    );
  });
});
