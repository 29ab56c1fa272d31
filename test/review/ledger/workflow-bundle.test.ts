// One bundle for all series of a workflow beside bundles of one series: who writes, who absorbs whom, and what reading costs.
import { describe, expect, it } from 'vitest';
import { series16, workflow16 } from '../../../src/account/receipt/series.ts';
import { bundleOf } from '../../../src/review/history/bundle.ts';
import { parseBundle, serialiseBundle } from '../../../src/review/history/codec.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { type ArtifactLedgerOptions, artifactLedger } from '../../../src/review/ledger/artifact.ts';
import { baseRun, NOW, SERIES } from '../entry-builder.ts';
import { BASE_RUN, MemoryArtifacts } from './memory-store.ts';

const RULES = { repositoryId: 1, branch: 'main', workflow: BASE_RUN.path, formerWorkflows: [] };
const WORKFLOW = `carbon-base-${workflow16(BASE_RUN.path)}`;
const OTHER = SERIES.replace('train', 'eval');
const nameOf = (series: string): string => `carbon-base-${series16(series)}`;
const run = (id: number) => ({ ...BASE_RUN, id });
const bytes = (entries: readonly Entry[], merged: readonly number[] = []): Uint8Array =>
  new TextEncoder().encode(serialiseBundle({ ...bundleOf(entries), merged: [...merged] }));
const runs = (from: number, to: number, change = {}): readonly Entry[] =>
  Array.from({ length: to - from + 1 }, (_, i) => baseRun(from + i, change));

function inRun(artifacts: MemoryArtifacts, id: number, change: Partial<ArtifactLedgerOptions> = {}) {
  const store = artifacts.asRun(run(id));
  return artifactLedger({
    store,
    rules: RULES,
    writes: 'series',
    attempt: 1,
    now: NOW,
    rescue: null,
    ...change,
  });
}

const report = { writes: 'workflow' } as const;

describe('a report job', () => {
  it('takes over what the jobs have kept before, and from then on one download is enough', async () => {
    const artifacts = new MemoryArtifacts();
    artifacts.put(nameOf(SERIES), run(1), bytes(runs(1, 6)));
    artifacts.put(nameOf(OTHER), run(1), bytes(runs(1, 6, { series: OTHER })));
    const first = inRun(artifacts, 2, report);
    expect((await first.read([SERIES, OTHER])).entries).toHaveLength(12);
    await first.append([baseRun(7), baseRun(7, { series: OTHER, receipt: 'r-7o' })]);
    artifacts.requests.length = 0;
    expect((await inRun(artifacts, 3, report).read([SERIES, OTHER])).entries).toHaveLength(14);
    expect(artifacts.requests).toEqual([`list ${WORKFLOW}`, 'run 2', 'download 3']);
  });

  it('asks for the bundles of eight series at a time, the poorest first', async () => {
    const artifacts = new MemoryArtifacts();
    const legs = Array.from({ length: 20 }, (_, i) => SERIES.replace('train', `leg${i}`));
    for (const series of legs) artifacts.put(nameOf(series), run(1), bytes(runs(1, 6, { series })));
    const first = inRun(artifacts, 2, report);
    const reading = await first.read(legs);
    expect(reading.entries).toHaveLength(48);
    expect(reading.notes).toMatchObject([{ code: 'history-later', severity: 'info' }]);
    await first.append([baseRun(7)]);
    expect((await inRun(artifacts, 3, report).read(legs)).entries).toHaveLength(48 + 1 + 48);
  });

  it('costs the same requests whatever the history holds', async () => {
    const counts = await Promise.all(
      [1, 40].map(async (length) => {
        const artifacts = new MemoryArtifacts();
        for (let n = 1; n <= length; n++) await inRun(artifacts, n, report).append(runs(n, n + 5));
        artifacts.requests.length = 0;
        await inRun(artifacts, 99, report).read([SERIES]);
        return artifacts.requests.length;
      }),
    );
    expect(counts).toEqual([3, 3]);
  });
});

describe('a measuring job beside a report job', () => {
  it('leaves the writing to it while its bundle is fresh', async () => {
    const artifacts = new MemoryArtifacts();
    artifacts.put(WORKFLOW, run(1), bytes(runs(2, 6)));
    const job = inRun(artifacts, 2);
    await job.read([SERIES]);
    expect(await job.append([baseRun(1)])).toEqual([]);
    expect((await inRun(artifacts, 3).read([SERIES])).entries).toHaveLength(5);
  });

  it('writes again when the report job has not for two weeks', async () => {
    const artifacts = new MemoryArtifacts();
    artifacts.put(WORKFLOW, run(1), bytes(runs(2, 6)), { createdAt: '2026-05-17T00:00:00Z' });
    await inRun(artifacts, 2).append([baseRun(1)]);
    expect((await inRun(artifacts, 3).read([SERIES])).entries).toHaveLength(6);
  });

  it('keeps its own series only, and claims no bundle that holds others', async () => {
    const artifacts = new MemoryArtifacts();
    const old = { createdAt: '2026-05-01T00:00:00Z' };
    const both = [...runs(2, 6), ...runs(2, 6, { series: OTHER })];
    const workflowId = artifacts.put(WORKFLOW, run(1), bytes(both), old);
    const ownId = artifacts.put(nameOf(SERIES), run(2), bytes(runs(7, 8)));
    await inRun(artifacts, 3).append([baseRun(1)]);
    const written = parseBundle(await artifacts.asRun(run(9)).download(ownId + 1, '')).bundle;
    expect(new Set(written.entries.map(({ series }) => series))).toEqual(new Set([SERIES]));
    expect(written.entries).toHaveLength(8);
    expect(written.merged).toEqual([ownId]);
    expect(written.merged).not.toContain(workflowId);
    const { entries } = await inRun(artifacts, 10).read([SERIES]);
    expect(entries.filter(({ series }) => series === OTHER)).toHaveLength(5);
  });
});

describe('a re-run of the newest run', () => {
  it('is looked for by one more request, and only there', async () => {
    const artifacts = new MemoryArtifacts();
    artifacts.put(nameOf(SERIES), run(1), bytes([baseRun(1)]));
    artifacts.put(nameOf(SERIES), { ...run(2), attempt: 2 }, bytes([baseRun(2)]));
    artifacts.put(`${nameOf(SERIES)}-2`, { ...run(2), attempt: 2 }, bytes([baseRun(3)]));
    const { entries } = await inRun(artifacts, 9).read([SERIES]);
    expect(entries).toHaveLength(3);
    expect(artifacts.requests.filter((request) => request.startsWith('list of run'))).toEqual([
      `list of run 2 ${nameOf(SERIES)}-2`,
    ]);
  });
});

it('a workflow under its former path is asked and believed where an alias says so', async () => {
  const artifacts = new MemoryArtifacts();
  const old = '.github/workflows/old.yml';
  artifacts.put(`carbon-base-${workflow16(old)}`, { ...run(1), path: old }, bytes(runs(1, 6)));
  expect((await inRun(artifacts, 2).read([SERIES])).entries).toEqual([]);
  const rules = { ...RULES, formerWorkflows: [old] };
  expect((await inRun(artifacts, 3, { rules }).read([SERIES])).entries).toHaveLength(6);
});
