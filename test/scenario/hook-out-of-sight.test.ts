// A hook tells of a sampler that the steps cannot see, as where runner temp is copied into a pod: the action measures by itself.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
let place: string;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'hook-'));
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(async () => {
  await stage.close();
  rmSync(place, { recursive: true });
});

const TOLD = 'carbon-action-4711/0123456789abcdef';
const TELL = `echo CARBON_JOB=${TOLD} >> "$GITHUB_ENV"`;
/** A copy of a trace that grows elsewhere: fresh, and of a sampler in another PID namespace. */
const COPY = `${TELL}
mkdir -p "$RUNNER_TEMP/${TOLD}"; cd "$RUNNER_TEMP/${TOLD}"
echo '{"pid":1,"start_time":1,"pid_namespace":"pid:[1]"}' > sampler.json
echo '{"k":"hdr","schema":"carbon-action/trace/1","mono0_us":1}' > copy.ndjson
echo '{"k":"s","t":1,"w":0,"v":[]}' >> copy.ndjson
mv copy.ndjson trace.ndjson`;

it.each([
  ['nothing is there', TELL],
  ['a copy that does not grow', COPY],
  ['a place outside', 'echo CARBON_JOB=../../etc >> "$GITHUB_ENV"'],
])('%s', async (_, script) => {
  const path = join(place, 'started.sh');
  writeFileSync(path, script);
  const result = await stage.play(stage.pushOn(), {
    steps: [carbon(), run('sleep 0.3')],
    runnerEnv: { ACTIONS_RUNNER_HOOK_JOB_STARTED: path },
  });
  expect(result.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
  expect(result.conclusion).toBe('success');
  expect(result.receipts).toHaveLength(1);
  expect(result.receipts[0]?.energy.total_j).toBeGreaterThan(0);
  expect(stage.world.problems).toEqual([]);
});
