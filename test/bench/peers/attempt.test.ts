// A tool that fails or is late costs its own cell and nothing else, and the reason is told.
import { expect, it } from 'vitest';
import { missNotes, openAttempts } from '../../../bench/peers/attempt.ts';
import { openTurns } from '../../../bench/peers/turns.ts';
import { waitUntil } from '../../../bench/peers/wait-until.ts';

const START = { figure: 'start', tool: 'A' };

it('gives what was found, and null with the reason where the work failed', async () => {
  const { attempt, misses } = openAttempts();
  expect(await attempt(START, async () => 7)).toBe(7);
  expect(await attempt(START, () => Promise.reject(new Error('it ended with 127')))).toBeNull();
  expect(misses).toEqual([{ ...START, why: 'it ended with 127' }]);
});

it('says each reason once, with how often', () => {
  const late = { ...START, why: 'late' };
  expect(missNotes([late, { ...late, tool: 'B' }, late])).toEqual([
    'Missing: start, A: late (2 times).',
    'Missing: start, B: late.',
  ]);
});

it('waits no longer for what cannot come any more', async () => {
  const wanted = { what: 'a sample', withinMs: 60_000, over: () => 'it ended with 127' };
  await expect(waitUntil({ ...wanted, look: () => null })).rejects.toThrow(
    'a sample did not come: it ended with 127',
  );
  // What came just before the end counts.
  expect(await waitUntil({ ...wanted, look: () => 5 })).toBe(5);
});

it('takes turns, and a turn that fails holds up nobody', async () => {
  const inTurn = openTurns();
  const order: string[] = [];
  const first = inTurn(async () => {
    order.push('first begins');
    await Promise.resolve();
    order.push('first ends');
    throw new Error('failed');
  });
  const second = inTurn(async () => order.push('second'));
  await expect(first).rejects.toThrow('failed');
  await second;
  expect(order).toEqual(['first begins', 'first ends', 'second']);
});
