// The committed sampler under faults of the system: killed at every write, no room on its disk, clocks that jump, a machine that
// sleeps, a process that stands still, a driver that hangs or is replaced. What was read until a beat before stays, and is accounted.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, type ExpectStatic, it } from 'vitest';
import { parseReceipt } from '../../src/account/receipt/codec.ts';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { isRunning } from '../../src/measure/sampler/liveness.ts';
import type { Trace } from '../../src/measure/trace/trace.ts';
import { hasStub, stubLibraryPath } from '../harness/native/build-stub.ts';
import {
  type FaultySampler,
  type FaultySamplerWish,
  startFaultySampler,
} from '../harness/native/faulty-sampler.ts';
import { openDesk } from './cli.ts';
import { missedSteps } from './exact-energy.ts';

const HOUR_MS = 3_600_000;
const BEATS = 15;
const POLL_MS = 20;
const PATIENCE_MS = 30_000;

/** Until the trace shows it, or the sampler is no more. */
async function until({ handle, trace }: FaultySampler, seen: (trace: Trace) => boolean): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await delay(POLL_MS)) {
    if (!isRunning(handle)) return;
    try {
      if (seen(trace())) return;
    } catch {
      // There is no header yet.
    }
  }
  throw new Error('The sampler has not come so far.');
}
const hasBeats = (trace: Trace) => trace.samples.filter(({ v }) => v.length > 3).length >= BEATS;

/** Receipt and trace of a sampler to which something happens. */
async function measured(
  wish: FaultySamplerWish,
  happens: (sampler: FaultySampler) => Promise<unknown> = (sampler) => until(sampler, hasBeats),
) {
  const sampler = startFaultySampler(wish);
  const desk = openDesk();
  try {
    await happens(sampler);
    // So that a reading after it says something that the one before it did not.
    if (!isRunning(sampler.handle)) await delay(AFTER_DEATH_MS);
    const began = performance.now();
    const outcome = await sampler.finish();
    const finishMs = performance.now() - began;
    await delay(END_MS);
    const isLeft = isRunning(sampler.handle);
    desk.write('trace.ndjson', readFileSync(sampler.handle.trace, 'utf8'));
    const said = await desk.cli(['account', 'trace.ndjson', '--format', 'json', '--region', 'FR']);
    const receipt = said.exitCode === 0 ? parseReceipt(said.stdout) : undefined;
    const trace = receipt === undefined ? undefined : sampler.trace();
    const codes = receipt?.notes.map(({ code }) => code) ?? [];
    return { outcome, finishMs, isLeft, receipt, trace, codes, stderr: said.stderr };
  } finally {
    sampler.remove();
    desk.clear();
  }
}

const AFTER_DEATH_MS = 1_000;
const END_MS = 300;

const gaps = (trace: Trace | undefined) =>
  (trace?.samples ?? []).map(({ t }, at, all) => (t - (all[at - 1]?.t ?? t)) / 1_000);
