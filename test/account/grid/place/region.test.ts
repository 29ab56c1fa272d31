// Every accepted form of a region leads to its grid, case does not matter.
import { describe, expect, it } from 'vitest';
import { parseRegion } from '../../../../src/account/grid/place/region.ts';
import { datasets } from '../../../datasets/open-datasets.ts';

const parse = (text: string) => parseRegion(text, datasets);

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
