// All parts in their order, each bounded, none able to spoil the others: what fails or does not fit in the time is a line, never a gap.
import { messageOf } from '../../src/errors.ts';
import { monotonicUs } from './monotonic.ts';
import { averageLag } from './part/average-lag.ts';
import { callLatency } from './part/call-latency.ts';
import { COMPARISONS, counterAgainstPower } from './part/counter-against-power.ts';
import { counterStep } from './part/counter-step.ts';
import { identity } from './part/identity.ts';
import { initTime } from './part/init-time.ts';
import { lastClient } from './part/last-client.ts';
import { mig } from './part/mig.ts';
import { nvidiaSmi } from './part/nvidia-smi.ts';
import { processList } from './part/process-list.ts';
import { sampleRing } from './part/sample-ring.ts';
import { samplerCost } from './part/sampler-cost.ts';
import { scopes } from './part/scopes.ts';
import { type Bench, type Part, type Result, skipped } from './part.ts';

/** What needs an idle GPU first; what closes the library in between; what loads the GPU last, since it stays warm. */
export const PARTS: readonly Part[] = [
  identity,
  initTime,
  scopes,
  mig,
  sampleRing,
  callLatency(false),
  counterStep(false),
  ...COMPARISONS.slice(0, 1).map(counterAgainstPower),
  lastClient,
  nvidiaSmi,
  callLatency(true),
  counterStep(true),
  ...COMPARISONS.slice(1).map(counterAgainstPower),
  averageLag,
  processList,
  samplerCost,
];

export type Outcome = Result | { readonly state: 'failed'; readonly why: string };

export interface PartOutcome {
  readonly part: Part;
  readonly outcome: Outcome;
  readonly seconds: number;
}

const US_PER_SECOND = 1_000_000;

/** `tell` hears of each part as it ends, so that a driver that hangs costs only what comes after it. */
export async function runParts(
  parts: readonly Part[],
  bench: Bench,
  tell: (outcome: PartOutcome) => void,
): Promise<void> {
  const started = monotonicUs();
  const elapsed = () => (monotonicUs() - started) / US_PER_SECOND;
  for (const part of parts) {
    const before = elapsed();
    const left = bench.plan.limit - before;
    const outcome = await runPart(part, bench, left);
    tell({ part, outcome, seconds: elapsed() - before });
  }
}

async function runPart(part: Part, bench: Bench, leftSeconds: number): Promise<Outcome> {
  const needed = part.seconds(bench.plan);
  if (part.needsLoad && bench.noLoad !== null) return skipped(`the GPU cannot be loaded: ${bench.noLoad}`);
  if (needed > leftSeconds) return skipped(`needs up to ${Math.ceil(needed)} s, and the time is up`);
  try {
    return await part.run(bench);
  } catch (error) {
    return { state: 'failed', why: messageOf(error) };
  }
}
