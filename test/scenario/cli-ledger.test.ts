// `ledger` keeps a history in a folder: added once however often, listed, verified, merged; a damaged file is named and costs nothing else.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { type Desk, openDesk } from './cli.ts';
import { writeHistory } from './cli-history.ts';
import { measuredReceipt } from './history.ts';

let like: Receipt;
const desk: Desk = openDesk();
beforeAll(async () => {
  like = await measuredReceipt();
});
afterAll(() => desk.clear());

const list = async (ledger: string): Promise<readonly unknown[]> => {
  const said = await desk.cli(['ledger', 'list', '--ledger', ledger, '--format', 'json']);
  expect(said.exitCode).toBe(0);
  return JSON.parse(said.stdout).entries;
};

const files = (name: string): readonly string[] =>
  readdirSync(join(desk.directory, name), { recursive: true, encoding: 'utf8' })
    .filter((each) => each.endsWith('.json'))
    .map((each) => join(desk.directory, name, each));

it('add, list, verify, merge', async () => {
  const receipts = writeHistory(desk, like, [1, 1.01, 0.99]);
  for (const _ of ['once', 'twice']) {
    const said = await desk.cli(['ledger', 'add', ...receipts, '--ledger', 'directory:one']);
    expect(said.exitCode).toBe(0);
  }
  expect(await list('directory:one')).toHaveLength(3);
  const [more = ''] = writeHistory(desk, like, [0.97]);
  await desk.cli(['ledger', 'add', more, '--ledger', 'directory:two']);
  const merged = await desk.cli([
    'ledger',
    'merge',
    'directory:one',
    'directory:two',
    '--into',
    'directory:all',
  ]);
  expect(merged.exitCode).toBe(0);
  expect((await list('directory:all')).length).toBeGreaterThanOrEqual(3);
  expect((await desk.cli(['ledger', 'verify', '--ledger', 'directory:all'])).exitCode).toBe(0);

  const [first = ''] = files('all');
  writeFileSync(first, readFileSync(first, 'utf8').slice(0, 40));
  const verified = await desk.cli(['ledger', 'verify', '--ledger', 'directory:all']);
  expect(verified.exitCode).not.toBe(0);
  expect(`${verified.stdout}${verified.stderr}`).toContain(first.split('/').at(-1));
  expect(await list('directory:all')).not.toHaveLength(0);
});
