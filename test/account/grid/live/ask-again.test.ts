// The second call: after a wait with jitter, or as long as the service asks for where that fits into the time of all services.
import type { RequestListener } from 'node:http';
import { expect, it } from 'vitest';
import { ask } from '../../../../src/account/grid/live/ask.ts';
import { handedInClock } from './handed-in-clock.ts';
import { askingWith, NOW, question, serviceAt, slot, withServer } from './stand-in-service.ts';

/** 200 ms and half of 600 ms. */
const JITTERED_MS = 500;
const CALL_MS = 5_000;
const understood = { intensities: [slot(question.from)] };

/** One failing answer, then the figure. */
async function afterFailure(status: number, headers: Record<string, string>, skipped: readonly number[]) {
  const clock = handedInClock(NOW, skipped);
  let calls = 0;
  const listener: RequestListener = (_, response) => {
    if (++calls === 1) response.writeHead(status, headers).end('{}');
    else response.end('{"value": 87}');
  };
  const result = await withServer(listener, (address) =>
    ask(serviceAt(address), question, askingWith(clock)),
  );
  return { result, calls, waits: clock.waits };
}

it.each([
  ['500', 500, {}, JITTERED_MS],
  ['503 that asks for two seconds', 503, { 'retry-after': '2' }, 2_000],
  ['429', 429, {}, JITTERED_MS],
  ['429 in seconds', 429, { 'retry-after': '14' }, 14_000],
  ['429 with a date', 429, { 'retry-after': 'Sat, 21 Nov 2026 10:00:07 GMT' }, 7_000],
  ['429 with a date in the past', 429, { 'retry-after': 'Sat, 21 Nov 2026 09:00:00 GMT' }, 0],
  ['429 with no time that can be read', 429, { 'retry-after': 'soon' }, JITTERED_MS],
])('%s, then an answer', async (_, status, headers, waitMs) => {
  const { result, calls, waits } = await afterFailure(status, headers, [waitMs]);
  expect(result).toEqual(understood);
  expect([calls, waits[1]]).toEqual([2, waitMs]);
});

it.each([
  ['in seconds', '15', 15],
  ['with a date', 'Sat, 21 Nov 2026 11:00:00 GMT', 3_600],
])('a wait beyond the time of all services is not begun: %s', async (_, retryAfter, seconds) => {
  const { result, calls, waits } = await afterFailure(429, { 'retry-after': retryAfter }, []);
  const hint = `The Stand-in has been asked too often (429). It asks to wait ${seconds} s.`;
  expect(result).toEqual({ refusal: { source: 'stand-in', code: 'rate-limited', hint } });
  expect([calls, waits]).toEqual([1, [CALL_MS]]);
});

it('with no time left nobody is asked', async () => {
  const clock = handedInClock(NOW);
  const asking = askingWith(clock);
  clock.advance(15_000);
  let calls = 0;
  const result = await withServer(
    () => void calls++,
    (address) => ask(serviceAt(address), question, asking),
  );
  expect(result).toMatchObject({
    refusal: { code: 'out-of-time', hint: expect.stringContaining('The Stand-in') },
  });
  expect(calls).toBe(0);
});

it('a call that the time of all services cuts short says so', async () => {
  const clock = handedInClock(NOW);
  const asking = askingWith(clock);
  clock.advance(12_000);
  const result = await withServer(
    () => void setImmediate(() => clock.advance(3_000)),
    (address) => ask(serviceAt(address), question, asking),
  );
  expect(result).toMatchObject({ refusal: { code: 'out-of-time' } });
  expect(clock.waits).toEqual([3_000]);
});
