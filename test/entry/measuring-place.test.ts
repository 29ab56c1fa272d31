// Who measures a job: what an action has left, what a hook has told, and a sampler that nobody has told of.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { joinedPlace } from '../../src/entry/hook-place.ts';
import { jobPlace, recordPath } from '../../src/entry/job-place.ts';
import { measuringPlace } from '../../src/entry/measuring-place.ts';
import { handleOf, writeHandle } from '../../src/measure/sampler/handle.ts';
import { readProcess } from '../../src/measure/sampler/process-stat.ts';

let env: { readonly RUNNER_TEMP: string; readonly RUNNER_TRACKING_ID: string };
beforeEach(() => {
  env = { RUNNER_TEMP: mkdtempSync(join(tmpdir(), 'place-')), RUNNER_TRACKING_ID: 'github_1' };
});
afterEach(() => rmSync(env.RUNNER_TEMP, { recursive: true }));

/** This very process stands for the sampler; a start time of 0 is that of none. */
function plantSampler(directory: string, lives: boolean): void {
  mkdirSync(directory, { recursive: true });
  const startTime = lives ? (readProcess(process.pid)?.startTime ?? 0) : 0;
  writeHandle(handleOf(directory, { pid: process.pid, startTime }));
}

it('nobody yet: the action, in its own place', async () => {
  const place = jobPlace(env, null);
  expect(await measuringPlace(env, null)).toEqual({ place, hook: null, isMeasured: false });
});

it.each([
  ['lives is joined', true],
  ['has died is left alone', false],
])('a sampler without a record, of which CARBON_JOB does not tell, that %s', async (_, lives) => {
  const { directory } = jobPlace(env, null);
  plantSampler(directory, lives);
  expect(await measuringPlace({ ...env, CARBON_JOB: 'overwritten by a step' }, null)).toEqual({
    place: joinedPlace(directory),
    hook: lives ? directory : null,
    isMeasured: false,
  });
});

it('a later use finds what an earlier one has joined', async () => {
  const { directory } = jobPlace(env, null);
  plantSampler(directory, true);
  const place = joinedPlace(directory);
  mkdirSync(place.directory);
  writeFileSync(recordPath(place.directory), '{}');
  expect(await measuringPlace(env, null)).toEqual({ place, hook: directory, isMeasured: true });
});
