// The running sum is the account of the whole trace, whatever the power did, and however long it runs.
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { receiptsSoFar } from '../../../src/entry/exceed/receipts-so-far.ts';
import { runningEnergy } from '../../../src/entry/exceed/running-energy.ts';
import { runningTrace } from '../../../src/entry/exceed/running-trace.ts';
import { readTrace } from '../../../src/entry/read-trace.ts';
import { gatedEnergy } from '../../../src/review/comparison/gated-energy.ts';
import { entryOf } from '../../../src/review/history/reduce.ts';
import { receiptOf } from '../../review/receipt-builder.ts';
import { accountingOf } from './accounting.ts';
import { type GrowingTrace, growingTrace, STARTED_US } from './growing-trace.ts';

let growing: GrowingTrace | null = null;
afterEach(() => growing?.remove());

const soFar = receiptsSoFar(await accountingOf(), receiptOf().subject);

async function wholeOf({ path }: GrowingTrace): Promise<number> {
  const trace = readTrace(path);
  const endUs = STARTED_US + (trace.samples.at(-1)?.t ?? 0);
  return gatedEnergy(entryOf(await soFar(trace, { startUs: STARTED_US, endUs }))) ?? 0;
}

it('says nothing before the second sample', async () => {
  growing = growingTrace();
  expect(await runningEnergy(runningTrace(growing.path, STARTED_US), soFar).soFar()).toBe(0);
});

it('follows steady and changing power over more parts than one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ watts: fc.integer({ min: 60, max: 700 }), seconds: fc.integer({ min: 1, max: 150 }) }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      fc.integer({ min: 1, max: 40 }),
      async (phases, secondsPerBeat) => {
        growing?.remove();
        growing = growingTrace();
        const energy = runningEnergy(runningTrace(growing.path, STARTED_US), soFar);
        let second = 0;
        for (const { watts, seconds } of phases) {
          for (let left = seconds; left > 0; left -= 1) {
            growing.grow(watts);
            second += 1;
            if (second % secondsPerBeat === 0) await energy.soFar();
          }
        }
        const whole = await wholeOf(growing);
        // Each part is summed to the counter's own step: a hundredth is far within any meter's uncertainty.
        expect(Math.abs((await energy.soFar()) - whole)).toBeLessThanOrEqual(0.01 * whole + 1);
      },
    ),
    { numRuns: 15 },
  );
});
