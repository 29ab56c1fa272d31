// One file at a commit: text, null when it is not there, a note when it may not be read.
import { expect, test } from 'vitest';
import { readText } from '../../src/github/contents.ts';
import { NOT_ACCESSIBLE, type Reply, serve } from './tiny-server.ts';

const RAW = { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' };

test.each<[string, Reply, unknown]>([
  ['text', { bytes: Buffer.from('version: 1\n'), headers: RAW }, { ok: true, value: 'version: 1\n' }],
  [
    'text whose character set is not said',
    { bytes: Buffer.from('ü'), headers: { 'content-type': 'application/vnd.github.raw+json' } },
    { ok: true, value: 'ü' },
  ],
  ['nothing there', { status: 404, json: { message: 'Not Found' } }, { ok: true, value: null }],
  ['a directory', { json: [{ name: 'a' }] }, { ok: false, note: { code: 'github-unreachable' } }],
  [
    'a huge file',
    { bytes: Buffer.alloc(500_001, 'x'), headers: RAW },
    { ok: false, note: { code: 'github-unreachable' } },
  ],
  ['no permission', NOT_ACCESSIBLE, { ok: false, note: { text: expect.stringContaining('contents: read') } }],
])('%s', async (_, reply, expected) => {
  await using server = await serve(() => reply);
  expect(await readText(server.repository, '.github/carbon.yml', 'a'.repeat(40))).toMatchObject(
    Object(expected),
  );
  expect(server.requests[0]?.headers.accept).toContain('raw');
});
