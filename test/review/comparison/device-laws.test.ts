// Laws of the device effect: the solution shipped against two others, and what may never change it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/review/budget/policy.ts';
import { against } from '../../../src/review/comparison/against.ts';
import { deviceEffect } from '../../../src/review/comparison/device-effect.ts';
import { type DeviceFit, fitDevices, noiseOf } from '../../../src/review/comparison/device-fit.ts';
import { type DeviceSeries, type Moments, momentsOf } from '../../../src/review/comparison/device-series.ts';
import { referenceOn } from '../../../src/review/comparison/reference.ts';
import { invert } from './invert.ts';

const DEVICES = ['a', 'b', 'c', 'd', 'e'];
const device = fc.constantFrom(...DEVICES);
const log = fc.integer({ min: -400, max: 400 }).map((step) => 12 + step / 1_000);
const values = fc.array(fc.record({ device, log }), { minLength: 1, maxLength: 14 });
const history = fc
  .array(values, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((values, i): DeviceSeries => ({ key: `s${i}`, values })));
const head = fc.record({ device: fc.constantFrom(...DEVICES, 'never seen'), log });

const fitted = (series: readonly DeviceSeries[]): DeviceFit =>
  fitDevices(series.map(momentsOf), DEFAULT_POLICY);
const seriesOf = (fit: DeviceFit, key = 's0'): Moments => {
  const found = fit.series.get(key);
  if (found === undefined) throw new Error(`${key} was fitted`);
  return found;
};
const tested = (series: readonly DeviceSeries[], heads: readonly { device: string; log: number }[]) => {
  const { fit } = deviceEffect(series, DEFAULT_POLICY);
  return against({ fit, series: seriesOf(fit) }, heads, DEFAULT_POLICY).change;
};
const expectAlike = (one: object, other: object): void => {
  const numbers = Object.values(other);
  for (const [i, value] of Object.values(one).entries()) expect(value).toBeCloseTo(numbers[i], 9);
};

