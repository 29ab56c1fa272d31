// The law of idle GPUs: whatever the steps are, few are named, each by its figures, and together no more than the job has.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idleGpus } from '../../src/report/idle-gpus.ts';
import { step, withSteps } from './sample-idle.ts';

const JOB_S = 1_000;
const joules = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: null });
const spans = fc.array(
  fc
    .record({
      from: fc.integer({ min: 0, max: JOB_S }),
      length: fc.integer({ min: 0, max: 900 }),
      gpu_busy: fc.constantFrom(undefined, null, 0, 0, 0.01, 0.5),
      kind: fc.constantFrom('job', 'step', 'command', 'mark'),
      shared: fc.boolean(),
      energy_j: joules,
    })
    .map(({ from, length, ...rest }) => step('x', from, Math.min(JOB_S, from + length), rest)),
  { maxLength: 12 },
);
const sumOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test('law: at most three, each a step with figures, together within the time and the rest energy of the job', () => {
  fc.assert(
    fc.property(spans, joules, (own, idleJ) => {
      const named = own.map((span, index) => ({ ...span, label: `s${index}` }));
      const found = idleGpus(withSteps(named, idleJ));
      expect(found.length).toBeLessThanOrEqual(3);
      expect(sumOf(found.map(({ seconds }) => seconds))).toBeLessThanOrEqual(JOB_S);
      // Sums of parts round otherwise than the whole.
      expect(sumOf(found.map(({ energyJ }) => energyJ ?? 0))).toBeLessThanOrEqual((idleJ ?? 0) * (1 + 1e-9));
      for (const { step: label, seconds, energyJ } of found) {
        const span = named.find((one) => one.label === label);
        if (label !== null) expect(span).toMatchObject({ gpu_busy: expect.any(Number), shared: false });
        expect(seconds).toBeGreaterThanOrEqual(60);
        expect(energyJ ?? 0).toBeLessThanOrEqual(span?.energy_j ?? Number.POSITIVE_INFINITY);
      }
    }),
    { numRuns: 500 },
  );
});
