// The whole acceptance, in seconds, against the stand-in library: every part says something, and what needs a load says why it is left out.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PARTS, type PartOutcome, runParts } from '../../../scripts/accept-gpu/acceptance.ts';
import { openBench } from '../../../scripts/accept-gpu/bench.ts';
import type { Plan } from '../../../scripts/accept-gpu/plan.ts';
import { documentOf, pageOf } from '../../../scripts/accept-gpu/report.ts';
import { hasStub, stubLibraryPath } from '../../harness/native/build-stub.ts';
import { writePowerTrace } from '../../harness/native/power-trace.ts';

const TINY: Plan = {
  limit: 60,
  openings: 2,
  calls: 20,
  callSeconds: 0.05,
  counterPoll: 0.5,
  ringReads: [0.1],
  comparison: 1,
  squareWave: 1,
  steps: 1,
  stepSeconds: 1,
  closed: 0.5,
  smiReadings: 1,
  sampler: 1,
};
const UUID = 'GPU-11111111-1111-1111-1111-111111111111';

describe.skipIf(!hasStub())('the acceptance', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accept-'));
  const outcomes: PartOutcome[] = [];
  beforeAll(async () => {
    const trace = join(folder, 'power.txt');
    // 100 W, latched every 100 ms: 10 J a step.
    writeFileSync(
      trace,
      writePowerTrace({ devices: [{ uuid: UUID, steps: [{ atMs: 0, powerMw: 100_000 }] }] }),
    );
    process.env.NVML_STUB_TRACE = trace;
    const bench = await openBench({
      library: stubLibraryPath,
      index: 0,
      plan: TINY,
      folder,
      burn: null,
      beside: folder,
    });
    if ('code' in bench) throw new Error(bench.hint);
    await runParts(PARTS, bench, (outcome) => outcomes.push(outcome));
    bench.close();
  }, 60_000);
  afterAll(() => {
    delete process.env.NVML_STUB_TRACE;
    rmSync(folder, { recursive: true, force: true });
  });

  const figuresOf = (id: string) => {
    const outcome = outcomes.find(({ part }) => part.id === id)?.outcome;
    return outcome?.state === 'done' ? outcome.figures : outcome;
  };

  it('runs every part, and none fails', () => {
    expect(outcomes.map(({ part }) => part.id)).toEqual(PARTS.map(({ id }) => id));
    expect(outcomes.filter(({ outcome }) => outcome.state === 'failed')).toEqual([]);
  });

  it('leaves out what needs a load, and says so', () => {
    const loaded = outcomes.filter(({ part }) => part.needsLoad).map(({ outcome }) => outcome);
    expect(loaded.length).toBeGreaterThan(5);
    for (const outcome of loaded) {
      expect(outcome).toMatchObject({
        state: 'skipped',
        why: expect.stringMatching(/^the GPU cannot be loaded: /),
      });
    }
  });

  it('finds the period and the step that the stand-in has', () => {
    const { interval_histogram_ms: intervals, ...figures } = Object(figuresOf('counter-step-idle'));
    expect(Object.keys(intervals)).toContain('100');
    expect(figures).toMatchObject({ failed: 0, backwards: 0, step_mj: { p50: 10_000 } });
  });

  it('finds counter and power to agree on a steady 100 W', () => {
    const { counter_j, seconds, powers } = Object(figuresOf('compare-idle'));
    // Steps of 10 J, each known to a look of 20 ms: within a second or two that is a few percent.
    expect(counter_j / seconds).toBeGreaterThan(90);
    expect(counter_j / seconds).toBeLessThan(110);
    expect(powers.mean.counter_over).toBeGreaterThan(0.9);
    expect(powers.mean.counter_over).toBeLessThan(1.1);
  });

  it('sees the counter kept over a time without clients', () => {
    expect(figuresOf('last-client')).toMatchObject({ was_reset: false });
  });

  it('answers each open question by name, or leaves it open', () => {
    const gpu = { index: 0, name: 'NVIDIA H100 80GB HBM3', uuid: UUID };
    const tested = { madeAt: new Date(0), quick: true, gpu, noLoad: 'none', outcomes };
    const { questions, schema } = documentOf(tested);
    expect(schema).toBe('carbon-action/accept-gpu/1');
    expect(Object.keys(questions)).toHaveLength(17);
    expect(questions[2]).toMatchObject({ state: 'measured', parts: ['counter-step-idle'] });
    expect(questions[6]).toMatchObject({ state: 'open', parts: [] });
    expect(pageOf(tested)).toContain('- 6. lag of the 1 s average: still open');
  });

  it('every question is some part’s', () => {
    const asked = new Set(PARTS.flatMap(({ questions }) => questions));
    expect([...asked].sort((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
  });
});
