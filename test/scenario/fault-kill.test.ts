// Main or post is killed at one of its effects: a file half written, before a rename, in the middle of a request. The step fails as any
// killed program's does; nothing of ours stays; nothing torn is taken for anything; and once it is known whose trace it is, the job is
// accounted to its last beat, by its own post or by the next job. All effects, one after another: CARBON_TEST_ALL_KILL_POINTS=1.
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseReceipt } from '../../src/account/receipt/codec.ts';
import { RECEIPT_FILE } from '../../src/review/ledger/receipt-artifact.ts';
import { hasStub } from '../harness/native/build-stub.ts';
import { run } from '../harness/runner/step.ts';
import { isRunning } from '../harness/runner/tracked-processes.ts';
import { missedSteps } from './exact-energy.ts';
import { type Cut, type CutJob, type KillScene, openKillScene } from './kill-scene.ts';
import { carbon } from './stage.ts';

const SIGKILLED = 137;
const TRAIN_S = 0.4;
const train = run(`sleep ${TRAIN_S}`, { name: 'Train', if: 'always()' });
const POST = { program: 'dist/post.js', steps: [carbon({ budget: '+10 %' }), train] } as const;
const MAIN = { program: 'dist/main.js', steps: [carbon(), train] } as const;
const WRAPPED = { program: 'dist/main.js', steps: [carbon({ run: `sleep ${TRAIN_S}` })] } as const;

let scene: KillScene;
beforeEach(async () => {
  scene = await openKillScene();
});
afterEach(() => scene.close());

it.skipIf(!hasStub())('every job that was cut off is accounted once', async () => {
  const jobs: CutJob[] = [];
  for (const cut of [
    { ...POST, at: 'open /stop' },
    { ...POST, at: 'write receipt.json.part' },
    { ...POST, at: 'write report.md.part' },
    { ...MAIN, at: 'write sampler.json' },
    { ...MAIN, at: 'write save_state' },
    { ...WRAPPED, at: 'write receipt.json.part' },
  ])
    jobs.push(await cutOff(cut));
  jobs.push(await killedByItsCommand());
  await expectAccounted(jobs);
});

const isAll = process.env.CARBON_TEST_ALL_KILL_POINTS === '1';
const HOUR_MS = 3_600_000;
it.runIf(isAll).each([
  ['post', POST],
  ['main', MAIN],
  ['main around a command', WRAPPED],
] as const)('all effects of %s', { timeout: HOUR_MS }, async (_, program) => {
  for (let at = 1; ; at += 1) {
    const job = await scene.cut({ ...program, at });
    if (job.effects.length < at) break;
    console.log(job.effects.at(-1)?.replace(/ \/.*\//, ' '));
    expectCut(job, program);
    await expectAccounted([job]);
  }
});

/** A command goes on when its step is killed, until the runner ends what the job has left: it is accounted until then. */
async function killedByItsCommand(): Promise<CutJob> {
  const played = await scene.play([carbon({ run: 'kill -KILL $PPID; exec sleep 30' }), train]);
  const job = { ...played, effects: ['rename job.json', 'kill'] };
  expect(played.steps[0]?.exitCode).toBe(SIGKILLED);
  expect(played.leftovers.map(({ command }) => command)).toContain('sleep 30');
  expectCut(job, WRAPPED);
  return job;
}

async function cutOff(cut: Cut): Promise<CutJob> {
  const job = await scene.cut(cut);
  expectCut(job, cut);
  return job;
}

function expectCut({ effects, steps, leftovers }: CutJob, { program }: Pick<Cut, 'program'>): void {
  // What was not killed stays what it was.
  const expected = steps.map(({ kind }) => (program === `dist/${kind}.js` ? 'failure' : 'success'));
  expect([effects.at(-1), steps.map(({ conclusion }) => conclusion)]).toEqual([effects.at(-1), expected]);
  expect(leftovers.filter(({ pid }) => isRunning(pid))).toEqual([]);
}

/** From then on it is known whose trace that is. */
const isRecorded = ({ effects }: CutJob): boolean =>
  effects.slice(0, -1).some((effect) => /rename .*job\.json$/.test(effect));

async function expectAccounted(jobs: readonly CutJob[]): Promise<void> {
  // What came before the last of them their own posts have accounted.
  expect((await scene.play([carbon(), train])).conclusion).toBe('success');
  for (const job of jobs) expectReceipt(job);
  expect(scene.stage.comments(scene.pull)).toHaveLength(1);
  for (const { name, content } of scene.stage.world.store.artifacts.values()) {
    const receipt = unzipSync(content)[RECEIPT_FILE];
    if (name.startsWith('carbon-receipt')) expect(strFromU8(receipt ?? content)).toSatisfy(isReceipt);
  }
}
const isReceipt = (text: string) => parseReceipt(text).energy.total_j !== null;

function expectReceipt(job: CutJob): void {
  const where = job.effects.at(-1);
  const receipts = scene.receiptsOf(job);
  const isPost = job.steps.at(-1)?.exitCode === SIGKILLED;
  expect([where, receipts.length]).toEqual([where, isPost || isRecorded(job) ? 1 : 0]);
  const [receipt] = receipts;
  if (receipt === undefined) return;
  expect([where, missedSteps(receipt, 100)]).toEqual([where, expect.toSatisfy((steps) => steps <= 2)]);
}
