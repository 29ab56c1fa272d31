// The blob store behind the signed addresses: uploads in one piece or in blocks, downloads of finished artifacts.
// After Azure's "Put Blob", "Put Block", "Put Block List" and "Get Blob".
import { randomUUID } from 'node:crypto';
import type { Store } from '../github/store.ts';
import type { Request, Response } from '../local-server.ts';

export const BLOBS = '/artifacts/';
const CREATED = 201;

export interface Upload {
  readonly runId: number;
  readonly name: string;
  readonly blocks: Map<string, Buffer>;
  content: Buffer | null;
}

/** Answers `PUT` of an upload under way and `GET` of an artifact by id. */
export function answerBlob(
  request: Request,
  { store, uploads }: { store: Store; uploads: Map<string, Upload> },
): Response {
  const key = request.url.pathname.slice(BLOBS.length);
  if (request.method === 'GET') return download(store, Number(key));
  const upload = uploads.get(key);
  return upload === undefined ? { status: 403, headers: {}, body: '' } : put(upload, request);
}

function download(store: Store, artifactId: number): Response {
  const artifact = store.artifacts.get(artifactId);
  if (artifact === undefined) return { status: 404, headers: {}, body: '' };
  const disposition = `attachment; filename="${artifact.name}.zip"`;
  const headers = { 'content-type': 'application/zip', 'content-disposition': disposition };
  return { status: 200, headers, body: artifact.content };
}

function put(upload: Upload, { url, body }: Request): Response {
  const part = url.searchParams.get('comp');
  if (part === 'block') upload.blocks.set(url.searchParams.get('blockid') ?? '', body);
  else if (part === 'blocklist') upload.content = joinBlocks(upload, body.toString('utf8'));
  else upload.content = body;
  const headers = {
    etag: '"0x1"',
    'last-modified': new Date().toUTCString(),
    'x-ms-request-id': randomUUID(),
  };
  return { status: CREATED, headers, body: '' };
}

function joinBlocks({ blocks }: Upload, list: string): Buffer {
  const ids = [...list.matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id = '']) => id);
  return Buffer.concat(ids.map((id) => blocks.get(id) ?? Buffer.alloc(0)));
}
