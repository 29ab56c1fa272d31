// The law of one job among many over whole traces: two jobs' receipts together are the machine, component by component.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account } from '../../../src/account/account.ts';
import type { Receipt } from '../../../src/account/receipt/receipt.ts';
import { counterOf, gpu, HOST, type Row, raplOf, ticksOf, traceOf } from '../energy/trace-builder.ts';
import { FACTORS, inputOf } from '../receipt-input.ts';
import { gpuTime, JOB, jobTime, look } from './company.ts';

/** What happened in one second: energy of package and card, ticks of either job and of daemons, percent of the GPU of either. */
const second = fc.record({
  packageUj: fc.nat({ max: 400_000_000 }),
  cardMj: fc.nat({ max: 700_000 }),
  mine: fc.nat({ max: 200 }),
  theirs: fc.nat({ max: 200 }),
  daemons: fc.nat({ max: 10 }),
  myGpu: fc.nat({ max: 50 }),
  theirGpu: fc.nat({ max: 50 }),
});
type Second = typeof second extends fc.Arbitrary<infer One> ? One : never;

const US_PER_TICK = 10_000;

function receiptOf(
  seconds: readonly Second[],
  whose: 'mine' | 'theirs' | null,
  others = 1,
): Promise<Receipt> {
  let [uj, mj, busy, job] = [0, 0, 0, 0];
  const rows: Row[] = [[0, 0, 0, 0, whose === null ? null : 0, 0, whose === null ? null : 0, 0]];
  seconds.forEach((one, i) => {
    uj += one.packageUj;
    mj += one.cardMj;
    busy += one.mine + one.theirs + one.daemons;
    job += (whose === null ? 0 : one[whose]) * US_PER_TICK;
    const used = whose === 'mine' ? one.myGpu : one.theirGpu;
    const both = one.myGpu + one.theirGpu;
    rows.push([
      i + 1,
      uj,
      busy,
      1_000 * (i + 1),
      whose === null ? null : job,
      mj,
      whose === null ? null : used,
      both,
    ]);
  });
  const trace = traceOf({
    domains: [{ id: 'package-0', component: 'cpu', parent: null }, HOST, JOB, gpu('G')],
    columns: [
      raplOf('package-0', 2 ** 52),
      ticksOf('busy'),
      ticksOf('total'),
      jobTime('job:tracking'),
      counterOf('G'),
      gpuTime('G', 'util-job'),
      gpuTime('G', 'util-all'),
    ],
    rows,
    events: others === 0 ? [] : [look(0, others, 0, others)],
  });
  return account(inputOf(trace, { factors: { ...FACTORS, families: [] } }));
}

const microjoules = ({ energy }: Receipt, component: 'cpu' | 'gpu'): number =>
  Math.round((energy.components[component]?.energy_j ?? Number.NaN) * 1e6);
const traces = fc.array(second, { minLength: 12, maxLength: 40 });
const RUNS = { numRuns: 30 };

describe('laws of one job among many', () => {
  it('both jobs and what is nobody’s are the machine, to the microjoule of each stretch', async () => {
    await fc.assert(
      fc.asyncProperty(traces, async (seconds) => {
        const alone = await receiptOf(seconds, 'mine', 0);
        const [mine, theirs] = [await receiptOf(seconds, 'mine'), await receiptOf(seconds, 'theirs')];
        for (const component of ['cpu', 'gpu'] as const) {
          const nobodys =
            microjoules(alone, component) - microjoules(mine, component) - microjoules(theirs, component);
          expect(nobodys).toBeGreaterThanOrEqual(0);
          const noDaemons = component === 'gpu' || seconds.every(({ daemons }) => daemons === 0);
          // At most one microjoule a job is lost to rounding in each second.
          if (noDaemons) expect(nobodys).toBeLessThanOrEqual(2 * seconds.length);
        }
      }),
      RUNS,
    );
  });

  it('the job’s part and the others’ are the machine, and the machine is what a job alone would have got, to the last bit', async () => {
    await fc.assert(
      fc.asyncProperty(traces, fc.integer({ min: 1, max: 5 }), async (seconds, others) => {
        const [{ energy }, alone] = [
          await receiptOf(seconds, 'mine', others),
          await receiptOf(seconds, 'mine', 0),
        ];
        expect(energy.machine_j).toBe(alone.energy.total_j);
        expect((energy.total_j ?? Number.NaN) + (energy.others_j ?? Number.NaN)).toBe(energy.machine_j);
        expect(energy.buckets.reduce((sum, bucket) => sum + bucket.energy_j, 0)).toBe(energy.total_j);
      }),
      RUNS,
    );
  });

  it('unknown never becomes zero: where the job’s use was not read, the machine is counted whole', async () => {
    await fc.assert(
      fc.asyncProperty(traces, async (seconds) => {
        const [unread, alone] = [await receiptOf(seconds, null), await receiptOf(seconds, 'mine', 0)];
        expect(unread.energy.components).toEqual(alone.energy.components);
        expect(unread.energy.attribution).toBe('dedicated');
        expect(unread.notes.map(({ code }) => code)).toContain('share-unknown');
      }),
      RUNS,
    );
  });
});
