// Receipts of merged pull requests as base values: whose are read, what they must agree in, and how few requests it takes.
import { beforeEach, describe, expect, it } from 'vitest';
import { serialiseReceipt } from '../../../src/account/receipt/codec.ts';
import { note } from '../../../src/errors.ts';
import type { RunFacts } from '../../../src/github/workflow-runs.ts';
import { artifactLedger } from '../../../src/review/ledger/artifact.ts';
import { receiptArtifact } from '../../../src/review/ledger/receipt-artifact.ts';
import { NOW, tree } from '../entry-builder.ts';
import { receiptOf } from '../receipt-builder.ts';
import { BASE_RUN, MemoryArtifacts } from './memory-store.ts';

const { subject } = receiptOf();
const { series } = subject;
const RULES = { repositoryId: 1, branch: 'main', workflow: BASE_RUN.path, formerWorkflows: [] };
const TREES = Array.from({ length: 30 }, (_, i) => tree(i));
const headSha = (n: number): string => n.toString(16).padStart(40, 'e');
const mergeSha = (n: number): string => n.toString(16).padStart(40, 'd');
/** As GitHub has it: run `n` merged head `n`, which made tree `n`. */
const commit = async (sha: string) => {
  const n = Number.parseInt(sha.replace(/^d+/, ''), 16);
  return { ok: true, value: { sha, tree: tree(n), parents: ['f'.repeat(40), headSha(n)] } } as const;
};

let artifacts: MemoryArtifacts;
let runs: RunFacts[];
beforeEach(() => {
  artifacts = new MemoryArtifacts();
  runs = [];
});

/** The receipt that run `n` of a pull request left, from branch `b-n` unless said otherwise; it tested tree `n`. */
function receiptIn(
  n: number,
  { run = {}, said = {} }: { readonly run?: Partial<RunFacts>; readonly said?: Partial<typeof subject> } = {},
): void {
  const facts: RunFacts = {
    id: n,
    attempt: 1,
    event: 'pull_request',
    path: BASE_RUN.path,
    headBranch: `b-${n}`,
    headSha: headSha(n),
    headRepositoryId: 1,
    conclusion: 'success',
    createdAt: '2026-05-01T00:00:00Z',
    ...run,
  };
  runs.push(facts);
  const receipt = receiptOf({
    id: `p-${n}`,
    subject: {
      ...subject,
      repository_id: 1,
      head_repository_id: 1,
      event: 'pull_request',
      pull_request: n,
      run_id: n,
      sha: mergeSha(n),
      head_sha: headSha(n),
      tree: tree(n),
      ...said,
    },
  });
  const { id, attempt, event, path, headBranch, headRepositoryId } = facts;
  const carrier = { id, attempt, event, path, headBranch, headRepositoryId, repositoryId: 1 };
  artifacts.put(receiptArtifact(series, 1), carrier, new TextEncoder().encode(serialiseReceipt(receipt)));
}

async function read(change: { headBranch?: string; trees?: readonly string[] } = {}) {
  const rescue = {
    trees: TREES,
    headBranch: null,
    runs: async () => ({ ok: true, value: runs }) as const,
    commit,
    ...change,
  };
  const store = artifacts.asRun({ ...BASE_RUN, id: 999 });
  const ledger = artifactLedger({ store, rules: RULES, writes: 'series', attempt: 1, now: NOW, rescue });
  const { entries, notes } = await ledger.read([series]);
  return { receipts: entries.map(({ receipt }) => receipt).toSorted(), notes };
}

describe('a receipt of a merged pull request', () => {
  it('becomes an entry where the base has few of its own, and a note says what was read', async () => {
    receiptIn(1);
    receiptIn(2, { said: { tree: 'a'.repeat(40) } });
    const { receipts, notes } = await read();
    expect(receipts).toEqual(['p-1']);
    expect(notes).toMatchObject([
      {
        code: 'receipts-of-merged',
        severity: 'info',
        text: expect.stringMatching(/^2 receipts .* 1 measured/),
      },
    ]);
  });

  it.each([
    ['of a fork', { run: { headRepositoryId: 2 } }],
    ['of another workflow', { run: { path: '.github/workflows/evil.yml' } }],
    ['of another event', { run: { event: 'pull_request_target' } }],
    ['that claims another run', { said: { run_id: 77 } }],
    ['that claims another head', { said: { head_sha: headSha(9) } }],
    ['that claims another series', { said: { series: series.replace('train', 'x') } }],
    ['that claims a fork', { said: { head_repository_id: 2 } }],
    ['of an unknown tree', { said: { tree: null } }],
    ['that claims a tree of the base', { said: { tree: tree(2) } }],
    ['that names the merge of another head', { said: { sha: mergeSha(2), tree: tree(2) } }],
    ['that names no commit', { said: { sha: null } }],
  ])('%s is none', async (_, change) => {
    receiptIn(1, change);
    expect((await read()).receipts).toEqual([]);
  });

  it('of the pull request that asks is none', async () => {
    receiptIn(1);
    expect((await read({ headBranch: 'b-1' })).receipts).toEqual([]);
  });

  it('is not looked for where no line is known', async () => {
    receiptIn(1);
    expect(await read({ trees: [] })).toEqual({ receipts: [], notes: [] });
    expect(artifacts.requests.some((request) => request.includes('receipt'))).toBe(false);
  });
});

describe('of many receipts', () => {
  it('ten are read: the newest of each branch before older ones', async () => {
    for (let n = 1; n <= 12; n++) receiptIn(n, { run: { headBranch: n > 4 ? 'busy' : `b-${n}` } });
    const { receipts } = await read();
    expect(artifacts.downloads).toBe(10);
    // The four quiet branches, and of the busy one runs 12 to 7.
    expect(receipts).toEqual([1, 10, 11, 12, 2, 3, 4, 7, 8, 9].map((n) => `p-${n}`));
  });

  it('none is read where the runs cannot be listed', async () => {
    receiptIn(1);
    const refused = note('permission-missing', 'Reading a workflow run needs `actions: read`.', 'warning');
    const store = artifacts.asRun({ ...BASE_RUN, id: 999 });
    const rescue = {
      trees: TREES,
      headBranch: null,
      runs: async () => ({ ok: false, note: refused }) as const,
      commit,
    };
    const ledger = artifactLedger({ store, rules: RULES, writes: 'series', attempt: 1, now: NOW, rescue });
    expect(await ledger.read([series])).toMatchObject({ entries: [], spent: {}, notes: [refused] });
  });
});
