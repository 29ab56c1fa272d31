// The unmodified official artifact client against the fake Results service, and the same artifact over REST.
import { fileURLToPath } from 'node:url';
import { Octokit } from '@octokit/rest';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pushEvent } from './events/push.ts';
import { run, uses } from './runner/step.ts';
import { startWorld, type World } from './world.ts';

const UPLOAD = fileURLToPath(new URL('./fixtures/upload', import.meta.url));
let world: World;
beforeEach(async () => {
  world = await startWorld();
  world.store.git.setRef('refs/heads/main', world.store.git.commit({ parents: [] }));
});
afterEach(() => world.close());

it('uploads, lists and downloads; the REST list of the run shows the artifact, its zip is fetched without the token', async () => {
  const started = world.startJob({ event: pushEvent(world.store, 'main'), job: 'train' });
  const upload = uses({
    dir: UPLOAD,
    with: { name: 'carbon-receipt-1', text: 'from job ${{ github.job }}' },
  });
  const result = await world.runJob(started, { steps: [upload] });
  const found = JSON.parse(/found (.*)/.exec(result.steps[0]?.stdout ?? '')?.[1] ?? '{}');
  expect(found).toMatchObject({ names: ['carbon-receipt-1'], back: 'from job train' });

  const octokit = new Octokit({ auth: started.token, baseUrl: world.github.url });
  const where = { owner: 'octo', repo: 'train' };
  const { data } = await octokit.rest.actions.listWorkflowRunArtifacts({
    ...where,
    run_id: started.runId,
    name: 'carbon-receipt-1',
  });
  expect(data.artifacts[0]).toMatchObject({
    id: found.id,
    size_in_bytes: found.size,
    workflow_run: { id: started.runId, head_branch: 'main' },
  });
  const zip = await octokit.rest.actions.downloadArtifact({
    ...where,
    artifact_id: found.id,
    archive_format: 'zip',
  });
  expect(zip.data).toBeInstanceOf(ArrayBuffer);
  const files = zip.data instanceof ArrayBuffer ? unzipSync(new Uint8Array(zip.data)) : {};
  expect(Buffer.from(files['note.txt'] ?? []).toString()).toBe('from job train');
  expect(world.problems).toEqual([]);
});

it('refuses a name taken in this run, also by an earlier attempt, and leaves other runs alone', async () => {
  const wish = { event: pushEvent(world.store, 'main'), job: 'train' };
  const first = world.startJob(wish);
  await world.runJob(first, { steps: [uses({ dir: UPLOAD, with: { name: 'same' } })] });
  const again = world.startJob({ ...wish, runId: first.runId, attempt: 2 });
  const other = world.startJob(wish);
  const steps = [uses({ dir: UPLOAD, with: { name: 'same' } })];
  const [taken, free] = await Promise.all([world.runJob(again, { steps }), world.runJob(other, { steps })]);
  expect(taken.steps[0]?.stdout).toContain(
    'refused Failed to CreateArtifact: Received non-retryable error: Failed request: (409)',
  );
  expect(free.steps[0]?.stdout).toContain('found');
});

it('hands the runtime token to actions only, and fails where a fault is injected', async () => {
  world.results.fail('CreateArtifact', { status: 403, message: 'not today' });
  const started = world.startJob({ event: pushEvent(world.store, 'main'), job: 'train' });
  const steps = [uses({ dir: UPLOAD, with: { name: 'x' } }), run('echo "[$ACTIONS_RESULTS_URL]"')];
  const result = await world.runJob(started, { steps });
  expect(result.steps[0]?.stdout).toContain(
    'refused Failed to CreateArtifact: Received non-retryable error: Failed request: (403) Forbidden: not today',
  );
  expect(result.steps[1]?.stdout).toBe('[]\n');
  expect(world.store.artifacts.size).toBe(0);
});