describe('the device effect', () => {
  it('of one series is the closed form of a random intercept', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(...DEVICES, 'never seen'), (values, device) => {
        const fit = fitted([{ key: 's0', values }]);
        const series = seriesOf(fit);
        if (series.devices.size === 1 && series.devices.has(device)) return;
        const noise = noiseOf(series, fit.prior).variance;
        const tau = fit.spread ** 2;
        const groups = [...series.devices.values()].map(({ n, offset }) => ({
          mean: series.mean + offset,
          weight: 1 / (tau + noise / n),
        }));
        const weights = groups.reduce((sum, { weight }) => sum + weight, 0);
        const mu = groups.reduce((sum, { weight, mean }) => sum + weight * mean, 0) / weights;
        const own = series.devices.get(device) ?? { n: 0, offset: 0 };
        const shrinkage = (own.n * tau) / (own.n * tau + noise);
        const reference = referenceOn(fit, series, device);
        expect(reference.log).toBeCloseTo(mu + shrinkage * (series.mean + own.offset - mu), 9);
        expect(reference.variance).toBeCloseTo((1 - shrinkage) * tau + (1 - shrinkage) ** 2 / weights, 9);
      }),
    );
  });

  it('of several series is the solution of the equations of the devices', () => {
    fc.assert(
      fc.property(history, head, (history, { device }) => {
        const fit = fitted(history);
        const series = seriesOf(fit);
        const all = [...DEVICES, 'never seen'];
        const matrix = all.map((j) =>
          all.map((k) => {
            let entry = j === k ? fit.spread ** -2 : 0;
            for (const one of fit.series.values()) {
              const noise = noiseOf(one, fit.prior).variance;
              const [nj, nk] = [one.devices.get(j)?.n ?? 0, one.devices.get(k)?.n ?? 0];
              entry += (j === k ? nj / noise : 0) - (nj * nk) / (one.n * noise);
            }
            return entry;
          }),
        );
        const right = all.map((j) =>
          [...fit.series.values()].reduce((sum, one) => {
            const { n, offset } = one.devices.get(j) ?? { n: 0, offset: 0 };
            return sum + (n * offset) / noiseOf(one, fit.prior).variance;
          }, 0),
        );
        const inverse = invert(matrix);
        const gains = inverse.map((row) => row.reduce((sum, value, k) => sum + value * (right[k] ?? 0), 0));
        const a = all.map((j) => (j === device ? 1 : 0) - (series.devices.get(j)?.n ?? 0) / series.n);
        const noise = noiseOf(series, fit.prior).variance;
        const spread = a.reduce(
          (sum, x, j) => sum + a.reduce((inner, y, k) => inner + x * y * (inverse[j]?.[k] ?? 0), 0),
          0,
        );
        const isMoved = a.some((x) => Math.abs(x) > 1e-12);
        const borrowed = [...fit.teachers].some((key) => key !== 's0');
        const workload = isMoved && borrowed ? 0.03 ** 2 : 0;
        const onDevice = series.devices.get(device)?.n ?? 0;
        const reference = referenceOn(fit, series, device);
        expect(reference.log).toBeCloseTo(
          series.mean + a.reduce((sum, x, j) => sum + x * (gains[j] ?? 0), 0),
          9,
        );
        expect(reference.variance).toBeCloseTo(
          noise / series.n + spread + (workload * noise) / (noise + onDevice * workload),
          9,
        );
      }),
    );
  });

  it('on one device is the mean of its runs, whatever other series tell', () => {
    fc.assert(
      fc.property(fc.array(log, { minLength: 1, maxLength: 12 }), history, (logs, others) => {
        const own: DeviceSeries = { key: 'own', values: logs.map((log) => ({ device: 'a', log })) };
        const fit = fitted([own, ...others]);
        const series = seriesOf(fit, 'own');
        const reference = referenceOn(fit, series, 'a');
        expect(reference.log).toBe(series.mean);
        expect(reference.variance).toBe(noiseOf(series, fit.prior).variance / series.n);
      }),
    );
  });

  it('does not depend on the names of the devices', () => {
    const renamed = (name: string): string => `${10 - DEVICES.indexOf(name)}`;
    fc.assert(
      fc.property(history, head, (history, head) => {
        const others = history.map((series) => ({
          ...series,
          values: series.values.map(({ device, log }) => ({ device: renamed(device ?? ''), log })),
        }));
        expect(tested(others, [{ ...head, device: renamed(head.device) }])).toEqual(tested(history, [head]));
      }),
    );
  });

  it('does not depend on the unit of energy', () => {
    fc.assert(
      fc.property(history, head, fc.constantFrom(-8, 0.7, 3), (history, head, shift) => {
        const scaled = history.map((series) => ({
          ...series,
          values: series.values.map((value) => ({ ...value, log: value.log + shift })),
        }));
        expectAlike(tested(scaled, [{ ...head, log: head.log + shift }]), tested(history, [head]));
      }),
    );
  });

  it('does not depend on the order of the series', () => {
    fc.assert(
      fc.property(history, head, (history, head) => {
        expect(tested(history.toReversed(), [head])).toEqual(tested(history, [head]));
      }),
    );
  });

  it('makes the interval of a device no wider by more runs on it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), (n) => {
        const on = (count: number): DeviceSeries => ({
          key: 's0',
          values: [
            ...Array.from({ length: 6 }, (_, i) => ({ device: 'b', log: 12.1 + 0.01 * (i % 2) })),
            ...Array.from({ length: count }, (_, i) => ({ device: 'a', log: 12 + 0.01 * (i % 2) })),
          ],
        });
        const error = (count: number): number => {
          const fit = fitted([on(count)]);
          return referenceOn(fit, seriesOf(fit), 'a').variance;
        };
        expect(error(n + 2)).toBeLessThan(error(n));
      }),
    );
  });
});
