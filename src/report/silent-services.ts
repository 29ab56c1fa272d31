// Live services that were to be asked and gave no figure, in one sentence; their own words stand in the summary's table of refusals.
import { SERVICE_NAMES } from '../account/carbon/intensity-names.ts';
import type { RefusalCode } from '../account/carbon/refusal.ts';
import type { Receipt } from '../account/receipt/receipt.ts';
import { codeSpan } from './escape.ts';
import { sourceTitle } from './source-title.ts';

/** For a reader who does not know the codes. */
const REASONS: Partial<Readonly<Record<RefusalCode, string>>> = {
  'zone-not-served': 'another zone only',
  'scope-not-served': 'another scope only',
  'no-key': 'no key',
  'no-network': 'not reached',
  timeout: 'too slow',
  unauthorized: 'key refused',
  'rate-limited': 'too many requests',
  'bad-status': 'error of the service',
  'bad-answer': 'unreadable answer',
  'no-values': 'no usable figure',
  'other-zone': 'answer for another zone',
  'out-of-time': 'no time left',
};

/** What nobody can mend is left out beside what somebody could. */
const NOT_ASKED: readonly string[] = [
  'zone-not-served',
  'scope-not-served',
  'no-key',
] satisfies RefusalCode[];
const ELSEWHERE: readonly string[] = ['zone-not-served'] satisfies RefusalCode[];

/** Markdown; nothing where no service was wanted, or where all that were asked answered. */
export function silentServices({ refusals = [], intervals }: Receipt['carbon']): readonly string[] {
  const silent = SERVICE_NAMES.flatMap((name) => refusals.find(({ source }) => source === name) ?? []);
  const failed = silent.filter(({ code }) => !NOT_ASKED.includes(code));
  if (intervals.length > 0) return failed.length === 0 ? [] : [`No answer from ${listed(failed)}.`];
  const near = silent.filter(({ code }) => !ELSEWHERE.includes(code));
  const shown = near.length > 0 ? near : silent;
  return shown.length === 0 ? [] : [`No live figure: ${listed(shown)}.`];
}

type Refused = NonNullable<Receipt['carbon']['refusals']>[number];

const listed = (refused: readonly Refused[]): string =>
  refused.map(({ source, code }) => `${sourceTitle(source)} (${reasonOf(code)})`).join(', ');

const reasonOf = (code: string): string =>
  Object.entries(REASONS).find(([known]) => known === code)?.[1] ?? codeSpan(code);
