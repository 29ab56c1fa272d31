// `review --bisect` speaks the language of `git bisect run`: 0 good, 1 bad, 125 cannot tell.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { type Desk, openDesk } from './cli.ts';
import { seedLedger, writeRun } from './cli-history.ts';
import { EIGHT_RUNS, measuredReceipt } from './history.ts';

let like: Receipt;
const desk: Desk = openDesk();
beforeAll(async () => {
  like = await measuredReceipt();
  await seedLedger(desk, like, EIGHT_RUNS);
});
afterAll(() => desk.clear());

it.each([
  ['good', 1, 'history', 0],
  ['bad', 1.5, 'history', 1],
  ['cannot tell', 1.5, 'empty', 125],
] as const)('%s', async (_, ratio, history, exitCode) => {
  const receipt = writeRun(desk, like, { ratio, sha: 'ab'.repeat(20), agoMs: 0 });
  const said = await desk.cli([
    'review',
    receipt,
    '--bisect',
    '--budget',
    '+10 %',
    '--ledger',
    `directory:${history}`,
  ]);
  expect([said.exitCode, said.stderr]).toEqual([exitCode, expect.any(String)]);
});
