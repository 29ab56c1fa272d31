// What a person reads after a receipt was priced again: the grams first, then only what has changed.
import { expect, it } from 'vitest';
import type { Receipt } from '../../../../src/account/receipt/receipt.ts';
import { priceChange } from '../../../../src/entry/command/account/price-change.ts';
import { receiptOf } from '../../../review/receipt-builder.ts';

const before = receiptOf();
const carbon: Receipt['carbon'] = {
  ...before.carbon,
  zone: 'DE',
  intensity_g_per_kwh: 342,
  intensity_source: 'electricity-maps-yearly',
  intensity_year: 2025,
  scope: 'lifecycle',
  emissions_g: 400,
  pue: 1,
};
const was: Receipt = { ...before, carbon };
const changed = (change: Partial<Receipt['carbon']>): string =>
  priceChange(was, { ...before, carbon: { ...carbon, ...change } }).replaceAll('\u00a0', ' ');

it.each<[string, Partial<Receipt['carbon']>, string]>([
  ['nothing', {}, '400 g CO₂e, at 342 g/kWh (Electricity Maps, 2025) as before.'],
  [
    'a live figure, which has no year',
    { emissions_g: 300, intensity_g_per_kwh: 256.5, intensity_source: 'energy-charts', intensity_year: null },
    '400 g → 300 g CO₂e (−25 %); 342 g/kWh (Electricity Maps, 2025) → 257 g/kWh (Energy-Charts).',
  ],
  ['the PUE', { emissions_g: 480, pue: 1.2 }, '400 g → 480 g CO₂e (+20 %); PUE 1 → 1.2.'],
  [
    'a scope that has no figure',
    { emissions_g: null, intensity_g_per_kwh: null, scope: 'direct' },
    '400 g CO₂e → no grams; 342 g/kWh (Electricity Maps, 2025) → no intensity, scope lifecycle → direct.',
  ],
])('%s', (_, change, said) => {
  expect(changed(change)).toBe(`Priced again: ${said}`);
});
