// The one place that fetches: undici with the owner's proxies and a deadline per request. Node's own fetch on 20 honours no proxy.
// undici itself is loaded with the first request: it takes as long as everything else that most commands do.
import type { Dispatcher, fetch as undiciFetch } from 'undici';

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

/** What undici takes for a proxy. */
const PROXY_PROTOCOLS = ['http:', 'https:', 'socks5:', 'socks:'];

/**
 * A fetch with a deadline over headers and body, after which it fails with an AbortError; the caller's own signal still counts.
 * @throws TypeError for a proxy that is no address, before anything is asked.
 */
export function createFetch(options: {
  readonly proxies: Proxies;
  /** Of each request; asked anew where it may change. */
  readonly timeoutMs: number | (() => number);
}): Fetch {
  const { proxies, timeoutMs } = options;
  for (const proxy of [proxies.http, proxies.https]) {
    if (proxy !== null && !isProxy(proxy)) throw new TypeError('The address of the proxy is none');
  }
  let transport: ReturnType<typeof openTransport> | null = null;
  return async (input, init) => {
    transport ??= openTransport(proxies);
    const { fetch, dispatcher } = await transport;
    const deadline = new AbortController();
    setTimeout(() => deadline.abort(), typeof timeoutMs === 'number' ? timeoutMs : timeoutMs()).unref();
    const signal = init?.signal ? AbortSignal.any([init.signal, deadline.signal]) : deadline.signal;
    return fetch(input, { ...init, dispatcher, signal });
  };
}

const isProxy = (proxy: string): boolean =>
  URL.canParse(proxy) && PROXY_PROTOCOLS.includes(new URL(proxy).protocol);

async function openTransport(
  proxies: Proxies,
): Promise<{ readonly fetch: Fetch; readonly dispatcher: Dispatcher }> {
  const { Agent, EnvHttpProxyAgent, fetch } = await import('undici');
  const agent = { keepAliveTimeout: KEEP_ALIVE_MS, keepAliveMaxTimeout: KEEP_ALIVE_MS };
  if (proxies.http === null && proxies.https === null) return { fetch, dispatcher: new Agent(agent) };
  // Empty strings keep undici from reading the process environment by itself.
  const dispatcher = new EnvHttpProxyAgent({
    ...agent,
    httpProxy: proxies.http ?? '',
    httpsProxy: proxies.https ?? proxies.http ?? '',
    noProxy: proxies.no ?? '',
  });
  return { fetch, dispatcher };
}
