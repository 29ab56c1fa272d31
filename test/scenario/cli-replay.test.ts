// Trace files become receipts, receipts become a history and a verdict, with the same engine and no runner: a rise of 30 % exits 3.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseReceipt } from '../../src/account/receipt/codec.ts';
import { entryOf } from '../../src/review/history/reduce.ts';
import { directoryLedger } from '../../src/review/ledger/directory.ts';
import { type Desk, openDesk } from './cli.ts';
import { STARTED_MS, steadyTrace } from './steady-trace.ts';

const HOUR_MS = 3_600_000;
const SECONDS = 60;
/** Watts of six base runs: ±1 %, as repeated jobs on one device. */
const BASE_WATTS = [300, 303, 298, 301, 297, 302];
const NOW = ['--now', new Date(STARTED_MS + 24 * HOUR_MS).toISOString()];

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.clear());

async function account(name: string, watts: number, hour: number): Promise<void> {
  const trace = steadyTrace({ watts, seconds: SECONDS, wall0Ms: STARTED_MS + hour * HOUR_MS });
  desk.write(`${name}.ndjson`, trace);
  const words = ['--name', 'train', '--outcome', 'success', '--region', 'FR', '--receipt', `${name}.json`];
  const { exitCode } = await desk.cli(['account', `${name}.ndjson`, ...words]);
  expect(exitCode).toBe(0);
}

async function history(): Promise<void> {
  const ledger = directoryLedger(`${desk.directory}/ledger`, null);
  for (const [hour, watts] of BASE_WATTS.entries()) {
    await account(`base-${hour}`, watts, hour);
    expect(await ledger.append([entryOf(parseReceipt(desk.read(`base-${hour}.json`)))])).toEqual([]);
  }
}

const review = (...words: readonly string[]) =>
  desk.cli(['review', 'head.json', '--ledger', 'directory:ledger', ...NOW, ...words]);

it('a rise of 30 % fails a budget of 10 %, and only that', async () => {
  await history();
  await account('head', 300 * 1.3, 12);
  const failing = await review('--budget', '+10 %', '--format', 'json');
  expect(failing.exitCode).toBe(3);
  const { verdict, reason, checks, comparison } = JSON.parse(failing.stdout);
  expect({ verdict, reason }).toEqual({ verdict: 'fail', reason: 'over-limit' });
  expect(Object.keys(checks[0])).toEqual(
    expect.arrayContaining(['budget', 'level', 'actual', 'limit', 'verdict', 'reason', 'remedy']),
  );
  // Means of logarithms: 390 W over exp(mean ln 300, 303, 298, 301, 297, 302) = 300.158 W, GPU and measured energy alone.
  expect(comparison.energy_change_percent).toBeCloseTo(29.931, 3);
  expect(comparison).toMatchObject({ baseline_runs: 6, baseline_sha: null, attempts: 1 });
  expect(comparison.low_percent).toBeLessThan(29.9);
  expect(comparison.high_percent).toBeGreaterThan(30);

  const text = await review('--budget', '+10 %');
  expect(text).toMatchObject({ exitCode: 3, stderr: '' });
  expect(text.stdout.replaceAll('\u00a0', ' ')).toMatch(/^CI energy \+30 %, limit \+10 %\./);
  const markdown = await review('--budget', '+10 %', '--format', 'markdown');
  expect(markdown.stdout).toContain('> [!CAUTION]');

  expect((await review('--budget', '+50 %')).exitCode).toBe(0);
  expect((await review('--budget', '+10 %', '--on-exceed', 'warn')).exitCode).toBe(0);
  expect((await review()).exitCode).toBe(0);
}, 60_000);

it('a receipt compared with itself is no history, and the same file twice is one attempt', async () => {
  await account('head', 300, 0);
  await directoryLedger(`${desk.directory}/ledger`, null).append([
    entryOf(parseReceipt(desk.read('head.json'))),
  ]);
  const { exitCode, stdout } = await review('head.json', '--budget', '+10 %', '--format', 'json');
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'no-baseline',
    comparison: { baseline_runs: 0, attempts: 1, energy_change_percent: null },
  });
});

it('the same trace gives the same receipt, byte by byte', async () => {
  await account('head', 300, 0);
  const first = desk.read('head.json');
  await account('head', 300, 0);
  expect(desk.read('head.json')).toBe(first);
  // 300 W for 60 s.
  expect(parseReceipt(first).energy.components.gpu?.energy_j).toBe(18_000);
});
