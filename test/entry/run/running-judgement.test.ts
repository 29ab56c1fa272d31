// What judges a wrapped command while it runs: the base of its pull request, read from the simulated GitHub, and its history.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readInputs } from '../../../src/entry/inputs.ts';
import { readOwnerFacts } from '../../../src/entry/owner-facts.ts';
import { readTrace } from '../../../src/entry/read-trace.ts';
import { connect } from '../../../src/entry/run/connect.ts';
import { runningJudgement } from '../../../src/entry/run/running-judgement.ts';
import { readWorkflowRun } from '../../../src/entry/run/workflow-run.ts';
import { findExcess } from '../../../src/review/exceed/find-excess.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { entryOf } from '../../../src/review/history/reduce.ts';
import { directoryLedger } from '../../../src/review/ledger/directory.ts';
import { labelPull, openPull } from '../../harness/github/seed-pulls.ts';
import { startWorld, type World } from '../../harness/world.ts';
import { type GrowingTrace, growingTrace, STARTED_US } from '../exceed/growing-trace.ts';

const TOKEN = 'ghs_running';
const OCTOCAT = { login: 'octocat', id: 2, type: 'User' } as const;
const SECONDS = 60;
const MS_PER_HOUR = 3_600_000;
let world: World;
let trace: GrowingTrace;
let ledger = '';

beforeEach(async () => {
  world = await startWorld();
  world.github.admit(TOKEN, { contents: 'read', 'pull-requests': 'read' });
  ledger = mkdtempSync(join(tmpdir(), 'running-judgement-'));
  trace = growingTrace();
  for (let second = 0; second < SECONDS; second += 1) trace.grow(720);
});
afterEach(async () => {
  rmSync(ledger, { recursive: true });
  trace.remove();
  expect(world.problems).toEqual([]);
  await world.close();
});

/** Ten commits of main, and a pull request behind them. */
function history() {
  const main: string[] = [];
  for (let at = 0; at < 10; at += 1) {
    const files = { [`main-${at}.txt`]: '' };
    main.push(world.store.git.commit({ parents: main.slice(-1), files, message: `main ${at}` }));
  }
  const base = main.at(-1) ?? '';
  world.store.git.setRef('refs/heads/main', base);
  const head = world.store.git.commit({ parents: [base], files: { 'change.txt': '' }, message: 'change' });
  world.store.git.setRef('refs/heads/change', head);
  const pull = openPull(world.store, { head: 'change', user: OCTOCAT });
  const merge = world.store.git.commit({ parents: [base, head], files: {}, message: 'merge' });
  return { main, pull, payload: payloadOf(pull.number, base, head), merge };
}

const payloadOf = (number: number, base: string, head: string) => ({
  repository: { id: 1, default_branch: 'main' },
  pull_request: {
    number,
    base: { ref: 'main', sha: base, repo: { id: 1 } },
    head: { sha: head, ref: 'change', repo: { id: 1 } },
  },
});

function circumstances(budget: string, { payload, merge }: ReturnType<typeof history>) {
  const env = {
    GITHUB_REPOSITORY: 'octo/train',
    GITHUB_REPOSITORY_ID: '1',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_SHA: merge,
    GITHUB_JOB: 'train',
    GITHUB_API_URL: world.github.url,
    GITHUB_WORKFLOW_REF: 'octo/train/.github/workflows/ci.yml@refs/pull/1/merge',
    INPUT_RUN: 'make train',
    INPUT_BUDGET: budget,
    'INPUT_ON-EXCEED': 'stop',
    INPUT_LEDGER: `directory:${ledger}`,
    'INPUT_GITHUB-TOKEN': TOKEN,
  };
  const run = readWorkflowRun(env, payload);
  const inputs = readInputs(env);
  const owner = readOwnerFacts({ CARBON_REGION: 'DE' });
  return { inputs, owner, run, connection: connect(run, TOKEN, env) };
}

/** Whether the command would be ended now, where runs of main have used this many times its energy. */
async function look(budget: string, given: ReturnType<typeof history>, mainUses: number | null) {
  const entryNow = async (): Promise<Entry> => {
    const { receiptOf } = await runningJudgement(null, circumstances(budget, given));
    const window = { startUs: STARTED_US, endUs: STARTED_US + SECONDS * 1_000_000 };
    return entryOf(await receiptOf(readTrace(trace.path), window));
  };
  const now = await entryNow();
  if (mainUses !== null) {
    const runs = given.main.map((sha, at) =>
      runOfMain(now, { sha, at, ratio: mainUses * (1 + 0.005 * (at % 3)) }),
    );
    expect(await directoryLedger(ledger, null).append(runs)).toEqual([]);
  }
  const { review } = await runningJudgement(null, circumstances(budget, given));
  return findExcess(now, review).excess;
}

interface Past {
  readonly sha: string;
  readonly at: number;
  readonly ratio: number;
}

const runOfMain = (like: Entry, { sha, at, ratio }: Past): Entry => ({
  ...like,
  receipt: `main-${at}`,
  event: 'push',
  ref: 'refs/heads/main',
  pull_request: null,
  sha,
  head_sha: sha,
  tree: null,
  run_id: at + 1,
  outcome: 'success',
  started_at: new Date(Date.parse(like.started_at) - (20 - at) * MS_PER_HOUR).toISOString(),
  energy: {
    ...like.energy,
    total_j: (like.energy.total_j ?? 0) * ratio,
    assumed_j: like.energy.assumed_j * ratio,
  },
});

describe('a wrapped command in a pull request', () => {
  it('is stopped at a rise against main that is certain', async () => {
    const excess = await look('+10 %', history(), 0.5);
    expect(excess?.check.budget).toBe('+10 %');
    expect(excess?.usualJ).toBeLessThan(excess?.spentJ ?? 0);
  });

  it('goes on while it has used less than a run of main', async () => {
    expect(await look('+10 %', history(), 1.2)).toBeNull();
  });

  it('goes on over any rise that somebody may have accepted, not over a fixed limit', async () => {
    const given = history();
    labelPull(world.store, given.pull, { label: 'carbon-accepted', by: OCTOCAT });
    expect(await look('+10 %', given, 0.5)).toBeNull();
    expect((await look('1 Wh', given, 0.5))?.check.budget).toBe('1 Wh');
  });

  it('goes on over any rise where the label cannot be read', async () => {
    world.github.admit(TOKEN, { contents: 'read' });
    expect(await look('+10 %', history(), 0.5)).toBeNull();
  });

  it('without a history is stopped at a fixed limit alone', async () => {
    expect(await look('+10 %', history(), null)).toBeNull();
    expect((await look('5 gCO2e\n1 Wh', history(), null))?.check.budget).toBe('1 Wh');
  });
});
