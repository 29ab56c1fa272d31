// A post on a pull request while one of its calls fails, each call and each fault in turn: nothing is red, the receipt is kept, one comment
// at most stands and is found again, the minute holds, and what is missing is said. CARBON_FAULTS=all plays every pair, else each call
// and each fault is met at least once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Fault } from '../harness/github/faults.ts';
import { NETWORK_FAULTS } from '../harness/github/network-faults.ts';
import { openPostScene, type Post, type PostScene } from './post-scene.ts';

const BASE_RUNS = 5;
const POST_LIMIT_MS = 60_000;
/** Of a busy machine. */
const PATIENCE_MS = 120_000;
/** Of a clean post of this scene, in the order of its first calls; the last test says when it is no longer these. */
const API = [
  'git/get-commit',
  'actions/list-jobs-for-workflow-run-attempt',
  'pulls/get',
  'repos/get-content',
  'repos/list-commits',
  'repos/get-content#2',
  'actions/list-artifacts-for-repo',
  'actions/list-artifacts-for-repo#2',
  'actions/get-workflow-run',
  'actions/download-artifact',
  'issues/list-comments',
  'issues/create-comment',
] as const;
const ARTIFACTS = [
  'CreateArtifact',
  'PutBlob',
  'PutBlob#2',
  'FinalizeArtifact',
  'GetBlob',
  'ListArtifacts',
] as const;

type Case = readonly [string, string, Fault, number];

const faults = Object.entries(NETWORK_FAULTS);
const calls: readonly string[] = [...API, ...ARTIFACTS];
const often: readonly number[] = [1, Number.POSITIVE_INFINITY];
const all = calls.flatMap((call) =>
  faults.flatMap(([name, fault]) => often.map((times): Case => [call, name, fault, times])),
);
/** A step through the product that meets every call once, and most faults. */
const SOME = 33;
const cases = process.env.CARBON_FAULTS === 'all' ? all : all.filter((_, at) => at % SOME === 0);

let scene: PostScene;
beforeAll(async () => {
  scene = await openPostScene();
  for (let run = 0; run < BASE_RUNS; run++) {
    scene.commit();
    await scene.onMain();
  }
}, PATIENCE_MS);
afterAll(async () => {
  const problems = [...scene.world.problems];
  await scene.close();
  expect(problems).toEqual([]);
});

const servesCall = (call: string) =>
  API.some((each) => each === call) ? scene.world.github : scene.world.results;
const notesOf = ({ published, receipt }: Post): string =>
  [...receipt.notes, ...published.model.notes].map(({ code, text }) => `${code}: ${text}`).join('\n');

it('asks what is listed here', { timeout: PATIENCE_MS }, async () => {
  const { calls: asked } = await scene.onPull(scene.pull());
  const numbered = asked.map((call, at) => {
    const nth = asked.slice(0, at + 1).filter((each) => each === call).length;
    return nth === 1 ? call : `${call}#${nth}`;
  });
  expect(new Set(numbered)).toEqual(new Set([...calls, 'ListArtifacts#2']));
});

it.each(cases)('%s: %s', { timeout: PATIENCE_MS }, async (call, _, fault, times) => {
  const pull = scene.pull();
  servesCall(call).fail(call, fault, times);
  const post = await scene.onPull(pull);
  scene.world.github.heal();
  scene.world.results.heal();
  const { model, reportPath, commentUrl } = post.published;
  expect(model.verdict.failed).toBe(false);
  expect(post.receipt.energy.total_j).toBeGreaterThan(0);
  expect(reportPath).not.toBeNull();
  expect(post.ms).toBeLessThan(POST_LIMIT_MS);
  const comments = scene.comments(pull).length;
  expect(comments).toBeLessThan(2);
  const isCompared = model.comparison?.total?.change !== undefined;
  const isKept = model.receiptArtifact !== null;
  if (commentUrl === null || !isCompared || !isKept) expect(notesOf(post)).toMatch(/\w+: \w+/);
  if (servesCall(call) === scene.world.github) expect(isKept).toBe(true);
  if (comments === 0 || commentUrl === null) {
    await scene.onPull(pull);
    expect(scene.comments(pull)).toHaveLength(1);
  }
});
