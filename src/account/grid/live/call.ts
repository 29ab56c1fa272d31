// One GET to a live service: its JSON, or why there is none. Five seconds for headers and body together, and a bounded body.
import type { Fetch } from '../../../http.ts';
import type { Clock } from './clock.ts';
import { type Failure, failure, ofStatus, unreachable } from './failure.ts';
import { readBounded } from './read-bounded.ts';
import { redirectWithin } from './redirect.ts';
import { retryAfterMs } from './retry-after.ts';
import type { LiveService, ServiceRequest } from './service/service.ts';
import { type TimeLimit, within } from './time-limit.ts';

export interface Asking {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Of all services together. */
  readonly limit: TimeLimit;
}

/** One call of one service. */
const CALL_MS = 5_000;
/** Two days of five-minute slots are under 100 kB in the wordiest of the formats. */
const MAX_BYTES = 5_000_000;
const OK = 200;

export type Called = { readonly json: unknown } | { readonly failure: Failure };

/** Never rejects. */
export async function call(request: ServiceRequest, service: LiveService, asking: Asking): Promise<Called> {
  const allowedMs = Math.min(CALL_MS, asking.limit.leftMs());
  if (allowedMs === 0) return { failure: failure('out-of-time', service) };
  try {
    const called = await within(allowedMs, asking.clock, (signal) =>
      get(request, service, { asking, signal }),
    );
    return called ?? { failure: failure(allowedMs < CALL_MS ? 'out-of-time' : 'timeout', service) };
  } catch (error) {
    // The fetch that is handed in may have a deadline of its own.
    if (error instanceof Error && error.name === 'AbortError')
      return { failure: failure('timeout', service) };
    return { failure: unreachable(error, service) };
  }
}

async function get(
  { url, headers }: ServiceRequest,
  service: LiveService,
  { asking, signal }: { readonly asking: Asking; readonly signal: AbortSignal },
): Promise<Called> {
  const response = await redirectWithin(url, (next) =>
    asking.fetch(next, {
      headers: { accept: 'application/json', 'user-agent': 'carbon-action', ...headers },
      redirect: 'manual',
      signal,
    }),
  );
  if (response.status !== OK) {
    const afterMs = retryAfterMs(response.headers.get('retry-after'), asking.clock.now());
    return { failure: ofStatus(response.status, service, afterMs) };
  }
  const text = await readBounded(response, MAX_BYTES);
  if (text === null) return { failure: failure('bad-answer', service, 'with more than 5 MB') };
  try {
    return { json: JSON.parse(text) };
  } catch {
    const kind = text.trimStart().startsWith('<') ? 'with a web page instead of JSON' : 'with no JSON';
    return { failure: failure('bad-answer', service, kind) };
  }
}
