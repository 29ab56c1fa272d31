// Asks a metrics exporter on this machine for its text: one GET over loopback, bounded in time and size, no redirect, no proxy.
// Node's HTTP client is loaded with the first question: a sampler without an exporter never pays for it.
import type { LookupFunction } from 'node:net';
import { messageOf } from '../../../errors.ts';
import type { AbsenceCode } from '../../trace/domain.ts';
import { isLoopback } from './exporter-address.ts';

export type Scraped = { readonly text: string } | { readonly code: AbsenceCode; readonly hint: string };

const LIMIT_MS = 500;
const LIMIT_BYTES = 4_000_000;
const OK = 200;

/** Never rejects. */
export async function scrape(url: URL): Promise<Scraped> {
  const [{ request }, lookup] = await Promise.all([import('node:http'), loopbackLookup()]);
  const deadline = AbortSignal.timeout(LIMIT_MS);
  return new Promise((resolve) => {
    const fail = (hint: string) => resolve({ code: 'read-failed', hint: `${url.href} ${hint}` });
    const broke = (error: unknown) =>
      fail(deadline.aborted ? `did not answer within ${LIMIT_MS} ms.` : `failed: ${messageOf(error)}.`);
    // An agent of its own knows no proxy, whatever the environment says.
    const asked = request(url, { agent: false, lookup, signal: deadline, headers: { accept: 'text/plain' } });
    asked.on('error', broke);
    asked.on('response', (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      const giveUp = (hint: string) => {
        fail(hint);
        asked.destroy();
      };
      if (response.statusCode !== OK) giveUp(`answered ${response.statusCode}, where 200 is expected.`);
      response.on('error', broke);
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > LIMIT_BYTES) giveUp(`answered more than ${LIMIT_BYTES / 1e6} MB.`);
        else chunks.push(chunk);
      });
      response.on('end', () => resolve({ text: Buffer.concat(chunks).toString('utf8') }));
    });
    asked.end();
  });
}

/** What a name such as `localhost` resolves to is filtered here, so that what was checked is what is connected to. */
async function loopbackLookup(): Promise<LookupFunction> {
  const dns = await import('node:dns');
  return (host, options, callback) => {
    dns.lookup(host, { ...options, all: true }, (error, found) => {
      const [first, ...others] = error ? [] : found.filter(({ address }) => isLoopback(address));
      if (first === undefined) callback(error ?? new Error(`${host} is not this machine`), '');
      else if (options.all) callback(null, [first, ...others]);
      else callback(null, first.address, first.family);
    });
  };
}
