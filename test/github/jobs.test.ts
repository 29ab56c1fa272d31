// Jobs: all of an attempt; and our own: by check run id, else the running job on this runner, over all pages of a large matrix.
import { describe, expect, test } from 'vitest';
import { findOwnJob } from '../../src/github/jobs.ts';
import { NOT_ACCESSIBLE, serve } from './tiny-server.ts';

const job = (id: number, rest: object = {}) => ({
  id,
  name: 'train (fp16)',
  status: 'in_progress',
  conclusion: null,
  runner_name: 'gpu-1',
  started_at: '2026-01-01T00:00:00Z',
  completed_at: null,
  ...rest,
});
const step = {
  number: 1,
  name: 'Train',
  status: 'completed',
  conclusion: 'success',
  started_at: '2026-01-01T00:00:01Z',
};
const OWN = { checkRunId: null, runId: 5, attempt: 2, runnerName: 'gpu-1', jobId: 'train' };

describe('findOwnJob', () => {
  test('by check run id, with its steps', async () => {
    await using server = await serve(() => ({ json: job(77, { steps: [step] }) }));
    const answer = await findOwnJob(server.repository, { ...OWN, checkRunId: 77 });
    expect(server.requests[0]?.path).toBe('/repos/octo/train/actions/jobs/77');
    expect(answer).toMatchObject({
      ok: true,
      value: { id: 77, steps: [{ name: 'Train', completedAt: null }] },
    });
  });

  test.each<[string, readonly object[], number | null]>([
    ['the one running here', [job(1, { runner_name: 'gpu-2' }), job(2), job(3, { status: 'completed' })], 2],
    ['same runner name in another group: by job id', [job(4, { name: 'eval' }), job(5)], 5],
    ['several left: the newest', [job(6), job(7, { started_at: '2026-01-01T00:00:09Z' })], 7],
    ['none', [job(8, { status: 'queued' })], null],
  ])('by runner: %s', async (_, jobs, id) => {
    await using server = await serve(() => ({ json: { total_count: jobs.length, jobs } }));
    const answer = await findOwnJob(server.repository, OWN);
    expect(answer.ok && (answer.value?.id ?? null)).toBe(id);
  });

  test('reads past the first page', async () => {
    await using server = await serve(({ path }, url) => {
      const second = path.includes('page=2');
      const link = `<${url}/repos/octo/train/actions/runs/5/attempts/2/jobs?per_page=100&page=2>; rel="next"`;
      return {
        json: { total_count: 2, jobs: second ? [job(9)] : [] },
        ...(second ? {} : { headers: { link } }),
      };
    });
    expect(await findOwnJob(server.repository, OWN)).toMatchObject({ ok: true, value: { id: 9 } });
  });

  test('a refusal names actions: read', async () => {
    await using server = await serve(() => NOT_ACCESSIBLE);
    const answer = await findOwnJob(server.repository, OWN);
    expect(!answer.ok && answer.note.text).toContain('actions: read');
  });
});
