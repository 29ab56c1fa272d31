// The REST client: @octokit/rest with retries for 5xx and network faults and short waits for rate limits, then it gives up for the caller to degrade.
import { randomUUID } from 'node:crypto';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { createFetch, type Proxies } from '../http.ts';

export interface ClientOptions {
  readonly token: string;
  /** `GITHUB_API_URL`; `https://HOST/api/v3` on GitHub Enterprise Server. */
  readonly baseUrl: string;
  readonly userAgent: string;
  readonly proxies: Proxies;
  /** What the client has to say is for debugging; failures reach the caller as values. */
  readonly debug: (text: string) => void;
}

export type Client = InstanceType<typeof Octokit>;

/** The version every GitHub Enterprise Server in support knows; newer ones break response shapes. */
const API_VERSION = '2022-11-28';
/** A post step has a minute for all its sinks; one hanging request must not take it. */
const REQUEST_TIMEOUT_MS = 10_000;
/** The plugin waits 1 s, then 4 s. */
const RETRIES = 2;
/** Longer bans are not sat out in a post step. */
const MAX_WAIT_S = 5;
/** Statuses that a retry cannot cure; 429 is the throttling plugin's. */
const FINAL_STATUSES = [400, 401, 403, 404, 409, 410, 413, 422, 429, 451];

const Rest = Octokit.plugin(retry, throttling);

export function createClient({ token, baseUrl, userAgent, proxies, debug }: ClientOptions): Client {
  const patient = (retryAfterS: number, _request: object, _octokit: object, tries: number): boolean => {
    const worthIt = retryAfterS <= MAX_WAIT_S && tries < 1;
    debug(`GitHub asks to wait ${retryAfterS} s: ${worthIt ? 'waiting' : 'giving up'}`);
    return worthIt;
  };
  const client = new Rest({
    auth: token,
    baseUrl: baseUrl.replace(/\/+$/, ''),
    userAgent,
    request: { fetch: createFetch({ proxies, timeoutMs: REQUEST_TIMEOUT_MS }) },
    log: { debug, info: debug, warn: debug, error: debug },
    retry: { retries: RETRIES, doNotRetry: FINAL_STATUSES },
    // An id of its own keeps two clients of one process from sharing their queues.
    throttle: { id: randomUUID(), onRateLimit: patient, onSecondaryRateLimit: patient },
  });
  client.hook.before('request', (request) => {
    request.headers['x-github-api-version'] = API_VERSION;
    // The retry plugin counts in this object, which requests of one client share: in parallel they would wait for each other's tries.
    request.request = { ...request.request };
  });
  return client;
}
