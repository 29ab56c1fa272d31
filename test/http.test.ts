// The fetch that everything uses: proxies by the usual variables, a deadline per request, the caller's own signal.

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createFetch, proxiesOf } from '../src/http.ts';

const DIRECT = { http: null, https: null, no: null };

/** Runs a body against a local server and closes it. */
async function withServer(server: Server, body: (url: string) => Promise<void>): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  try {
    await body(`http://127.0.0.1:${port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('proxiesOf', () => {
  test.each([
    [
      'lower case first',
      { https_proxy: 'http://a', HTTPS_PROXY: 'http://b' },
      { ...DIRECT, https: 'http://a' },
    ],
    ['upper case too', { HTTP_PROXY: 'http://b', NO_PROXY: 'x' }, { http: 'http://b', https: null, no: 'x' }],
    [
      'without a scheme',
      { http_proxy: 'u:p@proxy:3128', https_proxy: 'socks5://proxy' },
      { http: 'http://u:p@proxy:3128', https: 'socks5://proxy', no: null },
    ],
    ['empty is unset', { http_proxy: '' }, DIRECT],
  ])('%s', (_, environment, expected) => {
    expect(proxiesOf(environment)).toEqual(expected);
  });
});

describe('createFetch', () => {
  test.each([
    ['through the proxy', null, ['CONNECT carbon.invalid:80']],
    ['directly to a host of no_proxy', '127.0.0.1', ['GET /']],
  ])('goes %s', async (_, no, expected) => {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(`${request.method} ${request.url}`);
      response.end();
    });
    // undici tunnels plain HTTP as well; a refused tunnel is proof enough of the way taken.
    server.on('connect', (request, socket) => {
      seen.push(`${request.method} ${request.url}`);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    await withServer(server, async (url) => {
      const fetch = createFetch({ proxies: { http: url, https: null, no }, timeoutMs: 5_000 });
      await fetch(no === null ? 'http://carbon.invalid/' : url).catch(() => null);
    });
    expect(seen).toEqual(expected);
  });

  test.each(['http://[', 'http://', 'ftp://proxy', 'http://a b'])('refuses the proxy %s at once', (https) => {
    expect(() => createFetch({ proxies: { ...DIRECT, https }, timeoutMs: 1 })).toThrow(TypeError);
  });

  test('fails with an AbortError at its deadline', async () => {
    await withServer(
      createServer(() => {}),
      async (url) => {
        const started = performance.now();
        const fetch = createFetch({ proxies: DIRECT, timeoutMs: 100 });
        await expect(fetch(url)).rejects.toMatchObject({ name: 'AbortError' });
        expect(performance.now() - started).toBeLessThan(5_000);
      },
    );
  });

  test('the deadline holds for the body too', async () => {
    await withServer(
      createServer((_, response) => void response.writeHead(200).write('a')),
      async (url) => {
        const response = await createFetch({ proxies: DIRECT, timeoutMs: 100 })(url);
        await expect(response.text()).rejects.toMatchObject({ name: 'AbortError' });
      },
    );
  });

  test('the caller can abort before that', async () => {
    await withServer(
      createServer(() => {}),
      async (url) => {
        const fetch = createFetch({ proxies: DIRECT, timeoutMs: 60_000 });
        await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
          name: 'TimeoutError',
        });
      },
    );
  });
});
