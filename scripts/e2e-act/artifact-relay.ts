// Stands between the official artifact client and act's artifact server, for two things in which the newest of both do not fit together:
// @actions/artifact 6.2 sends `mime_type` with CreateArtifact, and act 0.2.89 refuses what its protocol description does not name;
// the Azure client (@azure/storage-blob 12.32) loses the `=` at the end of an unescaped signature when it adds a block's number.
import { type Request, type Response, startLocalServer } from '../../test/harness/local-server.ts';

const CREATE = '/CreateArtifact';
/** Of one connection, and made anew by whoever forwards. */
const HOPS = ['connection', 'content-length', 'transfer-encoding', 'keep-alive'];

export interface Relay {
  /** For ACTIONS_RUNTIME_URL, from which act makes ACTIONS_RESULTS_URL. Blobs go to act's server itself. */
  readonly url: string;
  close(): Promise<void>;
}

export async function startRelay(target: string, problem: (text: string) => void): Promise<Relay> {
  const server = await startLocalServer((request) => forward(target, request), problem);
  return { url: `http://127.0.0.1:${server.port}/`, close: () => server.close() };
}

async function forward(target: string, { method, url, headers, body }: Request): Promise<Response> {
  const isCreate = url.pathname.endsWith(CREATE);
  const content = isCreate ? withoutMimeType(body) : body;
  const answer = await fetch(new URL(url.pathname + url.search, target), {
    method,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !HOPS.includes(name))),
    ...(method === 'GET' ? {} : { body: new Uint8Array(content) }),
  });
  const answered = [...answer.headers].filter(([name]) => !HOPS.includes(name));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return {
    status: answer.status,
    headers: Object.fromEntries(answered),
    body: isCreate ? withEscapedSignature(Buffer.from(bytes).toString('utf8')) : bytes,
  };
}

function withoutMimeType(body: Buffer): Buffer {
  const message: Record<string, unknown> = JSON.parse(body.toString('utf8'));
  delete message.mime_type;
  return Buffer.from(JSON.stringify(message));
}

const withEscapedSignature = (text: string): string =>
  text.replace(/(\bsig=)([^&"]+)/, (_, name: string, value: string) => name + encodeURIComponent(value));
