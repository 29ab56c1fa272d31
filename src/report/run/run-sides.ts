// Jobs that only one side has, by name: they stay out of the change, or a new job would be an increase and a crashed one a saving.

import { unstopped } from '../check-text.ts';
import { codeSpan, prose } from '../escape.ts';
import type { RunModel } from './run-model.ts';

/** ``` `eval` (skipped)```, one each; Markdown. */
export const missingText = ({ missing }: RunModel): readonly string[] =>
  missing.map(({ label, why }) => `${codeSpan(label)} (${unstopped(prose(why))})`);

const isNew = ({ notCompared }: RunModel['jobs'][number]): boolean => notCompared === 'no-history';

/** Labels of the jobs that the base has never run, while it has run others. */
const newText = ({ jobs, total }: RunModel): readonly string[] =>
  total === null ? [] : jobs.filter(isNew).map(({ label }) => codeSpan(label));

const MOST_NAMES = 5;

/** One line of Markdown that names the first five of each; none where both sides have all jobs. */
export function sidesLine(run: RunModel): readonly string[] {
  const [missing, fresh] = [missingText(run), newText(run)];
  const none = missing.length === 0 ? [] : [`no receipt of ${listed(missing)}`];
  const added = fresh.length === 0 ? [] : [`${listed(fresh)} ${fresh.length === 1 ? 'is' : 'are'} new`];
  if (run.total === null) return missing.length === 0 ? [] : [`**No receipt:** ${listed(missing)}.`];
  const parts = [...added, ...none];
  return parts.length === 0 ? [] : [`**Not in the comparison:** ${parts.join('; ')}.`];
}

/** `a, b and 3 more`. */
export function listed(names: readonly string[], most: number = MOST_NAMES): string {
  const shown = names.slice(0, most).join(', ');
  return names.length <= most ? shown : `${shown} and ${names.length - most} more`;
}
