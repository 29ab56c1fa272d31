// Reads the addresses of metrics exporters that the owner runs on this machine: http and loopback, nothing else is ever asked.
import { CarbonError } from '../../../errors.ts';

/**
 * The URLs of a comma-separated list; one without a path means `/metrics`.
 * @throws CarbonError `bad-environment` for any other scheme or host, or a user name.
 */
export function parseExporters(text: string): readonly URL[] {
  const entries = text.split(',').map((entry) => entry.trim());
  return entries.filter(Boolean).map(addressOf);
}

/** 127.0.0.0/8 and ::1 (RFC 6890), as the system or a URL writes them. */
export const isLoopback = (address: string): boolean =>
  address === '::1' || /^127(?:\.\d{1,3}){3}$/.test(address);

function addressOf(text: string): URL {
  if (!URL.canParse(text)) throw refusal(text);
  const url = new URL(text);
  // The parser has brought numbers to their usual form by now: `127.1` and `0x7f000001` are 127.0.0.1.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const isHere = host === 'localhost' || isLoopback(host);
  if (url.protocol !== 'http:' || !isHere || url.username !== '' || url.password !== '') throw refusal(text);
  if (url.pathname === '/') url.pathname = '/metrics';
  return url;
}

const refusal = (text: string): CarbonError =>
  new CarbonError(
    'bad-environment',
    `CARBON_EXPORTER names "${text}", which is no exporter on this machine.`,
    {
      hint: 'Accepted: http and a loopback address, such as http://127.0.0.1:9400/metrics; several are separated by commas.',
    },
  );
