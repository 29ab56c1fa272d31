// A few lines of HTTP on 127.0.0.1 for the client's own behaviour; the full fake GitHub lives in the harness.

import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { createClient } from '../../src/github/client.ts';
import type { Repository } from '../../src/github/repository.ts';

export interface Request {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

export interface Reply {
  readonly status?: number;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Answer = (request: Request, url: string) => Reply | null;

export interface TinyServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: readonly Request[];
  readonly repository: Repository;
}

/** Answers every request by the function; null closes the socket without an answer. */
export async function serve(answer: Answer): Promise<TinyServer> {
  const requests: Request[] = [];
  let url = '';
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const { method = '', url: path = '', headers } = incoming;
    const request = { method, path, headers, body: text === '' ? null : JSON.parse(text) };
    requests.push(request);
    const reply = answer(request, url);
    if (reply === null) return void incoming.socket.destroy();
    const type = reply.bytes ? 'application/zip' : 'application/json; charset=utf-8';
    outgoing.writeHead(reply.status ?? 200, { 'content-type': type, ...reply.headers });
    outgoing.end(reply.bytes ?? (reply.json === undefined ? '' : JSON.stringify(reply.json)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const client = createClient({
    token: 'ghs_test',
    baseUrl: `${url}/`,
    userAgent: 'carbon-action/test',
    proxies: { http: null, https: null, no: null },
    debug: () => {},
  });
  return {
    url,
    requests,
    repository: { client, owner: 'octo', repo: 'train' },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** GitHub's answer to a token without the permission. */
export const NOT_ACCESSIBLE: Reply = {
  status: 403,
  json: {
    message: 'Resource not accessible by integration',
    documentation_url: 'https://docs.github.com/rest',
  },
};
