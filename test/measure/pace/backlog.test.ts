// Lines wait for a disk that is full; samples in the middle go first, the header and events never.
import { expect, it } from 'vitest';
import { newBacklog } from '../../../src/measure/pace/backlog.ts';
import type { TraceRecord } from '../../../src/measure/trace/record.ts';

const sample = (t: number): TraceRecord => ({ k: 's', t, w: 0, v: [t] });
const END: TraceRecord = { k: 'end', t: 9, reason: 'stop' };

function disk() {
  const state = { full: false, text: '' };
  const backlog = newBacklog((text) => {
    if (!state.full) state.text += text;
    return !state.full;
  });
  const written = () =>
    state.text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { state, backlog, written };
}

it('what could not be written is written later, in order and once', () => {
  const { state, backlog, written } = disk();
  state.full = true;
  backlog.add(sample(1));
  backlog.flush();
  backlog.add(END);
  backlog.flush();
  expect([state.text, backlog.written()]).toEqual(['', 0]);
  state.full = false;
  backlog.flush();
  backlog.flush();
  expect(written()).toEqual([sample(1), END]);
  expect(backlog.written()).toBe(Buffer.byteLength(state.text));
});

it('a disk that stays full costs samples in the middle: the first and the latest stay, and every event', () => {
  const { state, backlog, written } = disk();
  state.full = true;
  for (let t = 0; t < 1_000; t += 1) backlog.add(t === 500 ? END : sample(t));
  backlog.flush();
  state.full = false;
  backlog.flush();
  const times = written().flatMap((record) => (record.k === 's' ? [record.t] : []));
  expect(times).toHaveLength(600);
  expect([times[0], times[1], times.at(-1)]).toEqual([0, 400, 999]);
  expect(written()).toContainEqual(END);
});
