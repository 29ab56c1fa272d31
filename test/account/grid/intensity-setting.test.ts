// What the owner and the config may say about the grid's intensity, who wins, and what is refused before anything is measured.
import { expect, it } from 'vitest';
import type { IntensityChoice } from '../../../src/account/carbon/intensity-choice.ts';
import { intensitySetting, type StatedIntensity } from '../../../src/account/grid/intensity-setting.ts';
import { liveServices } from '../../../src/account/grid/live/service/services.ts';
import { gramsPerKwh } from '../../../src/units.ts';

const services = liveServices([]);
const read = (
  intensity: string | null,
  scope: string | null = null,
  config: StatedIntensity['config'] = null,
) => intensitySetting({ environment: { intensity, scope }, config }, services);

it.each<[string | null, IntensityChoice]>([
  [null, 'embedded'],
  ['', 'embedded'],
  [' Embedded ', 'embedded'],
  ['LIVE', 'live'],
  ['31', gramsPerKwh(31)],
  ['0', gramsPerKwh(0)],
  ['449.06', gramsPerKwh(449.06)],
  ['electricity-maps', ['electricity-maps']],
  ['eia, Electricity-Maps eia', ['eia', 'electricity-maps']],
])('CARBON_INTENSITY=%s', (text, choice) => {
  expect(read(text)).toEqual({ choice, scope: 'lifecycle', notes: [] });
});

it.each<[string, string | null, string, string]>([
  ['watttime', null, 'not-available-yet', 'watttime'],
  ['fingird', 'direct', 'bad-environment', 'fingrid'],
  ['live fingrid', null, 'bad-environment', 'stands alone'],
  ['2001', null, 'bad-environment', 'CARBON_INTENSITY is "2001"'],
  ['-1', null, 'bad-environment', 'CARBON_INTENSITY is "-1"'],
  ['31', 'marginal', 'bad-environment', 'Accepted: lifecycle (the default), direct.'],
  ['31', 'dirct', 'bad-environment', 'Did you mean "direct"?'],
  ['uk-carbon-intensity', null, 'bad-environment', 'CARBON_INTENSITY_SCOPE=direct'],
  ['eco2mix, energi-data-service', 'lifecycle', 'bad-environment', 'CARBON_INTENSITY_SCOPE=direct'],
])('CARBON_INTENSITY=%s and scope %s is refused: %s', (text, scope, code, words) => {
  let refused: unknown;
  try {
    read(text, scope);
  } catch (error) {
    refused = error;
  }
  expect(refused).toMatchObject({ name: 'CarbonError', code });
  expect(JSON.stringify(refused, ['message', 'hint'])).toContain(words.replaceAll('"', '\\"'));
});

it('one of the named with figures of the scope is enough', () => {
  expect(read('uk-carbon-intensity electricity-maps').scope).toBe('lifecycle');
});

it('the config says what the owner leaves open', () => {
  const config = { intensity: ['eco2mix'], scope: 'direct' } as const;
  expect(read(null, null, config)).toEqual({ choice: ['eco2mix'], scope: 'direct', notes: [] });
  expect(read(null, ' Direct ', { ...config, scope: null }).scope).toBe('direct');
});

it('the owner wins over the config, and both are told', () => {
  const { choice, scope, notes } = read('live', 'direct', { intensity: gramsPerKwh(31), scope: 'lifecycle' });
  expect([choice, scope]).toEqual(['live', 'direct']);
  expect(notes).toEqual([
    {
      code: 'intensity-conflict',
      severity: 'warning',
      text: "The runner says CARBON_INTENSITY=live, the config file says intensity: 31; the runner's is used.",
    },
    {
      code: 'intensity-scope-conflict',
      severity: 'warning',
      text: "The runner says CARBON_INTENSITY_SCOPE=direct, the config file says intensity-scope: lifecycle; the runner's is used.",
    },
  ]);
  expect(read('31.0', null, { intensity: gramsPerKwh(31), scope: null }).notes).toEqual([]);
});

it('a config that names services without figures of the scope is the config’s mistake', () => {
  const config = { intensity: ['eco2mix'], scope: null } as const;
  expect(() => read(null, null, config)).toThrow(expect.objectContaining({ code: 'bad-config' }));
});
