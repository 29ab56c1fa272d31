// The typed state our comment carries out of sight: JSON in base64 inside an HTML comment, so that no `--` can end it early.
import * as v from 'valibot';
import { EMPTY_TOTALS, type PullTotals, PullTotalsSchema } from './pull-totals.ts';

const STATE = /<!-- carbon:state:v1 ([A-Za-z0-9+/=]{1,60000}) -->/;

export const serialiseState = (totals: PullTotals): string =>
  `<!-- carbon:state:v1 ${Buffer.from(JSON.stringify(totals), 'utf8').toString('base64')} -->`;

/** The state in a body of ours; empty totals when it is absent, damaged or of a newer format. */
export function parseState(body: string): PullTotals {
  const encoded = STATE.exec(body)?.[1];
  if (encoded === undefined) return EMPTY_TOTALS;
  const parsed = v.safeParse(PullTotalsSchema, jsonOf(Buffer.from(encoded, 'base64').toString('utf8')));
  return parsed.success ? parsed.output : EMPTY_TOTALS;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
