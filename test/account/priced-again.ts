// A job of two quarter hours from noon on, and its receipt priced again a day later.
import { account } from '../../src/account/account.ts';
import { priceReceipt, type Repricing } from '../../src/account/price-receipt.ts';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { epochMs } from '../../src/units.ts';
import { yearlyIntensity } from './carbon/fixtures.ts';
import { counterOf, everySecond, gpu, traceOf, WALL0_MS } from './energy/trace-builder.ts';
import { FACTORS, inputOf } from './receipt-input.ts';

const QUARTER_S = 900;
const NOON = Date.UTC(2026, 10, 21, 12);
export const ASKED_AT = epochMs(NOON + 86_400_000);

/** Two quarter hours from noon on: 200 W and 600 W, 0.05 and 0.15 kWh, at the yearly 36 g/kWh. */
export const priced = (extra: Parameters<typeof inputOf>[1] = {}) =>
  account(
    inputOf(
      traceOf({
        domains: [gpu('GPU-1')],
        columns: [counterOf('GPU-1')],
        rows: everySecond(2 * QUARTER_S, (s) => [200_000 * s + 400_000 * Math.max(0, s - QUARTER_S)]),
      }),
      { factors: { ...FACTORS, families: [] }, ...extra },
    ),
  );

export const quarter = (index: number, value: number, changes = {}) =>
  yearlyIntensity(value, {
    from: epochMs(WALL0_MS + index * QUARTER_S * 1_000),
    to: epochMs(WALL0_MS + (index + 1) * QUARTER_S * 1_000),
    source: 'uk-carbon-intensity',
    year: null,
    ...changes,
  });

export const again = (
  receipt: Receipt,
  changes: Partial<Repricing> = {},
  intensities = [quarter(0, 100), quarter(1, 300)],
) =>
  priceReceipt({
    receipt,
    grid: { intensities, reference: yearlyIntensity(36), scope: 'lifecycle', refusals: [], notes: [] },
    world: yearlyIntensity(473, { zone: 'WORLD', source: 'world', year: 2024 }),
    placement: null,
    refusals: [],
    pue: null,
    price: null,
    at: ASKED_AT,
    ...changes,
  });
