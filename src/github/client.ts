// The REST client: @octokit/rest with retries for 5xx and network faults and short waits for rate limits, then it gives up for the caller to degrade.
import { randomUUID } from 'node:crypto';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import type { RequestRequestOptions } from '@octokit/types';
import { createFetch, type Fetch, type Proxies } from '../http.ts';
import { openPatience, type Patience } from './patience.ts';
import { wholeAnswer } from './whole-answer.ts';

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
/** The plugin waits 1 s, then 4 s. */
const RETRIES = 2;
/** Longer bans are not sat out in a post step. */
const MAX_WAIT_S = 5;
const MS_PER_SECOND = 1_000;
const SERVER_ERROR = 500;
/** Ten seconds and then three: waiting longer is more than one call may cost a report. */
const MOST_TIMEOUTS = 2;
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
    log: { debug, info: debug, warn: debug, error: debug },
    retry: { retries: RETRIES, doNotRetry: FINAL_STATUSES },
    // An id of its own keeps two clients of one process from sharing their queues.
    throttle: { id: randomUUID(), onRateLimit: patient, onSecondaryRateLimit: patient },
  });
  const patience = openPatience();
  const fetch = createFetch({ proxies, timeoutMs: patience.limitMs });
  client.hook.before('request', (request) => {
    request.headers['x-github-api-version'] = API_VERSION;
    // Each call its own: the retry plugin counts in this object, which calls of one client else share, and would wait for each other's tries.
    request.request = patientCall(request.request ?? {}, { fetch, patience });
  });
  return client;
}

interface Means {
  readonly fetch: Fetch;
  readonly patience: Patience;
}

/** What one call asks with. A try without an answer fails as a cut connection does, since that is what the plugin tries again. */
function patientCall(asked: RequestRequestOptions, { fetch, patience }: Means): RequestRequestOptions {
  let timeouts = 0;
  // No other number may stand here: the plugin would try again what it must not.
  const call: RequestRequestOptions = { ...asked, ...(patience.isDown() ? { retries: 0 } : {}) };
  call.fetch = async (...question: Parameters<Fetch>): Promise<Response> => {
    const limitMs = patience.limitMs();
    const begun = performance.now();
    try {
      const answer = await wholeAnswer(await fetch(...question));
      if (answer.status < SERVER_ERROR) patience.answered(performance.now() - begun);
      else patience.unanswered('failure');
      return answer;
    } catch (error) {
      const isLate = error instanceof Error && error.name === 'AbortError';
      patience.unanswered(isLate ? 'timeout' : 'failure');
      if (!isLate) throw error;
      timeouts += 1;
      if (timeouts === MOST_TIMEOUTS) call.retries = 0;
      throw new Error(`no whole answer within ${limitMs / MS_PER_SECOND} s`, { cause: error });
    }
  };
  return call;
}
