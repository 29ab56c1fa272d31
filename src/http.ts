// The one place that fetches: undici with the owner's proxies and a deadline per request. Node's own fetch on 20 honours no proxy.
import { Agent, EnvHttpProxyAgent, fetch as undiciFetch } from 'undici';

/** Proxy settings as the environment spells them; null where unset. */
export interface Proxies {
  readonly http: string | null;
  readonly https: string | null;
  /** Comma-separated hosts that are reached directly. */
  readonly no: string | null;
}

export type Fetch = typeof undiciFetch;

/** Reads the usual variables, lower case first as curl does, out of an environment that is handed in. */
export function proxiesOf(environment: Readonly<Record<string, string | undefined>>): Proxies {
  const read = (name: string): string | null => environment[name] || environment[name.toUpperCase()] || null;
  return {
    http: withScheme(read('http_proxy')),
    https: withScheme(read('https_proxy')),
    no: read('no_proxy'),
  };
}

/** `proxy:3128` is an HTTP proxy, as curl reads it (curl(1), --proxy). */
const withScheme = (proxy: string | null): string | null =>
  proxy === null || /^[a-z][a-z\d+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;

/** Sockets are not kept: an idle one would keep a post step's process alive. */
const KEEP_ALIVE_MS = 1_000;

/** A fetch with a deadline over headers and body, after which it fails with an AbortError; the caller's own signal still counts. */
export function createFetch(options: { readonly proxies: Proxies; readonly timeoutMs: number }): Fetch {
  const { proxies, timeoutMs } = options;
  const agent = { keepAliveTimeout: KEEP_ALIVE_MS, keepAliveMaxTimeout: KEEP_ALIVE_MS };
  // Empty strings keep undici from reading the process environment by itself.
  const dispatcher =
    proxies.http === null && proxies.https === null
      ? new Agent(agent)
      : new EnvHttpProxyAgent({
          ...agent,
          httpProxy: proxies.http ?? '',
          httpsProxy: proxies.https ?? proxies.http ?? '',
          noProxy: proxies.no ?? '',
        });
  return (input, init) => {
    const deadline = new AbortController();
    setTimeout(() => deadline.abort(), timeoutMs).unref();
    const signal = init?.signal ? AbortSignal.any([init.signal, deadline.signal]) : deadline.signal;
    return undiciFetch(input, { ...init, dispatcher, signal });
  };
}
