// Without a report job up to eight jobs keep one comment together, whatever the order of their writing; a ninth asks for the report job.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addRun } from '../harness/github/seed.ts';
import { hasPidNamespaces } from '../harness/runner/pid-namespace.ts';
import { run as script } from '../harness/runner/step.ts';
import { plain } from './plain.ts';
import { carbon, type Played } from './stage.ts';
import { useStage } from './use-stage.ts';

const scene = useStage();

/** Two at a time on a machine of two cores: their posts overlap, and none waits for its turn long enough to be late. */
const AT_ONCE = hasPidNamespaces() ? 4 : 1;

async function playJobs(pull: number, jobs: readonly string[], runId: number): Promise<readonly Played[]> {
  const { stage } = scene;
  const event = stage.pullEvent(pull);
  const played: Played[] = [];
  for (let at = 0; at < jobs.length; at += AT_ONCE) {
    const wave = jobs.slice(at, at + AT_ONCE).map((job) =>
      stage.play(event, {
        steps: [carbon(), script('sleep 0.3', { name: 'Work' })],
        wish: { job, runId },
        alone: AT_ONCE > 1,
      }),
    );
    played.push(...(await Promise.all(wave)));
  }
  return played;
}

function openRun(pull: number): number {
  const { stage } = scene;
  const { name, headSha, headBranch, headRepository } = stage.pullEvent(pull);
  return addRun(stage.world.store, {
    event: name,
    headSha,
    headBranch,
    headRepository,
    status: 'in_progress',
    conclusion: null,
  }).id;
}

it('eight jobs, and then a ninth', async () => {
  const { stage } = scene;
  const pull = stage.openPull();
  const runId = openRun(pull);
  const eight = Array.from({ length: 8 }, (_, at) => `job-${at}`);
  const played = await playJobs(pull, eight, runId);
  expect(played.map(({ conclusion }) => conclusion)).toEqual(eight.map(() => 'success'));
  const [comment = '', ...more] = stage.comments(pull).map(plain);
  expect(more).toEqual([]);
  for (const job of eight) expect(comment).toContain(`\`${job}\``);

  const [ninth] = await playJobs(pull, ['job-8'], runId);
  expect(ninth?.conclusion).toBe('success');
  expect(stage.comments(pull).map(plain)).toHaveLength(1);
  expect(plain(ninth?.summary ?? '')).toContain('`job-8`');
  expect(plain(`${ninth?.summary}${ninth?.log}`)).toMatch(/report job/);
});

it.each([
  ['its receipt and its comment', 'successfully finalized'],
  ['its write and its second look', 'PATCH /repos'],
] as const)('a job that is killed between %s is in the comment of the next', async (_, line) => {
  const { stage } = scene;
  const pull = stage.openPull();
  const runId = openRun(pull);
  await playJobs(pull, ['job-a'], runId);
  const root = mkdtempSync(join(tmpdir(), 'killed-'));
  await stage.play(stage.pullEvent(pull), {
    steps: [carbon(), script('sleep 0.3', { name: 'Work' })],
    wish: { job: 'job-b', runId },
    root,
    crash: { step: 'Post carbon-action', line },
  });
  rmSync(root, { recursive: true, force: true });
  await playJobs(pull, ['job-c'], runId);
  const [comment = '', ...more] = stage.comments(pull).map(plain);
  expect(more).toEqual([]);
  for (const job of ['job-a', 'job-b', 'job-c']) expect(comment).toContain(`\`${job}\``);
});
