// Where a job keeps its files: the same place for every step of one job, another one for every other.
import { expect, it } from 'vitest';
import { jobPlace, recordPath } from '../../src/entry/job-place.ts';

const ROOT = `carbon-action-${process.getuid?.()}`;
const JOB = {
  RUNNER_TEMP: '/runner/_temp',
  RUNNER_TRACKING_ID: 'github_1',
  GITHUB_RUN_ID: '7',
  GITHUB_JOB: 'train',
};

it('is the same for every step of a job', () => {
  const first = jobPlace(JOB, null);
  expect(jobPlace({ ...JOB, INPUT_NAME: 'other', GITHUB_ACTION: '__run_2' }, null)).toEqual(first);
  expect(first).toMatchObject({ root: `/runner/_temp/${ROOT}`, outlivesJob: false });
  expect(first.directory).toMatch(/^\/runner\/_temp\/carbon-action-\d+\/[0-9a-f]{16}$/);
});

it.each([
  ['another job', { GITHUB_JOB: 'eval' }],
  ['another attempt', { GITHUB_RUN_ATTEMPT: '2' }],
  ['another run', { GITHUB_RUN_ID: '8' }],
  ['another repository', { GITHUB_REPOSITORY: 'o/r' }],
  ['another runner', { RUNNER_NAME: 'gpu-2' }],
  ['another leg of a matrix', { RUNNER_TRACKING_ID: 'github_2' }],
])('is another for %s', (_, change) => {
  expect(jobPlace({ ...JOB, ...change }, null).directory).not.toBe(jobPlace(JOB, null).directory);
});

it('without a tracking id, the container tells the legs of a matrix apart', () => {
  const { RUNNER_TRACKING_ID: _, ...untracked } = JOB;
  const leg = (HOSTNAME: string) => jobPlace({ ...untracked, HOSTNAME }, null).directory;
  expect(leg('a1')).not.toBe(leg('b2'));
  expect(jobPlace({ ...JOB, HOSTNAME: 'a1' }, null)).toEqual(jobPlace(JOB, null));
});

it('an empty tracking id is none: the legs of a matrix differ by their temporary directory', () => {
  const leg = (temp: string) =>
    jobPlace({ ...JOB, RUNNER_TRACKING_ID: '', RUNNER_TEMP: temp }, '/state').directory;
  expect(leg('/act/1/tmp')).not.toBe(leg('/act/2/tmp'));
  expect(leg('/act/1/tmp')).toBe(leg('/act/1/tmp'));
});

it('names that run into each other stay apart', () => {
  const [a, b] = [
    { GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT: '12' },
    { GITHUB_RUN_ID: '11', GITHUB_RUN_ATTEMPT: '2' },
  ].map((env) => jobPlace(env, '/state').directory);
  expect(a).not.toBe(b);
});

it('outlives the job in a state directory, which must be absolute', () => {
  expect(jobPlace(JOB, '/var/lib/carbon')).toMatchObject({
    root: `/var/lib/carbon/${ROOT}`,
    outlivesJob: true,
  });
  expect(() => jobPlace(JOB, 'state')).toThrow(expect.objectContaining({ code: 'bad-environment' }));
});

it('the record lies in the directory', () => expect(recordPath('/d')).toBe('/d/job.json'));
