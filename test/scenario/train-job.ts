// The job that the scenarios of comparison measure: a checkout of the tested commit, and training that uses a known energy.
import type { PowerDevice } from '../harness/native/power-trace.ts';
import { run } from '../harness/runner/step.ts';
import { carbon, type JobRun } from './stage.ts';

/** Its GPU works from the moment at which the step says so, so that a slow test machine makes the job longer but not dearer. */
const WORKS_MS = 1_500;
const IDLE_MW = 5_000;
const MILLI = 1_000;

export interface TrainJob {
  readonly inputs?: Readonly<Record<string, string>>;
  /** Power of the working GPU, W: 400 W for 1.5 s are 600 J. */
  readonly watts?: number;
  readonly gpu?: string;
}

/** What `actions/checkout` leaves for the anchor: HEAD of the workspace, detached at the commit that is tested. */
const checkOut = run('mkdir -p .git && printf %s "$GITHUB_SHA" > .git/HEAD', { name: 'Check out' });

/** Begins when the trace has a reading of the GPU, which takes a slow machine a while, and lasts a little longer than its work. */
const TRAIN = `for _ in $(seq 100); do
  if sed -n '/"id":"GPU-/,$p' "$RUNNER_TEMP"/carbon-action-*/*/trace.ndjson 2>&- | grep -q '^{"k":"s"'; then break; fi
  sleep 0.05
done
touch "$NVIDIA_STUB_TRACE.go"
sleep 1.6`;

export const trainJob = ({ inputs = {}, watts = 400, gpu }: TrainJob = {}): JobRun => ({
  steps: [carbon(inputs), checkOut, run(TRAIN, { name: 'Train' })],
  gpus: [gpuAt(watts, gpu)],
  // Three missed readings are a gap: on a busy test machine those of 100 ms are missed too easily.
  runnerEnv: { CARBON_SAMPLE_EVERY: '250ms' },
});

const gpuAt = (watts: number, name: string | undefined): PowerDevice => ({
  uuid: 'GPU-22222222-2222-2222-2222-222222222222',
  ...(name === undefined ? {} : { name }),
  facts: 'hold_ms=1',
  steps: [
    { atMs: 0, powerMw: IDLE_MW, util: 0 },
    { atMs: 1, powerMw: watts * MILLI, util: 90 },
    { atMs: 1 + WORKS_MS, powerMw: IDLE_MW, util: 0 },
  ],
});
