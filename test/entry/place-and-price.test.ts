// What joules are multiplied by: the owner's word first, then the base config's, and every contradiction said.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatasets } from '../../src/datasets.ts';
import { readOwnerFacts } from '../../src/entry/owner-facts.ts';
import { placeAndPrice } from '../../src/entry/place-and-price.ts';
import { parseConfig } from '../../src/review/budget/parse-config.ts';

const datasets = openDatasets(join(import.meta.dirname, '../../datasets'));
const CONFIG = parseConfig(`
version: 1
region: { "gpu-*": SE }
pue: 1.4
price: 0.30 EUR/kWh
intensity: 99
intensity-scope: direct
`);
const place = (owner: Readonly<Record<string, string>>, config = true) =>
  placeAndPrice({
    owner: readOwnerFacts(owner),
    config: config ? CONFIG : null,
    region: null,
    misstated: 'noted',
    runnerName: 'gpu-7',
    directory: '.',
    sysroot: null,
    datasets,
  });

describe('place and price', () => {
  it('are those of the config where the owner says nothing', async () => {
    const found = await place({});
    expect(found.placement).toMatchObject({ zone: 'SE', resolvedBy: 'config' });
    expect(found).toMatchObject({
      scope: 'direct',
      pue: { value: 1.4, source: 'config' },
      price: { amount: 0.3, currency: 'EUR' },
      notes: [],
    });
    expect(found.provider.name).toBe('constant');
  });

  it("are the owner's before, each contradiction with both values", async () => {
    const found = await place({
      CARBON_REGION: 'FR',
      CARBON_PUE: '1.1',
      CARBON_PRICE: '0.20 EUR/kWh',
      CARBON_INTENSITY: 'embedded',
      CARBON_INTENSITY_SCOPE: 'lifecycle',
    });
    expect(found.placement.zone).toBe('FR');
    expect(found).toMatchObject({ scope: 'lifecycle', pue: { value: 1.1 }, price: { amount: 0.2 } });
    expect(found.notes.map(({ code, severity }) => [code, severity])).toEqual(
      ['region', 'intensity', 'intensity-scope', 'pue', 'price'].map((what) => [
        `${what}-conflict`,
        'warning',
      ]),
    );
    const price = found.notes.find(({ code }) => code === 'price-conflict')?.text;
    expect(price).toMatch(/0\.2 EUR.+0\.3 EUR/);
  });

  it('that agree are no contradiction', async () => {
    const found = await place({ CARBON_PRICE: '0.3 EUR/kWh', CARBON_PUE: '1.4', CARBON_REGION: 'SE' });
    expect(found.notes).toEqual([]);
  });

  it('are unknown, and not made up, where nobody says anything', async () => {
    const found = await place({}, false);
    expect(found.placement).toMatchObject({ region: null, resolvedBy: 'none' });
    expect(found).toMatchObject({ scope: 'lifecycle', pue: { value: 1, source: null }, price: null });
    expect(found.provider.name).toBe('embedded');
    expect(found.refusals.length).toBeGreaterThan(0);
  });
});
