// CPU names found exactly or not at all, and the watts of each curve.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuModel } from '../../../../src/account/energy/model/cpu.ts';
import { cleanCpuName, familyOf, findCpu } from '../../../../src/account/energy/model/cpu-name.ts';
import { CPU_CURVE, fractionAt, GPU_CURVE } from '../../../../src/account/energy/model/load-curve.ts';
import { FACTORS } from '../../receipt-input.ts';

describe('cleanCpuName', () => {
  it.each([
    ['AMD EPYC 9354 32-Core Processor', 'AMD EPYC 9354'],
    ['Intel(R) Xeon(R) Platinum 8481C CPU @ 2.70GHz', 'Intel Xeon Platinum 8481C'],
    ['Intel(R) Xeon(R) CPU E5-2686 v4 @ 2.30GHz', 'Intel Xeon E5-2686 v4'],
    ['Intel(R) Xeon(R) CPU Max 9480', 'Intel Xeon CPU Max 9480'],
    ['13th Gen Intel(R) Core(TM) i9-13900K', 'Intel Core i9-13900K'],
    ['AMD Ryzen 7 5700G with Radeon Graphics', 'AMD Ryzen 7 5700G'],
  ])('%s → %s', (model, name) => {
    expect(cleanCpuName(model)).toBe(name);
  });
});

describe('findCpu and familyOf', () => {
  it.each<[string, string | null, string | null]>([
    ['AMD EPYC 9354 32-Core Processor', 'AMD EPYC 9354', 'Genoa'],
    ['AMD EPYC 7F52 16-Core Processor', 'AMD EPYC 7F52', 'Rome'],
    // One letter short or long is another chip; its number still names the family.
    ['AMD EPYC 7F5', null, null],
    ['AMD EPYC 9354P 32-Core Processor', null, 'Genoa'],
    ['AMD EPYC 9R14', null, 'Genoa'],
    ['Intel(R) Xeon(R) Platinum 8481C CPU @ 2.70GHz', null, 'Sapphire Rapids'],
    ['AMD EPYC', null, null],
    ['AMD EPYC Processor', null, null],
    ['Intel Xeon Processor (Icelake)', null, null],
    ['', null, null],
  ])('%s → row %s, family %s', (model, row, family) => {
    expect(findCpu(model, FACTORS)?.name ?? null).toBe(row);
    expect(familyOf(model, FACTORS)?.family ?? null).toBe(family);
  });

  it('finds no row by a part of its name', () => {
    const part = fc.nat({ max: 12 }).map((length) => 'AMD EPYC 9354'.slice(0, length));
    fc.assert(
      fc.property(part, (name) => {
        expect(findCpu(name, FACTORS)).toBeNull();
      }),
    );
  });
});

describe('cpuModel', () => {
  const host = { model: 'AMD EPYC 9354', threads: 64, sockets: 1, virtual: false as boolean | null };
  it.each([
    // 280 W × 0.12, 0.75, 1.02.
    ['bare metal, one socket', host, 'cpu-model', 45, [33.6, 210, 285.6]],
    ['bare metal, two sockets', { ...host, threads: 128, sockets: 2 }, 'cpu-model', 45, [67.2, 420, 571.2]],
    // 16 of 64 threads.
    ['a quarter of the chip', { ...host, threads: 16, virtual: true }, 'cpu-model', 45, [8.4, 52.5, 71.4]],
    // 8 × 0.6; 8 × (0.6 + 0.7 × 1.2); 8 × 1.8: half load is 70 % of the way.
    [
      'family only',
      { ...host, model: 'AMD EPYC 9R14', threads: 8, virtual: true },
      'cpu-family-curve',
      35,
      [4.8, 11.52, 14.4],
    ],
    // Medians 0.6 and 1.8 of three families.
    [
      'unknown chip',
      { ...host, model: 'AMD EPYC', threads: 8, virtual: true },
      'cpu-generic-curve',
      70,
      [4.8, 11.52, 14.4],
    ],
    ['no model at all', { ...host, model: null, threads: 8 }, 'cpu-generic-curve', 70, [4.8, 11.52, 14.4]],
    // 125 W on the table, threads unknown: whole sockets on bare metal.
    [
      'threads of the chip unknown, bare metal',
      { ...host, model: 'Intel(R) Core(TM) i9-13900K' },
      'cpu-model',
      45,
      [15, 93.75, 127.5],
    ],
    [
      'threads of the chip unknown, virtual',
      { ...host, model: 'Intel(R) Core(TM) i9-13900K', threads: 8, virtual: true },
      'cpu-generic-curve',
      70,
      [4.8, 11.52, 14.4],
    ],
  ] as const)('%s', (_, of, source, percent, watts) => {
    const model = cpuModel(of, FACTORS);
    expect(model).toMatchObject({ source, uncertaintyPercent: percent });
    [0, 0.5, 1].forEach((load, i) => {
      expect(model?.power(load)).toBeCloseTo(watts[i] ?? Number.NaN, 9);
    });
  });

  it('knows nothing without tables', () => {
    expect(cpuModel(host, { ...FACTORS, cpus: [], families: [] })).toBeNull();
  });
});

describe('fractionAt', () => {
  it.each([CPU_CURVE, GPU_CURVE].map((curve) => [curve] as const))('rises and is concave', (curve) => {
    const load = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(load, load, (a, b) => {
        const middle = fractionAt(curve, (a + b) / 2);
        expect(middle).toBeGreaterThanOrEqual((fractionAt(curve, a) + fractionAt(curve, b)) / 2 - 1e-9);
        expect(fractionAt(curve, Math.max(a, b))).toBeGreaterThanOrEqual(fractionAt(curve, Math.min(a, b)));
      }),
    );
  });
});
