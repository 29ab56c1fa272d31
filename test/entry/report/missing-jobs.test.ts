// Which jobs are missed: those of the newest push to the base, and failed ones of `needs`; never what only a nightly run measures.
import { expect, it } from 'vitest';
import { seriesOf } from '../../../src/account/receipt/series.ts';
import { missingJobs } from '../../../src/entry/report/missing-jobs.ts';
import type { NeedResult } from '../../../src/entry/report/needs.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { baseRun } from '../../review/entry-builder.ts';

const WORKFLOW = '.github/workflows/ci.yml';
const seriesFor = (job: string): string =>
  seriesOf({ workflow: WORKFLOW, job, matrix: {}, name: null, scope: 'job', unit: null });
const entry = (n: number, job: string, change: Partial<Entry> = {}): Entry =>
  baseRun(n, { series: seriesFor(job), ...change });

function missing(
  history: readonly Entry[],
  needs: Readonly<Record<string, NeedResult>>,
  seen: readonly string[],
) {
  const { jobs, notes } = missingJobs({
    history,
    workflow: WORKFLOW,
    branch: 'main',
    needs: new Map(Object.entries(needs)),
    seen: new Set(seen.map(seriesFor)),
  });
  return [jobs.map((job) => [job.label, job.missing]), notes.map(({ code }) => code)];
}

const TWO = [entry(1, 'train'), entry(1, 'eval')];

it.each<[string, readonly Entry[], Readonly<Record<string, NeedResult>>, readonly string[], unknown]>([
  ['nobody is', TWO, {}, ['train', 'eval'], [[], []]],
  ['known to the base', TWO, {}, ['train'], [[['eval', 'left no receipt']], []]],
  ['skipped', TWO, { eval: 'skipped' }, ['train'], [[['eval', 'skipped']], []]],
  [
    'failed, new to the base',
    [],
    { train: 'failure' },
    [],
    [[['train', 'failed before it was measured']], []],
  ],
  ['one that never measures', TWO, { lint: 'success' }, ['train', 'eval'], [[], ['not-measured']]],
  ['skipped, new to the base', [], { train: 'skipped' }, [], [[], []]],
  ['of an older push alone', [entry(1, 'train'), entry(2, 'old')], {}, ['train'], [[], []]],
  [
    'of a nightly run alone',
    [entry(2, 'train'), entry(1, 'night', { event: 'schedule' })],
    {},
    ['train'],
    [[], []],
  ],
  [
    'of a pull request',
    [entry(2, 'train'), entry(1, 'x', { event: 'pull_request' })],
    {},
    ['train'],
    [[], []],
  ],
  ['a command inside a job', [entry(1, 'train'), entry(1, 'x', { within: 'r' })], {}, ['train'], [[], []]],
])('%s', (_, history, needs, seen, expected) => {
  expect(missing(history, needs, seen)).toEqual(expected);
});
