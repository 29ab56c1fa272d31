// The price people state, and what is refused.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePrice } from '../../../src/account/carbon/price.ts';

it.each([
  ['0.29 EUR/kWh', 0.29, 'EUR'],
  ['0.29EUR/kWh', 0.29, 'EUR'],
  ['  12 usd / kwh ', 12, 'USD'],
  ['0 GBP/kWh', 0, 'GBP'],
])('%s', (text, amount, currency) => {
  expect(parsePrice(text)).toEqual({ amount, currency });
});

it.each([[null], [''], ['  ']])('%j is no price, so no cost line', (text) => {
  expect(parsePrice(text)).toBeNull();
});

it.each([
  '0.29',
  '0.29 EUR',
  '0,29 EUR/kWh',
  '0.29 €/kWh',
  '-1 EUR/kWh',
  '0.29 XYQ/kWh',
  '290 EUR/MWh',
  '99999999 EUR/kWh',
  'cheap',
])('%s is refused with the form', (text) => {
  expect(() => parsePrice(text)).toThrow(
    expect.objectContaining({ code: 'bad-environment', hint: expect.stringContaining('0.29 EUR/kWh') }),
  );
});

it('reads any decimal number back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), (cents) => {
      const amount = cents / 10_000;
      expect(parsePrice(`${amount.toFixed(4)} CHF/kWh`)).toEqual({ amount, currency: 'CHF' });
    }),
  );
});

it('answers any text with a price, nothing or one sentence', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        expect(parsePrice(text)?.currency ?? 'EUR').toMatch(/^[A-Z]{3}$/);
      } catch (error) {
        expect(error).toMatchObject({ name: 'CarbonError', code: 'bad-environment' });
      }
    }),
  );
});
