// Memory by modules where the machine lists them, else by gigabytes; a runner's limit takes its share of either.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dramWatts, type Memory } from '../../../../src/account/energy/model/dram.ts';

const GIB = 2 ** 30;
const memory = (change: Partial<Memory>): Memory => ({
  installedBytes: 64 * GIB,
  limitBytes: null,
  inventoryGb: null,
  modules: null,
  cpuModel: 'AMD EPYC 9354',
  wattsPerGb: 0.3725,
  ...change,
});

describe('dramWatts', () => {
  it.each<[string, Partial<Memory>, number | null]>([
    // 64 × 0.3725.
    ['by gigabytes', {}, 23.84],
    ['by the inventory’s gigabytes', { installedBytes: null, inventoryGb: 16 }, 5.96],
    ['unknown', { installedBytes: null }, null],
    ['a machine that says 0 bytes', { installedBytes: 0 }, null],
    ['two modules', { modules: 2 }, 10],
    ['four modules', { modules: 4 }, 20],
    // 4 × 5 + 4 × 4.5: CodeCarbon's 128 GB.
    ['eight modules', { modules: 8 }, 38],
    // 38 + 8 × 4.
    ['sixteen modules', { modules: 16 }, 70],
    // 70 + 16 × 3.5.
    ['thirty-two modules', { modules: 32 }, 126],
    // (4 + 4 × 0.9) × 1.5.
    ['eight modules of an Altra', { modules: 8, cpuModel: 'Ampere Altra Q80-30' }, 11.4],
    ['eight modules of a Graviton', { modules: 8, cpuModel: 'AWS Graviton2' }, 11.4],
    ['eight modules of a nameless Arm core', { modules: 8, cpuModel: 'Arm Neoverse-N1' }, 11.4],
    ['eight modules of a processor that nobody named', { modules: 8, cpuModel: null }, 38],
    ['no module listed', { modules: 0 }, 23.84],
    // A sixteenth of a 1 TB host (codecarbon#523): 23.84 of 381 W, and 38 / 16 W.
    ['a limit of 64 GB on 1 TB', { installedBytes: 1_024 * GIB, limitBytes: 64 * GIB }, 23.84],
    ['the same by modules', { installedBytes: 1_024 * GIB, limitBytes: 64 * GIB, modules: 8 }, 2.375],
    ['a limit above what there is', { limitBytes: 1_024 * GIB }, 23.84],
  ])('%s', (_, change, watts) => {
    const found = dramWatts(memory(change));
    if (watts === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(watts, 9);
  });

  it('never grows with a smaller limit, nor shrinks with more modules', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 64 }), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(dramWatts(memory({ modules: less })) ?? 0).toBeLessThanOrEqual(
          dramWatts(memory({ modules: more })) ?? 0,
        );
        expect(dramWatts(memory({ limitBytes: less * GIB })) ?? 0).toBeLessThanOrEqual(
          dramWatts(memory({ limitBytes: more * GIB })) ?? 0,
        );
      }),
    );
  });
});
