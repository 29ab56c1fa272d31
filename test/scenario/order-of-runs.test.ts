// Runs end in any order and may be repeated: a late old run changes nothing, attempts are pooled, an alert that is over says so.
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Entry } from '../../src/review/history/entry.ts';
import { pushToPull } from '../harness/github/seed-pulls.ts';
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

const inputs = { budget: '+10 %' };
/** Below every id that the simulated service hands out. */
const EARLIER_RUN = 9_000_000_000;

/** Without the state out of sight: an older run adds its own joules there. */
const visible = (body: string): string => body.replace(/<!-- carbon:state[^>]*-->\s*$/, '');

it('keeps the comment of the newer run', async () => {
  const pull = stage.openPull();
  await stage.play(stage.pullEvent(pull), trainJob({ inputs }));
  const newer = stage.comments(pull).map(visible);
  const late = await stage.play(stage.pullEvent(pull), {
    ...trainJob({ inputs }),
    wish: { runId: EARLIER_RUN },
  });
  expect(late.conclusion).toBe('success');
  expect(stage.comments(pull).map(visible)).toEqual(newer);
  await stage.play(stage.pullEvent(pull), trainJob({ inputs }));
  expect(stage.comments(pull).map(plain).join('')).toContain('this PR so far: 3 runs');
  expect(stage.world.problems).toEqual([]);
});

it('pools a re-run with the first attempt, and resolves the alert on the next push', async () => {
  seedHistory(stage, like, EIGHT_RUNS);
  const pull = stage.openPull();
  const first = await stage.play(stage.pullEvent(pull), trainJob({ inputs, watts: 520 }));
  const again = await stage.play(stage.pullEvent(pull), {
    ...trainJob({ inputs, watts: 560 }),
    wish: { runId: first.runId, attempt: 2 },
  });
  expect([first.conclusion, again.conclusion]).toEqual(['failure', 'failure']);
  // The median of +30 % and +40 % (CPU and idle power included, which did not rise).
  const [alert = ''] = stage.comments(pull).map(plain);
  expect(alert).toMatch(/CI energy \+3[1-6] %, limit \+10 %/);
  expect(alert).toContain('2 attempts pooled');

  const { store } = stage.world;
  const opened = store.pulls.get(pull);
  if (opened === undefined) throw new Error('the pull request is gone');
  const fix = store.git.commit({
    parents: [opened.head.sha],
    files: { 'fix.txt': 'less\n' },
    message: 'fix',
  });
  store.git.setRef(`refs/heads/${opened.head.ref}`, fix);
  pushToPull(store, opened, fix);
  const fixed = await stage.play(stage.pullEvent(pull), trainJob({ inputs }));
  expect(fixed.conclusion).toBe('success');
  const [resolved = '', ...more] = stage.comments(pull).map(plain);
  expect(more).toEqual([]);
  expect(resolved).toMatch(/^✅ \*\*CI energy: no change\.\*\* .*earlier alert resolved/m);
  expect(resolved).toContain('this PR so far: 3 runs');
  expect(stage.world.problems).toEqual([]);
});
