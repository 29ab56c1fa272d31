// A live service that a test makes up, at a local address, and what is needed to ask it.
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { Intensity } from '../../../../src/account/carbon/intensity.ts';
import type { Asking } from '../../../../src/account/grid/live/call.ts';
import type { LiveService, ServiceQuestion } from '../../../../src/account/grid/live/service/service.ts';
import { startTimeLimit } from '../../../../src/account/grid/live/time-limit.ts';
import { createFetch } from '../../../../src/http.ts';
import { epochMs, gramsPerKwh } from '../../../../src/units.ts';
import type { HandedInClock } from './handed-in-clock.ts';

export const NOW = '2026-11-21T10:00:00.000Z';
export const HOUR = 3_600_000;
export const KEY = 'k3y/with+signs=';
const WHOLE_MS = 15_000;

export const question: ServiceQuestion = {
  area: 'DK1',
  zone: 'DK-DK1',
  from: epochMs(Date.parse(NOW) - HOUR),
  to: epochMs(Date.parse(NOW)),
  scope: 'direct',
  now: epochMs(Date.parse(NOW)),
  key: KEY,
};

export const slot = (from: number, change: Partial<Intensity> = {}): Intensity => ({
  zone: 'DK-DK1',
  from: epochMs(from),
  to: epochMs(from + HOUR),
  value: gramsPerKwh(87),
  kind: 'average',
  scope: 'direct',
  basis: 'consumption',
  source: 'stand-in',
  year: null,
  licence: 'CC0-1.0',
  estimated: false,
  forecast: false,
  ...change,
});

/** One GET to the address; its answer `{ "value": 87 }` is the figure of every hour of the question. */
export const serviceAt = (address: string, change: Partial<LiveService> = {}): LiveService => ({
  name: 'stand-in',
  title: 'The Stand-in',
  scopes: ['direct'],
  keyVariable: 'CARBON_STANDIN_KEY',
  hasForecast: false,
  area: ({ zone }) => (zone === 'DK-DK1' ? 'DK1' : null),
  requests: ({ key, area }) => [
    {
      url: new URL(`${address}/${area}?key=${encodeURIComponent(key ?? '')}`),
      headers: { 'auth-token': key ?? '' },
    },
  ],
  read: ([answer], { from, to }) => {
    if (typeof answer !== 'object' || answer === null || !('value' in answer)) throw new Error('no value');
    const hours = Math.ceil((to - from) / HOUR);
    const value = gramsPerKwh(Number(answer.value));
    return Array.from({ length: hours }, (_, index) => slot(from + index * HOUR, { value }));
  },
  ...change,
});

export const askingWith = (clock: HandedInClock): Asking => ({
  // The deadline of the whole process, far beyond those that are tested.
  fetch: createFetch({ proxies: { http: null, https: null, no: null }, timeoutMs: 30_000 }),
  clock,
  limit: startTimeLimit(WHOLE_MS, clock),
});

/** Runs a body against a local server and closes it. */
export async function withServer<Result>(
  listener: RequestListener,
  body: (address: string) => Promise<Result>,
): Promise<Result> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP port');
  try {
    return await body(`http://127.0.0.1:${address.port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
