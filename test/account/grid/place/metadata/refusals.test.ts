// A metadata service that refuses, hangs, lies or talks too much is a refusal with its reason, and the next resolver is asked.
import { rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { locate } from '../../../../../src/account/grid/place/locate.ts';
import { firmware, machineRoot, silentMachine } from '../captured-machine.ts';
import { type MetadataServer, metadataServer, type SeenRequest } from './metadata-server.ts';

const opened: { readonly root: string; readonly server: MetadataServer }[] = [];
afterEach(async () => {
  for (const { root, server } of opened.splice(0)) {
    rmSync(root, { recursive: true });
    await server.close();
  }
});

/** In a pod whose labels know the place, so that the resolver after the metadata service has an answer. */
async function machineOf(
  cloud: 'aws' | 'gcp',
  answer: (request: SeenRequest, response: ServerResponse) => void,
) {
  const server = await metadataServer(answer);
  const region = cloud === 'aws' ? 'eu-north-1' : 'europe-north1';
  const labels = { 'etc/podinfo/labels': `topology.kubernetes.io/region="${region}"` };
  const root = machineRoot({ ...firmware(cloud), ...labels });
  opened.push({ root, server });
  const variables = { KUBERNETES_SERVICE_HOST: '10.96.0.1' };
  const machine = silentMachine({ sysroot: root, fetchMetadata: server.fetch, variables });
  return { ...(await locate(machine)), seen: server.seen };
}

const HTML = '<!doctype html><html><body>Sign in to the hotel network at 10.0.0.1</body></html>';
const MEBIBYTE = 1_048_576;

it.each<[string, (response: ServerResponse) => void, string, string]>([
  ['401', (response) => response.writeHead(401).end(), 'unauthorized', 'refuses (status 401)'],
  ['403', (response) => response.writeHead(403).end(), 'unauthorized', 'refuses (status 403)'],
  ['429', (response) => response.writeHead(429).end(), 'rate-limited', 'is asked too often'],
  ['500', (response) => response.writeHead(500).end(HTML), 'bad-status', 'answers with status 500'],
  [
    'a redirect, which is not followed',
    (response) => response.writeHead(302, { location: '/elsewhere' }).end(),
    'bad-status',
    'answers with status 302',
  ],
  ['HTML', (response) => response.end(HTML), 'bad-answer', 'answers with no region'],
  ['nothing', (response) => response.end(), 'bad-answer', 'answers with no region'],
  ['an address', (response) => response.end('10.1.2.3'), 'bad-answer', 'answers with no region'],
  ['coordinates', (response) => response.end('48.85, 2.35'), 'bad-answer', 'answers with no region'],
  ['too much', (response) => response.end('x'.repeat(MEBIBYTE)), 'bad-answer', 'answers without end'],
  ['a closed door', (response) => response.destroy(), 'no-network', 'cannot be reached'],
])('%s', async (_, answer, code, why) => {
  const { placement, refusals, seen } = await machineOf('gcp', (_request, response) => answer(response));
  expect(placement).toMatchObject({ region: 'gcp:europe-north1', resolvedBy: 'kubernetes' });
  expect(refusals.at(-1)).toEqual({
    source: 'metadata:gcp',
    code,
    hint: `The metadata service of Google Cloud ${why}.`,
  });
  expect(seen).toHaveLength(1);
});

it('the hop limit of an instance lets nothing through to a container: a second is lost, and no more', async () => {
  const begun = performance.now();
  const { placement, refusals } = await machineOf('aws', () => {});
  const tookMs = performance.now() - begun;
  expect(placement).toMatchObject({ region: 'aws:eu-north-1', resolvedBy: 'kubernetes' });
  expect(refusals.at(-1)).toMatchObject({
    source: 'metadata:aws',
    code: 'timeout',
    hint: expect.stringContaining('one hop'),
  });
  expect(tookMs).toBeGreaterThan(900);
  // Bounded by far less than the ten seconds that undici waits for a connection by itself.
  expect(tookMs).toBeLessThan(5_000);
});

it('a body that trickles is cut off by the same second', async () => {
  const { refusals } = await machineOf('gcp', (_, response) => void response.write('projects/1/zones/'));
  expect(refusals.at(-1)).toMatchObject({ source: 'metadata:gcp', code: 'timeout' });
});

it('CodeCarbon asks without a token and gets 401 where version 2 is required: here the token is asked for first', async () => {
  const { refusals, seen } = await machineOf('aws', ({ headers }, response) => {
    response.writeHead(headers['x-aws-ec2-metadata-token'] === undefined ? 401 : 200).end();
  });
  expect(seen.map(({ line }) => line)).toEqual(['PUT /latest/api/token']);
  expect(refusals.at(-1)).toMatchObject({ source: 'metadata:aws', code: 'unauthorized' });
});

it('a page in place of a token goes no further', async () => {
  const { refusals, seen } = await machineOf('aws', (_, response) => void response.end(HTML));
  expect(seen).toHaveLength(1);
  expect(refusals.at(-1)).toEqual({
    source: 'metadata:aws',
    code: 'bad-answer',
    hint: 'The metadata service of Amazon EC2 grants a token that is none.',
  });
});
