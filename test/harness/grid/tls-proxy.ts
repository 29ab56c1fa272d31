// An HTTP proxy on the loopback interface that lets nobody out: every tunnel (CONNECT, RFC 9110 section 9.3.6) ends at a server of the
// test, which speaks TLS with the certificate of test/fixtures/tls; who wanted to go where is kept.
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import { join } from 'node:path';

const fixtures = join(import.meta.dirname, '../../fixtures/tls');
const certificatePath = join(fixtures, 'services-cert.pem');

export interface TlsProxy {
  /** Variables of a process that is to go through the proxy and trust what answers; 127.0.0.1 stays direct. */
  readonly environment: Readonly<Record<string, string>>;
  /** `host:port` of every tunnel that was asked for, in order, and the whole address of every request without one. */
  readonly tunnels: readonly string[];
  close(): Promise<void>;
}

/** `answer` gets every request inside a tunnel; the host it is meant for is in its `host` header. */
export async function startTlsProxy(answer: RequestListener): Promise<TlsProxy> {
  const tunnels: string[] = [];
  const open = new Set<Socket>();
  const inside = createTlsServer(
    { cert: readFileSync(certificatePath), key: readFileSync(join(fixtures, 'services-key.pem')) },
    answer,
  );
  const proxy = createServer((request, response) => {
    tunnels.push(request.url ?? '');
    response.writeHead(502).end();
  });
  proxy.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  proxy.on('connect', (request, socket: Socket) => {
    tunnels.push(request.url ?? '');
    socket.on('error', () => undefined);
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    inside.emit('connection', socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP port');
  const url = `http://127.0.0.1:${address.port}`;
  return {
    tunnels,
    environment: {
      https_proxy: url,
      http_proxy: url,
      no_proxy: '127.0.0.1,localhost,.localhost',
      NODE_EXTRA_CA_CERTS: certificatePath,
    },
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
