// A runner with a state directory, on which jobs are played whose main or post is killed at one of its effects, and jobs that are not.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseReceipt } from '../../src/account/receipt/codec.ts';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { faultEnvironment } from '../harness/native/faults.ts';
import type { Step } from '../harness/runner/step.ts';
import { openStage, type Played, receiptFiles, STEADY_GPU, type Stage } from './stage.ts';

export interface Cut {
  readonly program: 'dist/main.js' | 'dist/post.js';
  readonly steps: readonly Step[];
  /** The number of an effect, or its kind and a part of its path. */
  readonly at: number | string;
}

export interface CutJob extends Played {
  /** What the program did: the last of it is where it was killed, if it was. */
  readonly effects: readonly string[];
}

export interface KillScene {
  readonly stage: Stage;
  readonly pull: number;
  cut(cut: Cut): Promise<CutJob>;
  play(steps: readonly Step[]): Promise<Played>;
  /** Of this run, in the state directory. @throws CarbonError for any that is torn. */
  receiptsOf(job: Played): readonly Receipt[];
  close(): Promise<void>;
}

export async function openKillScene(): Promise<KillScene> {
  const stage = await openStage({ gpus: [STEADY_GPU] });
  const runner = mkdtempSync(join(tmpdir(), 'runner-'));
  const [state, log] = [join(runner, 'state'), join(runner, 'effects')];
  const pull = stage.openPull();
  const play = (steps: readonly Step[], faults: Readonly<Record<string, string>> = {}) =>
    stage.play(stage.pullEvent(pull), {
      root: join(runner, 'work'),
      steps,
      runnerEnv: { CARBON_STATE_DIR: state, ...faults },
    });
  return {
    stage,
    pull,
    async cut({ program, steps, at }) {
      rmSync(log, { force: true });
      const where = typeof at === 'number' ? { killAt: at } : { killOn: at };
      const played = await play(steps, faultEnvironment({ program, log, ...where }));
      const effects = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
      return { ...played, effects };
    },
    play,
    receiptsOf: ({ runId }) =>
      receiptFiles(state)
        .map((path) => parseReceipt(readFileSync(path, 'utf8')))
        .filter(({ subject }) => subject.run_id === runId),
    async close() {
      await stage.close();
      rmSync(runner, { recursive: true, force: true });
    },
  };
}
