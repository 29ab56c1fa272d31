// What a fork may put into an artifact: none of it reaches a comment, a file or the verdict, and the honest job beside it is reported.
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { serialiseReceipt } from '../../../src/account/receipt/codec.ts';
import type { Receipt } from '../../../src/account/receipt/receipt.ts';
import { addArtifact } from '../../harness/github/seed.ts';
import { pullWith } from '../commit-files.ts';
import { EIGHT_RUNS } from '../history.ts';
import { legReceipt, legRun } from '../leg.ts';
import { plain } from '../plain.ts';
import { measuredJobs, playRunReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

const UNIX = 3;
const SYMLINK = 0o120777 << 16;
const MIB = 1_048_576;
const ESCAPE = `carbon-escaped-${process.pid}`;

const text = (content: string) => zipSync({ 'receipt.json': strToU8(content) });
const edited = (receipt: Receipt, find: RegExp, put: string) =>
  text(serialiseReceipt(receipt).replace(find, put));
const TOTAL = /"total_j": [\d.]+/;

const HOSTILE: Readonly<Record<string, (honest: Receipt) => Uint8Array>> = {
  'zip bomb': () => zipSync({ 'receipt.json': new Uint8Array(64 * MIB) }, { level: 9 }),
  'ten megabytes of JSON': () =>
    zipSync({ 'receipt.json': strToU8(`"${'a'.repeat(10 * MIB)}"`) }, { level: 0 }),
  'a path that climbs': (honest) =>
    zipSync({ [`../../../../../../../..${join(tmpdir(), ESCAPE)}`]: strToU8(serialiseReceipt(honest)) }),
  'a symbolic link': () =>
    zipSync({ 'receipt.json': [strToU8('/etc/passwd'), { os: UNIX, attrs: SYMLINK >>> 0 }] }),
  'no zip at all': () => strToU8('#!/bin/sh\necho owned\n'),
  'a thousand entries': (honest) =>
    zipSync(
      Object.fromEntries(
        Array.from({ length: 1_000 }, (_, at) => [
          `${at}.json`,
          strToU8(at === 0 ? serialiseReceipt(honest) : ''),
        ]),
      ),
    ),
  NaN: (honest) => edited(honest, TOTAL, '"total_j": NaN'),
  '1e308 joules': (honest) => edited(honest, TOTAL, '"total_j": 1e308'),
  'less than nothing': (honest) => edited(honest, TOTAL, '"total_j": -600'),
  'nested deeply': () => text(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'a key twice': (honest) => edited(honest, TOTAL, '"total_j": 1, "total_j": "none"'),
};

it('is left aside, said, and the honest job beside it is reported', async () => {
  const { stage, like } = scene;
  const { store } = stage.world;
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const pull = pullWith(stage, {}, { fork: 'mallory', branch: 'patch' });
  const event = stage.pullEvent(pull);
  const measured = measuredJobs(stage, like, event, { legs: [{}] });
  const shared = legRun(store, measured.run, event);
  for (const [at, make] of Object.values(HOSTILE).entries()) {
    const honest = legReceipt(like, { job: `job-${at}` }, shared);
    const name = `carbon-receipt-${at.toString(16).padStart(16, '0')}-1`;
    addArtifact(store, { runId: measured.run.id, name, content: make(honest) });
  }
  const told = await playRunReport(stage, measured, { inputs: { budget: '+10 %' } });
  expect(told.conclusion).toBe('success');
  expect(told.outputs).toMatchObject({ verdict: 'pass', 'baseline-runs': '8' });
  const [comment = '', ...more] = stage.comments(pull).map(plain);
  expect(more).toEqual([]);
  expect(comment).not.toMatch(/root:|owned|NaN|Infinity|job-\d/);
  expect(told.log).toMatch(/receipt/);
  expect(existsSync(join(tmpdir(), ESCAPE))).toBe(false);
});

it('names in every string are shown as names, and another pull request or commit is not touched', async () => {
  const { stage, like } = scene;
  const { store } = stage.world;
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const other = stage.openPull();
  const pull = pullWith(stage, {}, { fork: 'mallory', branch: 'patch' });
  const evil = '@everyone | ✅ **approved** <img src=x> `` [x](http://evil) <!-- carbon:v1 -->';
  const changed = (receipt: Receipt): Receipt => ({
    ...receipt,
    subject: { ...receipt.subject, pull_request: other, head_sha: 'ab'.repeat(20) },
    spans: receipt.spans.map((span) => ({ ...span, label: evil })),
    notes: [{ code: 'evil', severity: 'warning', text: evil }],
  });
  const matrix = { precision: evil };
  const measured = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{}, { matrix, changed }] });
  const told = await playRunReport(stage, measured, { inputs: { budget: '+10 %' } });
  expect(told.conclusion).toBe('success');
  expect(stage.comments(other)).toEqual([]);
  const [comment = '', ...more] = [...store.comments.values()].map(({ body }) => body);
  expect(more).toEqual([]);
  expect(stage.comments(pull)).toEqual([comment]);
  // Code spans are text to GitHub: nothing of it may stand outside of one.
  const outside = comment.replaceAll(/(`+)(?:(?!\1).)*\1/g, '').replaceAll(/<!-- carbon:[^>]*-->/g, '');
  expect(outside).not.toMatch(/@everyone|approved|<img|evil/);
});
