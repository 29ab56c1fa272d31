// AMD's binary table: the accumulator of every revision, and nothing invented from anything else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGpuMetrics } from '../../../../src/measure/meter/amd/gpu-metrics.ts';
import { gpuMetricsTable } from '../../../harness/machine/gpu-metrics-table.ts';

const WITH_ACCUMULATOR = [1, 3, 4, 5, 6, 7, 8];

describe('the accumulator', () => {
  it.each(WITH_ACCUMULATOR)('of v1.%i is found', (content) => {
    const table = gpuMetricsTable({ format: 1, content, energy: 0x1_2345_6789n });
    expect(parseGpuMetrics(table)).toEqual({ format: 1, content, energy: 0x1_2345_6789 });
  });

  it('of v1.0 is a word at 36', () => {
    const table = new Uint8Array(68).fill(0);
    table.set([68, 0, 1, 0]);
    table.set([0x15, 0xcd, 0x5b, 0x07], 36);
    expect(parseGpuMetrics(table)).toEqual({ format: 1, content: 0, energy: 123_456_789 });
  });

  it.each<[string, bigint | null, number | string]>([
    ['left out by the driver', null, 'none'],
    ['left out as a 32-bit field', 0xffff_ffffn, 'none'],
    ['zero is a value', 0n, 0],
    ['the largest whole number', 2n ** 53n - 1n, 2 ** 53 - 1],
    ['past it', 2n ** 53n, 'too-large'],
    ['one below all ones', 2n ** 64n - 2n, 'too-large'],
  ])('%s', (_, energy, expected) => {
    expect(parseGpuMetrics(gpuMetricsTable({ format: 1, content: 6, energy }))?.energy).toBe(expected);
  });

  it.each<[string, number, number]>([
    ['an APU', 2, 4],
    ['a newer APU', 3, 0],
    ['a list of attributes', 1, 9],
    ['a revision of tomorrow', 1, 77],
  ])('%s has none', (_, format, content) => {
    expect(parseGpuMetrics(gpuMetricsTable({ format, content }))).toEqual({
      format,
      content,
      energy: 'none',
    });
  });
});

describe('any bytes', () => {
  const header = fc.record({ size: fc.nat(400), format: fc.nat(4), content: fc.nat(10) });

  it('never throw, and never give a number that is not in them', () => {
    fc.assert(
      fc.property(header, fc.uint8Array({ maxLength: 400 }), ({ size, format, content }, rest) => {
        const table = Uint8Array.from([size % 256, size >> 8, format, content, ...rest]);
        const parsed = parseGpuMetrics(table);
        if (parsed === null) return;
        expect(parsed).toMatchObject({ format, content });
        expect(table.length).toBeGreaterThanOrEqual(size);
        if (typeof parsed.energy !== 'number') return;
        const words = Array.from({ length: table.length - 7 }, (_, at) =>
          new DataView(table.buffer).getBigUint64(at, true),
        );
        const isWord = words.some(
          (word) => Number(content === 0 ? word % 2n ** 32n : word) === parsed.energy,
        );
        expect(isWord).toBe(true);
      }),
    );
  });

  it('too few for their own claim are no table', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WITH_ACCUMULATOR), fc.nat(87), (content, length) => {
        const table = gpuMetricsTable({ format: 1, content, energy: 1n }).subarray(0, length);
        expect(parseGpuMetrics(table)).toBeNull();
      }),
    );
  });
});
