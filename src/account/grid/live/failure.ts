// Why one call gave nothing, in words a person can act on, and whether it is worth asking again.
import type { RefusalCode } from '../../carbon/refusal.ts';
import type { LiveService } from './service/service.ts';

export interface Failure {
  readonly code: RefusalCode;
  readonly hint: string;
  readonly again: boolean;
  /** What the service asks to wait; null where it says nothing. */
  readonly afterMs: number | null;
}

/** A failure that a second call would not mend. `how` completes "… answers". */
export function failure(
  code: 'timeout' | 'out-of-time' | 'bad-answer',
  { title }: LiveService,
  how = '',
): Failure {
  const hint = {
    timeout: `${title} did not answer within 5 s.`,
    'out-of-time': `There was no time left for ${title}: live sources have 15 s together.`,
    'bad-answer': `${title} answers ${how}.`,
  }[code];
  return { code, hint, again: false, afterMs: null };
}

const TOO_MANY_REQUESTS = 429;
const SERVER_ERROR = 500;
const MS_PER_SECOND = 1_000;

/** Of any status but 200. RFC 9110 section 15, RFC 6585 section 4. */
export function ofStatus(status: number, service: LiveService, afterMs: number | null): Failure {
  const { title } = service;
  if (status === 401 || status === 403) {
    return { code: 'unauthorized', hint: unauthorized(status, service), again: false, afterMs: null };
  }
  if (status === TOO_MANY_REQUESTS) {
    const wait = afterMs === null ? '' : ` It asks to wait ${Math.ceil(afterMs / MS_PER_SECOND)} s.`;
    const hint = `${title} has been asked too often (429).${wait}`;
    return { code: 'rate-limited', hint, again: true, afterMs };
  }
  const moved = status >= 300 && status < 400 ? ', to another address, which is not followed' : '';
  const hint = `${title} answers with status ${status}${moved}.`;
  return { code: 'bad-status', hint, again: status >= SERVER_ERROR, afterMs };
}

const unauthorized = (status: number, { title, keyVariable }: LiveService): string =>
  keyVariable === null
    ? `${title} refuses to answer (${status}).`
    : `${title} refuses the key in ${keyVariable} (${status}): see whether it is valid and covers this zone.`;

/** Of a connection that failed. Only the system's code is told: its sentence may hold addresses. */
export function unreachable(error: unknown, { title }: LiveService): Failure {
  const code = systemCode(error);
  const remedy = CERTIFICATE.test(code ?? '')
    ? 'Its certificate is not trusted here: name the authority of your proxy in NODE_EXTRA_CA_CERTS.'
    : 'Let this machine out to it or name a proxy in https_proxy; a later account of the receipt, where there is a network, prices it too.';
  const hint = `${title} cannot be reached${code === null ? '' : ` (${code})`}. ${remedy}`;
  return { code: 'no-network', hint, again: true, afterMs: null };
}

const CERTIFICATE = /CERT|LEAF_SIGNATURE/;
/** `ENOTFOUND`, `UND_ERR_SOCKET`. */
const CODE = /^[A-Z][A-Z\d_]{2,40}$/;

/** One cause in another: undici has two, and a chain may be a ring. */
const MOST_CAUSES = 4;

/** undici puts what the system said into `cause`. */
function systemCode(error: unknown): string | null {
  for (let at = error, depth = 0; at instanceof Error && depth < MOST_CAUSES; at = at.cause, depth++) {
    if ('code' in at && typeof at.code === 'string' && CODE.test(at.code)) return at.code;
  }
  return null;
}
