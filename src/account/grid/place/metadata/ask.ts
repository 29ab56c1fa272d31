// Asks one metadata service: link-local or not at all, no redirect, a bounded body, and never past the deadline.
import type { Fetch } from '../../../../http.ts';
import type { RefusalCode } from '../../../carbon/refusal.ts';
import { readBounded } from '../../live/read-bounded.ts';
import { isLinkLocal } from './link-local.ts';
import type { MetadataRequest, MetadataService } from './metadata-service.ts';

/** An instance's whole description is a few kilobytes. */
const MAX_BODY_BYTES = 65_536;
const OK = 200;
/** What fits into a header. */
const TICKET = /^[\x21-\x7e]{1,1024}$/;

export type Asked =
  | { readonly text: string }
  /** `why` completes "The metadata service …"; it names no address. */
  | { readonly code: RefusalCode; readonly why: string };

export interface Sender {
  readonly fetch: Fetch;
  /** Over all requests together. */
  readonly deadline: AbortSignal;
}

/** Never rejects. */
export async function ask({ token, request }: MetadataService, send: Sender): Promise<Asked> {
  if (token === null) return await exchange(request, 'GET', send);
  const granted = await exchange(token, 'PUT', send);
  if (!('text' in granted)) return granted;
  const ticket = granted.text.trim();
  if (!TICKET.test(ticket)) return { code: 'bad-answer', why: 'grants a token that is none' };
  const headers = { ...request.headers, [token.sentAs]: ticket };
  return await exchange({ ...request, headers }, 'GET', send);
}

async function exchange(
  { url, headers }: MetadataRequest,
  method: 'GET' | 'PUT',
  { fetch, deadline }: Sender,
): Promise<Asked> {
  if (!isLinkLocal(url))
    return { code: 'no-network', why: 'is not at a link-local address and is not asked' };
  try {
    const response = await fetch(url, { method, headers, redirect: 'manual', signal: deadline });
    if (response.status !== OK) {
      await response.body?.cancel();
      return badStatus(response.status);
    }
    const text = await readBounded(response, MAX_BODY_BYTES);
    return text === null ? { code: 'bad-answer', why: 'answers without end' } : { text };
  } catch (error) {
    const late = deadline.aborted || (error instanceof Error && error.name === 'AbortError');
    return late ? TOO_LATE : { code: 'no-network', why: 'cannot be reached' };
  }
}

const TOO_LATE: Asked = {
  code: 'timeout',
  why: 'does not answer within a second; inside a container the instance may allow it one hop only',
};

const UNAUTHORIZED: readonly number[] = [401, 403];
const TOO_MANY = 429;

function badStatus(status: number): Asked {
  if (UNAUTHORIZED.includes(status)) return { code: 'unauthorized', why: `refuses (status ${status})` };
  if (status === TOO_MANY) return { code: 'rate-limited', why: 'is asked too often' };
  return { code: 'bad-status', why: `answers with status ${status}` };
}
