// A small HTTP server on the loopback interface, on a port the system picks.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const INTERNAL_ERROR = 500;

export interface LocalServer {
  readonly port: number;
  close(): Promise<void>;
}

export interface Request {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * How an answer gets lost: headers and then nothing, half of the body and then a cut, a byte each second, or no word before the
 * connection is closed.
 */
export type Delivery = 'stalled' | 'cut' | 'trickled' | 'unanswered';

export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Absent where it arrives. */
  readonly delivery?: Delivery;
}

/** `respond` returns `'reset'` to cut the connection without an answer; what it throws is a bug of the fake, told to `problem`. */
export async function startLocalServer(
  respond: (request: Request) => Promise<Response | 'reset'>,
  problem: (text: string) => void,
): Promise<LocalServer> {
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const response = await respond(await readRequest(incoming));
    if (response === 'reset') {
      incoming.socket.resetAndDestroy();
      return;
    }
    deliver(response, incoming, outgoing);
  };
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: Error) => {
      problem(`${incoming.method} ${incoming.url}: ${error.message}`);
      outgoing.writeHead(INTERNAL_ERROR).end(error.stack);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP port');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const TRICKLE_MS = 1_000;

function deliver(response: Response, { socket }: IncomingMessage, outgoing: ServerResponse): void {
  const { status, headers, body, delivery } = response;
  const bytes = Buffer.from(body);
  if (delivery === 'unanswered') return void socket.end();
  if (delivery === undefined || bytes.length < 2) return void outgoing.writeHead(status, headers).end(bytes);
  outgoing.writeHead(status, { ...headers, 'content-length': String(bytes.length) });
  outgoing.flushHeaders();
  if (delivery === 'cut') outgoing.write(bytes.subarray(0, bytes.length / 2), () => socket.destroySoon());
  if (delivery === 'trickled') {
    let at = 0;
    const drip = setInterval(() => outgoing.write(bytes.subarray(at, ++at)), TRICKLE_MS);
    socket.once('close', () => clearInterval(drip));
  }
}

async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', 'http://127.0.0.1'),
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks),
  };
}
