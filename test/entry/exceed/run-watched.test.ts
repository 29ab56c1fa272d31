// A real process under a trace that grows: ended when its budget is certainly gone, left alone when the watch has nothing to say.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { receiptsSoFar } from '../../../src/entry/exceed/receipts-so-far.ts';
import { runWatched, type Watch } from '../../../src/entry/exceed/run-watched.ts';
import type { Excess } from '../../../src/review/exceed/find-excess.ts';
import { receiptOf } from '../../review/receipt-builder.ts';
import { jobOf, reviewedRun } from '../../review/reviewed.ts';
import { accountingOf } from './accounting.ts';
import { type GrowingTrace, growingTrace, STARTED_US } from './growing-trace.ts';

const BEAT_MS = 20;
let trace: GrowingTrace;
let sampler: NodeJS.Timeout;
beforeEach(() => {
  trace = growingTrace();
  // A second of 720 W in every beat.
  sampler = setInterval(() => trace.grow(720), BEAT_MS);
});
afterEach(() => {
  clearInterval(sampler);
  trace.remove();
});

const accounting = await accountingOf();
const told: (Excess | unknown)[] = [];
function watch(budget: string, change: Partial<Watch> = {}): Watch {
  told.length = 0;
  return {
    trace: trace.path,
    startUs: STARTED_US,
    beatMs: BEAT_MS,
    samplerLives: () => true,
    judgement: Promise.resolve({
      receiptOf: receiptsSoFar(accounting, receiptOf().subject),
      review: (entry) => reviewedRun({ jobs: [jobOf([entry])], history: [], budget }),
    }),
    onExcess: (excess) => told.push(excess),
    onFailure: (error) => told.push(error),
    ...change,
  };
}
const command = (script: string) => ({
  file: 'sh',
  args: ['-c', script],
  cwd: '/',
  env: process.env,
  killAfterTermMs: null,
});

it('is ended with SIGTERM, told once, and the reason is kept', async () => {
  const { result, excess } = await runWatched(command('exec sleep 30'), watch('1 Wh'));
  expect(result).toMatchObject({ exitCode: 143, signal: 'SIGTERM', wasEnded: true });
  expect(excess?.check.budget).toBe('1 Wh');
  expect(told).toEqual([excess]);
});

it.each<[string, Partial<Watch>]>([
  ['a limit far away', {}],
  ['a judgement that never comes', { judgement: new Promise(() => {}) }],
  ['a sampler that is gone', { samplerLives: () => false }],
])('%s: it ends by itself, with its own status', async (_, change) => {
  const { result, excess } = await runWatched(command('sleep 0.3; exit 7'), watch('500 kWh', change));
  expect(result).toMatchObject({ exitCode: 7, wasEnded: false });
  expect(excess).toBeNull();
  expect(told).toEqual([]);
});

it.each<[string, () => Partial<Watch>, string]>([
  ['a judgement that fails', () => ({ judgement: Promise.reject(new Error('no history')) }), 'no history'],
  ['a trace that is gone', () => ({ trace: '/no/such/trace' }), 'ENOENT'],
])('%s is told, and the command runs on', async (_, change, message) => {
  const { result } = await runWatched(command('sleep 0.3; exit 7'), watch('1 Wh', change()));
  expect(result).toMatchObject({ exitCode: 7, wasEnded: false });
  expect(String(told[0])).toContain(message);
});
