// What every scenario of review begins and ends with: the measured receipt that all copies are made of, and a fresh stage for each test.
import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { measuredReceipt } from './history.ts';
import { openStage, type Stage, type StageOptions } from './stage.ts';

export interface Scene {
  readonly like: Receipt;
  readonly stage: Stage;
}

/** Called once at the top of a file. After each test nothing may have been sent that GitHub would not have understood. */
export function useStage(options: StageOptions = {}): Scene {
  let like: Receipt | undefined;
  let stage: Stage | undefined;
  beforeAll(async () => {
    like = await measuredReceipt();
  });
  beforeEach(async () => {
    stage = await openStage(options);
  });
  afterEach(async () => {
    const problems = [...(stage?.world.problems ?? [])];
    await stage?.close();
    expect(problems).toEqual([]);
  });
  return {
    get like() {
      if (like === undefined) throw new Error('no test is running');
      return like;
    },
    get stage() {
      if (stage === undefined) throw new Error('no test is running');
      return stage;
    },
  };
}
