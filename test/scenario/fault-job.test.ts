// A whole job whose disk is full, whose wall clock is set before post, or whose driver never starts: it passes, is told what is missing,
// and keeps what was recorded.
import { describe, it } from 'vitest';
import { hasStub } from '../harness/native/build-stub.ts';
import { type Faults, faultEnvironment } from '../harness/native/faults.ts';
import { hasPidNamespaces } from '../harness/runner/pid-namespace.ts';
import { run, type Step } from '../harness/runner/step.ts';
import { missedSteps } from './exact-energy.ts';
import { carbon, HOOKS, openStage, STEADY_GPU } from './stage.ts';

const alone = hasPidNamespaces();
const HOUR_MS = 3_600_000;
/** Its driver needs an hour to start, or to say that it cannot. */
const NEVER_STARTS = 'init ms=3600000';
/** What post may take for itself, whatever happens to anybody it asks. */
const POST_LIMIT_MS = 60_000;

const ACTION = [carbon({ budget: '+10 %' })];

/** `steps`: none where the hooks measure alone. */
async function play(
  faults: Faults | null,
  gpuFaults: readonly string[] = [],
  steps: readonly Step[] = ACTION,
) {
  const stage = await openStage({ gpus: [STEADY_GPU], faults: gpuFaults });
  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), {
    alone,
    steps: [...steps, run('sleep 1', { name: 'Train' })],
    runnerEnv: { ...(steps === ACTION ? {} : HOOKS), ...(faults === null ? {} : faultEnvironment(faults)) },
  });
  const [comment = ''] = stage.comments(pull);
  const warnings = result.annotations.filter(({ level }) => level === 'warning');
  const said = warnings.map(({ message }) => message).join('\n');
  const left = [...result.leftovers, ...stage.world.problems];
  await stage.close();
  return { ...result, comment, said, left };
}

describe.skipIf(!hasStub())('a job', { concurrent: alone }, () => {
  it('whose disk is full when it ends is reported, and its trace stays', async ({ expect }) => {
    const { conclusion, comment, said, receipts, traces, left } = await play({
      program: 'dist/post.js',
      full: { from: 1 },
    });
    expect([conclusion, receipts, left]).toEqual(['success', [], []]);
    expect(comment).toContain('**First measurement: ');
    expect(comment).toMatch(/The receipt cannot be written to [^\n]*ENOSPC: no space left on device/);
    expect(said).toMatch(/^The job summary could not be written: ENOSPC/m);
    expect(traces).toEqual([expect.stringContaining('{"k":"end"')]);
  });

  it('whose disk is full when it begins is not measured, and goes on', async ({ expect }) => {
    const { conclusion, steps, said, receipts, left } = await play({
      program: 'dist/main.js',
      full: { from: 1 },
    });
    expect([conclusion, receipts, left]).toEqual(['success', [], []]);
    expect(steps.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(said).toMatch(
      /^Nothing is measured\. The sampler's directory [^\n]* cannot be made: ENOSPC[^\n]*$/,
    );
  });

  it('whose disk fills while it begins is not measured, by one sentence and no stack', async ({ expect }) => {
    const full = { from: 1, under: 'save_state' };
    const { conclusion, said, left } = await play({ program: 'dist/main.js', full });
    expect([conclusion, left]).toEqual(['success', []]);
    expect(said).toBe('Nothing is measured. The machine refuses: ENOSPC: no space left on device, write.');
  });

  it('whose wall clock was set back by an hour before post begins', async ({ expect }) => {
    const step = { after: 0, byMs: -HOUR_MS };
    const { conclusion, receipts, left } = await play({ program: 'dist/post.js', step });
    expect([conclusion, left]).toEqual(['success', []]);
    const [receipt] = receipts;
    expect(missedSteps(receipt, 100)).toBeLessThanOrEqual(2);
    expect(receipt?.duration_s).toBeLessThan(60);
    expect(Math.abs(Date.parse(receipt?.started_at ?? '') - Date.now())).toBeLessThan(HOUR_MS / 2);
  });

  it.for([
    [
      'before the sampler can be found again',
      'write sampler.json',
      'The started hook has measured nothing.',
      ['carbon-sampler'],
    ],
    ['in the middle of the receipt', 'write receipt.json.part', 'The hook did not end in time.', []],
  ] as const)('whose hook is killed %s loses its measurement and nothing else', async (row, { expect }) => {
    const [, killOn, line, ended] = row;
    const { conclusion, log, receipts, leftovers } = await play({ program: 'dist/hook.js', killOn }, [], []);
    expect([conclusion, receipts]).toEqual(['success', []]);
    expect(log).toContain(line);
    // By the runner, with whatever else the job has left.
    expect(leftovers.map(({ command }) => command)).toEqual(ended);
  });

  it('whose driver never starts waits for it nowhere', async ({ expect }) => {
    const { conclusion, steps, receipts, summary, left } = await play(null, [NEVER_STARTS]);
    expect([conclusion, left]).toEqual(['success', []]);
    expect(steps.at(-1)?.durationMs).toBeLessThan(POST_LIMIT_MS);
    expect(receipts[0]?.energy.components).toMatchObject({ cpu: { coverage: 1 } });
    expect(receipts[0]?.energy.degraded).toBe(true);
    expect(receipts[0]?.duration_s).toBeGreaterThan(1);
    expect(summary).toContain('The sampler no longer answered and was killed');
  });
});
