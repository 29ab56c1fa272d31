// `simulate` replays one's own history: a quiet one raises no alarm, and what it could have found is said, in text and as a document.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { type Desk, openDesk } from './cli.ts';
import { seedLedger } from './cli-history.ts';
import { measuredReceipt } from './history.ts';

let like: Receipt;
const desk: Desk = openDesk();
beforeAll(async () => {
  like = await measuredReceipt();
});
afterAll(() => desk.clear());

/** Thirty runs, ± 2 %. */
const QUIET = Array.from({ length: 30 }, (_, at) => 1 + 0.02 * Math.sin(at * 2.4));
const words = ['simulate', '--ledger', 'directory:history', '--budget', '+10 %'];

it('a quiet history', async () => {
  await seedLedger(desk, like, QUIET);
  const text = await desk.cli(words);
  expect(text.exitCode).toBe(0);
  expect(text.stdout).toMatch(/train/);
  expect(text.stdout).toMatch(/\d+ %/);
  const json = await desk.cli([...words, '--format', 'json']);
  expect(json.exitCode).toBe(0);
  expect(JSON.stringify(JSON.parse(json.stdout))).toMatch(/false_alarm/);
});
