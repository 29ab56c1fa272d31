// What a live service may do to us: every kind of failure is one refusal, with its reason in words, no key and no address.
import type { RequestListener, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { ask } from '../../../../src/account/grid/live/ask.ts';
import { RefusedAnswer } from '../../../../src/account/grid/live/service/refused-answer.ts';
import type { LiveService } from '../../../../src/account/grid/live/service/service.ts';
import { handedInClock } from './handed-in-clock.ts';
import { askingWith, KEY, NOW, question, serviceAt, slot, withServer } from './stand-in-service.ts';

/** What a wait before a second call is with chance at one half: 200 ms and half of 600 ms. */
const JITTERED_MS = 500;
const CALL_MS = 5_000;

const answers =
  (status: number, body: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response: ServerResponse) =>
    void response.writeHead(status, headers).end(body);

async function asked(listener: RequestListener, change: Partial<LiveService> = {}) {
  const clock = handedInClock(NOW, [JITTERED_MS]);
  const calls: string[] = [];
  const result = await withServer(
    (request, response) => {
      calls.push(`${request.method} ${request.url} ${request.headers['auth-token']}`);
      listener(request, response);
    },
    (address) => ask(serviceAt(address, change), question, askingWith(clock)),
  );
  return { result, calls, waits: clock.waits };
}

it('asks with the key, and understands the answer', async () => {
  const { result, calls } = await asked(answers(200, '{"value": 91}'));
  expect(result).toEqual({ intensities: [slot(question.from, { value: expect.closeTo(91) })] });
  expect(calls).toEqual([`GET /DK1?key=${encodeURIComponent(KEY)} ${KEY}`]);
});

it.each<[string, RequestListener, string, string, number]>([
  ['401', answers(401, '{}'), 'unauthorized', 'refuses the key in CARBON_STANDIN_KEY (401)', 1],
  ['403', answers(403, '{}'), 'unauthorized', '(403)', 1],
  ['404', answers(404, '{}'), 'bad-status', 'answers with status 404.', 1],
  ['500 twice', answers(500, '{"value": 1}'), 'bad-status', 'status 500', 2],
  ['503 and a week', answers(503, '', { 'retry-after': '604800' }), 'bad-status', 'status 503', 1],
  ['429 twice', answers(429, '{}'), 'rate-limited', 'asked too often (429).', 2],
  ['nothing', answers(200, ''), 'bad-answer', 'with no JSON', 1],
  ['half an answer', answers(200, '{"value": '), 'bad-answer', 'with no JSON', 1],
  ['a web page', answers(200, '\n<!doctype html>'), 'bad-answer', 'with a web page instead of JSON', 1],
  ['null', answers(200, 'null'), 'bad-answer', 'was not understood; please report it', 1],
  ['6 MB', answers(200, ' '.repeat(6_000_000)), 'bad-answer', 'with more than 5 MB', 1],
  ['a cut line', (request) => void request.socket.destroy(), 'no-network', 'cannot be reached', 2],
  ['another host', answers(302, '', { location: 'http://127.0.0.2:9/' }), 'bad-status', 'not followed', 1],
  ['a move to nowhere', answers(301, ''), 'bad-status', 'not followed', 1],
])('%s', async (_, listener, code, words, calls) => {
  const { result, calls: made } = await asked(listener);
  expect(result).toEqual({ refusal: { source: 'stand-in', code, hint: expect.stringContaining(words) } });
  expect(JSON.stringify(result)).toContain('The Stand-in');
  expect(JSON.stringify(result)).not.toMatch(/k3y|127\.0\.0/);
  expect(made).toHaveLength(calls);
});

it('follows a move within the same origin, and no more than three', async () => {
  const moves = (steps: number): RequestListener => {
    let left = steps;
    return (_, response) => {
      if (left-- > 0) response.writeHead(307, { location: `/moved-${left}` }).end();
      else response.end('{"value": 87}');
    };
  };
  expect((await asked(moves(3))).result).toEqual({ intensities: [slot(question.from)] });
  expect((await asked(moves(4))).result).toMatchObject({ refusal: { code: 'bad-status' } });
});

it.each<[string, RequestListener]>([
  ['says nothing', () => {}],
  ['begins and never ends', (_, response) => void response.writeHead(200).write('{"value":')],
])('a service that %s is given up on after five seconds', async (_, listener) => {
  const clock = handedInClock(NOW);
  const result = await withServer(
    (request, response) => {
      listener(request, response);
      setImmediate(() => clock.advance(CALL_MS));
    },
    (address) => ask(serviceAt(address), question, askingWith(clock)),
  );
  expect(result).toMatchObject({
    refusal: { code: 'timeout', hint: 'The Stand-in did not answer within 5 s.' },
  });
  expect(clock.waits).toEqual([CALL_MS]);
});

it('a port that nobody listens on is no network, told by the code alone', async () => {
  const address = await withServer(answers(200, ''), async (open) => open);
  const result = await ask(serviceAt(address), question, askingWith(handedInClock(NOW, [JITTERED_MS])));
  expect(result).toMatchObject({
    refusal: {
      code: 'no-network',
      hint: expect.stringContaining('The Stand-in cannot be reached (ECONNREFUSED).'),
    },
  });
});

it('a reader’s refusal keeps its code, and loses a key that the service said back', async () => {
  const read = () => {
    throw new RefusedAnswer('other-zone', `You, ${KEY} of 203.0.113.9, are in FR.`);
  };
  const { result } = await asked(answers(200, '{}'), { read });
  expect(result).toEqual({
    refusal: { source: 'stand-in', code: 'other-zone', hint: 'You, *** of (address), are in FR.' },
  });
});
