// Traces that no machine writes: whatever they claim, an account is a valid receipt, or a clear refusal of the trace.
import { describe, expect, it } from 'vitest';
import { account } from '../../src/account/account.ts';
import { parseReceipt, serialiseReceipt } from '../../src/account/receipt/codec.ts';
import { parseTrace } from '../../src/measure/trace/parse-trace.ts';
import { gpu, traceOf } from './energy/trace-builder.ts';
import { inputOf } from './receipt-input.ts';

const MOST = Number.MAX_SAFE_INTEGER;
const { header } = traceOf({ domains: [gpu('G')], columns: [], rows: [] });
const sample = (seconds: number, w = seconds * 1_000) => ({ k: 's', t: seconds * 1e6, w, v: [] });

const receiptOf = async (records: readonly object[]) => {
  const text = records.map((record) => JSON.stringify(record)).join('\n');
  const receipt = await account(inputOf(parseTrace(text)));
  return parseReceipt(serialiseReceipt(receipt));
};

describe('an account of a trace with', () => {
  it.each<[string, object[]]>([
    ['a clock beyond all calendars', [{ ...header, wall0_ms: MOST }, sample(0), sample(60)]],
    ['a clock long before 1970', [{ ...header, wall0_ms: -MOST }, sample(0), sample(60)]],
    ['a wall time of its own', [header, sample(0, MOST), sample(60)]],
    ['a sleep of ages', [header, sample(0), { k: 'ev', t: 1, e: 'suspend', ms: MOST }, sample(60)]],
    ['a GPU of 9 TW', [{ ...header, domains: [gpu('G', { limit_mw: MOST })] }, sample(0), sample(5_000)]],
  ])('%s is a receipt', async (_, records) => {
    expect((await receiptOf(records)).ended_at).toMatch(/^\d{4}-/);
  });

  it.each([
    ['threads', { cpu: { model: null, threads: MOST, sockets: 1 } }],
    ['sockets', { cpu: { model: null, threads: 4, sockets: MOST } }],
    ['memory modules', { memory_modules: MOST }],
  ])('more %s than any machine has is refused', async (_, claim) => {
    await expect(receiptOf([{ ...header, ...claim }, sample(0)])).rejects.toThrow(
      /^The trace header has a bad/,
    );
  });

  it('more domains than there can be columns keeps the first of them, and says so', async () => {
    const domains = Array.from({ length: 5_000 }, (_, i) => gpu(`G${i}`));
    const { hidden_gpus_j, total_j } = (await receiptOf([{ ...header, domains }, sample(0), sample(1)]))
      .energy;
    // 4,096 GPUs at half of 700 W, and a CPU and memory of which nothing is known but 4 threads.
    expect([hidden_gpus_j, Math.floor((total_j ?? 0) / 350)]).toEqual([null, 4_096]);
  });

  it('200,000 sightings is a matter of seconds, and no argument list is too long', async () => {
    const looks = Array.from({ length: 200_000 }, (_, i) => ({
      k: 'ev',
      t: i,
      e: 'foreign',
      workers: i % 2,
      samplers: 0,
      gpu_procs: 0,
    }));
    const { machine } = await receiptOf([header, sample(0), ...looks, sample(1)]);
    expect(machine.neighbours).toEqual({ workers: 1, samplers: 0, gpu_processes: 0 });
  });
});
