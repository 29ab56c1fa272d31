// The relay changes two words and nothing else: the field that act does not know, and the sign that the blob client would lose.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Relay, startRelay } from '../../../scripts/e2e-act/artifact-relay.ts';
import { type LocalServer, type Request, startLocalServer } from '../../harness/local-server.ts';

const SIGNED = 'http://127.0.0.1:1/Upload?sig=ab-c=&expires=1&taskID=7';
const problems: string[] = [];
let asked: Request[] = [];
let server: LocalServer;
let relay: Relay;
beforeEach(async () => {
  asked = [];
  const respond = async (request: Request) => {
    asked.push(request);
    return {
      status: 201,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: SIGNED }),
    };
  };
  server = await startLocalServer(respond, (text) => problems.push(text));
  relay = await startRelay(`http://127.0.0.1:${server.port}/`, (text) => problems.push(text));
});
afterEach(async () => {
  await relay.close();
  await server.close();
});

const post = async (path: string, message: object) => {
  const headers = { authorization: 'Bearer t' };
  const answer = await fetch(relay.url + path, { method: 'POST', headers, body: JSON.stringify(message) });
  const { url }: { url: string } = JSON.parse(await answer.text());
  return { status: answer.status, url };
};

it('in the message that begins an upload', async () => {
  const answer = await post('twirp/S/CreateArtifact', { name: 'x', mime_type: 'application/zip' });
  expect(answer).toEqual({ status: 201, url: SIGNED.replace('ab-c=', 'ab-c%3D') });
  expect(asked.map(({ body, headers }) => [body.toString(), headers.authorization])).toEqual([
    ['{"name":"x"}', 'Bearer t'],
  ]);
});

it('and in no other', async () => {
  const answer = await post('twirp/S/FinalizeArtifact?a=1', { name: 'x', mime_type: 'text/plain' });
  expect(answer.url).toBe(SIGNED);
  expect(asked.map(({ body, url }) => [body.toString(), url.search])).toEqual([
    ['{"name":"x","mime_type":"text/plain"}', '?a=1'],
  ]);
  expect(problems).toEqual([]);
});
