// The primary rate limit of a built-in token. After "Rate limits for the REST API" in GitHub's documentation.
import type { JsonObject } from '../json.ts';

/** Per hour and repository, for GITHUB_TOKEN. */
const LIMIT = 1_000;
const HOUR_S = 3_600;

export interface RateLimit {
  /** False when nothing is left. */
  spend(): boolean;
  /** Leaves so many requests until the limit is renewed. */
  leave(remaining: number, resetInS?: number): void;
  headers(): Record<string, string>;
  overview(): JsonObject;
}

export function openRateLimit(): RateLimit {
  let remaining = LIMIT;
  let reset = inSeconds(HOUR_S);
  return {
    spend() {
      if (remaining === 0) return false;
      remaining -= 1;
      return true;
    },
    leave(left, resetInS = HOUR_S) {
      remaining = left;
      reset = inSeconds(resetInS);
    },
    headers: () => ({
      'x-ratelimit-limit': String(LIMIT),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-used': String(LIMIT - remaining),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-resource': 'core',
    }),
    overview() {
      const core = { limit: LIMIT, remaining, used: LIMIT - remaining, reset };
      return { rate: core, resources: { core, search: core } };
    },
  };
}

function inSeconds(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds;
}
