// A permission that the workflow did not grant costs one part of the report, which names the line to add; no job is red for it.
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Entry } from '../../src/review/history/entry.ts';
import { EIGHT_RUNS, measuredRun, seedHistory } from './history.ts';
import { plain } from './plain.ts';
import { openStage, type Stage } from './stage.ts';
import { trainJob } from './train-job.ts';

let like: Entry;
let stage: Stage;
beforeAll(async () => {
  like = await measuredRun();
});
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

it.each([
  [
    'pull-requests: write',
    { contents: 'read', actions: 'read' },
    'failure',
    /CI energy \+\d+ %, limit \+10 %/,
  ],
  [
    'actions: read',
    { contents: 'read', 'pull-requests': 'write' },
    'success',
    /history of `main` could not be read/,
  ],
  [
    'contents: read',
    { actions: 'read', 'pull-requests': 'write' },
    'success',
    /no usable run of `main` is known to be an ancestor/,
  ],
] as const)('without %s', async (missing, permissions, conclusion, said) => {
  seedHistory(stage, like, EIGHT_RUNS);
  const pull = stage.openPull();
  const job = { ...trainJob({ inputs: { budget: '+10 %' }, watts: 520 }), permissions };
  const result = await stage.play(stage.pullEvent(pull), job);
  expect(result.conclusion).toBe(conclusion);
  const warnings = result.annotations.filter(({ level }) => level === 'warning');
  expect(warnings.map(({ message }) => message).join('\n')).toContain(
    `needs ${missing} under permissions: of the job.`,
  );
  expect(stage.comments(pull)).toHaveLength(missing === 'pull-requests: write' ? 0 : 1);
  expect(result.summary).toContain(`needs \`${missing}\` under \`permissions:\` of the job.`);
  expect(plain(result.summary)).toMatch(said);
  expect(result.receipts).toHaveLength(1);
  expect(stage.world.problems).toEqual([]);
});

it('with none at all a job is measured, its receipt kept, and a fixed limit fails it', async () => {
  const pull = stage.openPull();
  const job = { ...trainJob({ inputs: { budget: '0.001 Wh' }, watts: 520 }), permissions: {} };
  const result = await stage.play(stage.pullEvent(pull), job);
  expect(result.conclusion).toBe('failure');
  expect(plain(result.summary)).toMatch(/CI energy \d+ J, limit 4 J/);
  expect(result.receipts).toHaveLength(1);
  const kept = [...stage.world.store.artifacts.values()].map(({ name }) => name);
  expect(kept).toEqual([expect.stringMatching(/^carbon-receipt-/)]);
  expect(stage.comments(pull)).toEqual([]);
  expect(stage.world.problems).toEqual([]);
});
