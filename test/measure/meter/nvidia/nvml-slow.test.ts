// A driver that takes its time, under the sampler as a real process: to start, and later to answer.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Trace } from '../../../../src/measure/trace/trace.ts';
import { hasStub, stubLibraryPath } from '../../../harness/native/build-stub.ts';
import { writePowerTrace } from '../../../harness/native/power-trace.ts';
import { type Child, startChild } from '../../sampler/child.ts';

const place = mkdtempSync(join(tmpdir(), 'slow-'));
let child: Child | null = null;
afterEach(() => {
  child?.remove();
  rmSync(place, { recursive: true, force: true });
});

const HANG_MS = { from: 3_000, to: 3_500 } as const;
/** A sample is taken in the middle of a pass, of which the hang is nearly all. */
const LEAST_GAP_MS = 200;
const US_PER_MS = 1_000;

describe.skipIf(!hasStub())('a slow driver', () => {
  it('its columns follow the header, and a hang is a gap that the counter bridges', async () => {
    const path = join(place, 'power-trace.txt');
    const device = { uuid: 'GPU-1', facts: 'update_ms=10', steps: [{ atMs: 0, powerMw: 100_000, util: 50 }] };
    const extra = ['init ms=1500', `hang 0 ${HANG_MS.from} ${HANG_MS.to}`];
    writeFileSync(path, writePowerTrace({ devices: [device], extra }));
    const env = { PATH: process.env.PATH, NVIDIA_STUB_TRACE: path };
    child = startChild({ env, nvmlPath: stubLibraryPath });
    const trace = await child.until((written) => longestGapMs(counterOf(written)) >= LEAST_GAP_MS);
    // The first sample was written before the driver had started.
    expect(counterOf({ ...trace, samples: trace.samples.slice(0, 1) })).toEqual([]);
    const readings = counterOf(trace);
    const [first, last] = [readings[0], readings.at(-1)];
    // 100 W are 100 mJ a millisecond; a hang moves a reading within its pass.
    const expected = 100 * ((last?.ms ?? 0) - (first?.ms ?? 0));
    const moved = 100 * (HANG_MS.to - HANG_MS.from);
    expect(Math.abs((last?.value ?? 0) - (first?.value ?? 0) - expected)).toBeLessThan(moved);
    expect(readings.every(({ value }, at) => value >= (readings[at - 1]?.value ?? 0))).toBe(true);
  }, 20_000);
});

interface Reading {
  readonly ms: number;
  readonly value: number;
}

function counterOf({ columns, samples }: Pick<Trace, 'columns' | 'samples'>): readonly Reading[] {
  const counter = columns.find(({ domain, quantity }) => domain === 'GPU-1' && quantity === 'energy');
  return samples.flatMap(({ t, v }) => {
    const value = v[counter?.i ?? -1];
    return value == null ? [] : [{ ms: t / US_PER_MS, value }];
  });
}

const longestGapMs = (readings: readonly Reading[]): number =>
  Math.max(0, ...readings.slice(1).map(({ ms }, at) => ms - (readings[at]?.ms ?? ms)));