describe.skipIf(!hasStub())('a sampler', { concurrent: true }, () => {
  // The header's write makes the file first, which is an effect of its own.
  it.for([1, 2, 3, 5, 9])('that is killed in the middle of its write %i', async (write, { expect }) => {
    const { outcome, receipt, codes, stderr } = await measured({ faults: { killAt: write + 1 } });
    expect(outcome).toBe('gone');
    // Without a whole header nobody knows what the numbers after it would mean.
    if (write === 1) return expect(stderr).toMatch(/^carbon: [^\n]*\n/);
    expect(receipt?.duration_s).toBeGreaterThan(AFTER_DEATH_MS / 1_000);
    // Before the driver is open there is nothing but the processor to read.
    if (write > 2) expect(missedSteps(receipt, 100)).toBeLessThanOrEqual(3);
    expect(codes).toContain('sampler-died');
  });

  it('whose disk is full for a while writes all its beats when there is room again', async ({ expect }) => {
    const { receipt, trace, codes } = await measured({ faults: { full: { from: 5, to: 12 } } });
    expect(trace?.end?.reason).toBe('stop');
    expect(codes).not.toContain('samples-missing');
    expect(missedSteps(receipt, 100)).toBeLessThanOrEqual(2);
  });

  it('whose disk stays full ends when it is told to, and keeps what it had', async ({ expect }) => {
    const { outcome, isLeft, receipt, trace } = await measured(
      { faults: { full: { from: 8 } } },
      async (sampler) => {
        await until(sampler, ({ samples }) => samples.some(({ v }) => v.length > 3));
        await delay(AFTER_DEATH_MS);
      },
    );
    expect([outcome, isLeft, trace?.end]).toEqual(['gone', false, null]);
    // The direct reading is another process's, which has room here: on a disk that is full for all it is missing.
    expect(missedSteps(receipt, 100)).toBeLessThanOrEqual(2);
  });

  it.for([HOUR_MS, -HOUR_MS])('whose wall clock is set by %i ms', async (byMs, { expect }) => {
    const { receipt, codes } = await measured({ faults: { step: { after: 8, byMs } } });
    expect(codes).toContain('clock-step');
    expectPlain(expect, receipt);
  });

  it('whose machine sleeps a minute: energy and duration are those of its waking time', async ({
    expect,
  }) => {
    const { receipt, trace, codes } = await measured({ faults: { sleep: { after: 8, forMs: 61_000 } } });
    expect(trace?.events).toContainEqual(
      expect.objectContaining({ e: 'suspend', ms: expect.closeTo(61_000, -2) }),
    );
    expect(codes).toContain('suspend');
    expect(missedSteps(receipt, 100)).toBeLessThanOrEqual(2);
    expect(receipt?.duration_s).toBeLessThan(10);
  });

  it('that stands still for five beats loses five beats of power, and no joule that was counted', async ({
    expect,
  }) => {
    const { receipt, trace } = await measured({}, async (sampler) => {
      await until(sampler, hasBeats);
      process.kill(sampler.handle.pid, 'SIGSTOP');
      await delay(500);
      process.kill(sampler.handle.pid, 'SIGCONT');
      await delay(300);
    });
    expect(Math.max(...gaps(trace))).toBeGreaterThan(450);
    expect(missedSteps(receipt, 100)).toBeLessThanOrEqual(2);
  });

  it('whose driver hangs in a call goes on when it answers: the gap is bridged by the counter', async ({
    expect,
  }) => {
    const { outcome, receipt, trace, codes } = await measured({ gpu: ['hang 0 3000 5000'] }, (sampler) =>
      until(sampler, (trace) => hasBeats(trace) && Math.max(...gaps(trace)) > 1_000),
    );
    expect(outcome).toBe('stopped');
    expect(Math.max(...gaps(trace))).toBeGreaterThan(1_000);
    expect(codes).toContain('samples-missing');
    expect(missedSteps(receipt, 100)).toBeLessThanOrEqual(2);
  });

  it('whose driver hangs to the end is killed in seconds; the processor is known to the end', async ({
    expect,
  }) => {
    const { outcome, finishMs, isLeft, receipt, codes } = await measured(
      { gpu: ['hang 0 3000 60000'] },
      (sampler) => delay(sampler.zeroMs + 3_300 - Date.now()),
    );
    expect([outcome, isLeft]).toEqual(['killed', false]);
    // 3 s and 1 s of grace; generous to a busy machine.
    expect(finishMs).toBeLessThan(8_000);
    expect(receipt?.absences.map(({ source }) => source)).toContain('sampler');
    expect(receipt?.energy.components.cpu?.coverage).toBe(1);
    expect(receipt?.duration_s).toBeGreaterThan(3);
    expect([receipt?.energy.degraded, codes]).toEqual([true, expect.arrayContaining(['sampler-died'])]);
  });

  it('whose driver is replaced keeps what was read, and says so', async ({ expect }) => {
    const place = mkdtempSync(join(tmpdir(), 'driver-'));
    const library = join(place, 'libnvidia-ml.so.1');
    copyFileSync(stubLibraryPath, library);
    const wish = { gpu: ['fault 0 all 3000 60000 18'], library };
    const { outcome, receipt, codes } = await measured(wish, async (sampler) => {
      await until(sampler, ({ events }) => events.some(({ e }) => e === 'lost'));
      rmSync(place, { recursive: true });
      process.kill(sampler.handle.pid, 'SIGKILL');
      await delay(END_MS);
    });
    expect([outcome, codes]).toEqual(['gone', expect.arrayContaining(['gpu-lost', 'sampler-died'])]);
    expect(receipt?.energy.degraded).toBe(true);
    expect(receipt?.energy.components.gpu?.provenance).toBe('modelled');
  });
});

/** Joules and seconds of the monotonic clock, and quarter hours that begin when the job did. */
function expectPlain(expect: ExpectStatic, receipt: Receipt | undefined): void {
  expect(missedSteps(receipt, 100)).toBeLessThanOrEqual(2);
  expect(receipt?.duration_s).toBeLessThan(10);
  expect(Math.abs(Date.parse(receipt?.started_at ?? '') - Date.now())).toBeLessThan(60_000);
  const buckets = receipt?.energy.buckets ?? [];
  expect(buckets.length).toBeLessThanOrEqual(2);
  expect(buckets.reduce((sum, { energy_j }) => sum + (energy_j ?? 0), 0)).toBeCloseTo(
    receipt?.energy.total_j ?? 0,
    3,
  );
}
