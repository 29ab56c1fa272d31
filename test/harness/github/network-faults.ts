// What may happen to a request on its way to a service and back, by name.
import type { Fault } from './faults.ts';

const HOUR_S = 3_600;
const MIB = 1_048_576;
const inAnHour = () => String(Math.floor(Date.now() / 1_000) + HOUR_S);
const html = { 'content-type': 'text/html; charset=utf-8' };
const json = { 'content-type': 'application/json; charset=utf-8' };

export const NETWORK_FAULTS = {
  'a reset connection': { reset: true },
  'a connection closed without an answer, after the request was carried out': { delivery: 'unanswered' },
  'headers, and then nothing': { delivery: 'stalled' },
  'a body that is cut in the middle': { delivery: 'cut' },
  'a byte each second': { delivery: 'trickled' },
  'an answer after 5 s': { slowMs: 5_000 },
  silence: { slowMs: 600_000 },
  'a 503': { status: 503 },
  'a 502 in HTML': { instead: { status: 502, headers: html, body: '<h1>Bad gateway</h1>' } },
  'a page of a proxy': {
    instead: { status: 200, headers: html, body: '<html><title>Sign in</title></html>' },
  },
  'an empty answer': { instead: { status: 200, headers: json, body: '' } },
  'a redirect to itself': { instead: { status: 302, headers: { location: '#again' }, body: '' } },
  'an answer of 50 MB': { instead: { status: 200, headers: json, body: `[${'0,'.repeat(25 * MIB)}0]` } },
  'a secondary limit of a minute': {
    status: 429,
    message: 'You have exceeded a secondary rate limit.',
    headers: { 'retry-after': '60' },
  },
  'a used-up allowance': {
    status: 403,
    message: 'API rate limit exceeded for installation.',
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inAnHour() },
  },
} as const satisfies Readonly<Record<string, Fault>>;
