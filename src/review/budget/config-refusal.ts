// One clear sentence for what the config's schema refuses: the nearest known key, or what is accepted in the value's place.
import * as v from 'valibot';
import { CarbonError } from '../../errors.ts';
import { closest } from '../../spelling.ts';
import { ConfigSchema, LEAST_SAMPLES } from './config.ts';
import { valueAt } from './value-at.ts';

export function configRefusal(issue: v.BaseIssue<unknown>): CarbonError {
  const path = v.getDotPath(issue);
  if (path === null) return new CarbonError('bad-config', 'The config file is not a map with "version: 1".');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const keys = keysAt(path);
    const near = closest(path.split('.').at(-1) ?? path, keys);
    return new CarbonError('bad-config', `The config has no key "${path}".`, {
      hint: near === null ? `Keys here: ${keys.join(', ')}.` : `Did you mean "${near}"?`,
    });
  }
  if (path === 'version') {
    return new CarbonError('bad-config', 'The config needs "version: 1".', { hint: 'Accepted: version: 1.' });
  }
  const forms = FORMS_IN_WORDS.has(issue.type) ? descriptionOf(path) : undefined;
  if (forms !== undefined) {
    return new CarbonError('bad-config', `The value of "${path}" in the config is not accepted.`, {
      hint: `Found ${issue.received}. ${forms}`,
    });
  }
  const least = /^baseline\.samples\.(?:min|max)$/.test(path) ? ` From ${LEAST_SAMPLES} up.` : '';
  return new CarbonError('bad-config', `The value of "${path}" in the config is not accepted.`, {
    hint: `Expected ${issue.expected ?? 'another value'}, found ${issue.received}.${least}`,
  });
}

/** The schema library would list types, or show a regular expression. */
const FORMS_IN_WORDS: ReadonlySet<string> = new Set(['union', 'regex']);

/** Of a key of the file's first level. */
function descriptionOf(key: string): string | undefined {
  const entry = Object.entries(ConfigSchema.entries).find(([name]) => name === key)?.[1];
  return entry && 'wrapped' in entry ? v.getDescription(entry.wrapped) : undefined;
}

/** The keys the schema knows beside the one named by a dotted path. */
function keysAt(path: string): readonly string[] {
  let entries: Readonly<Record<string, unknown>> = ConfigSchema.entries;
  for (const key of path.split('.').slice(0, -1)) {
    const wrapped = valueAt(entries, [key, 'wrapped', 'entries']);
    entries =
      typeof wrapped === 'object' && wrapped !== null ? Object.fromEntries(Object.entries(wrapped)) : {};
  }
  return Object.keys(entries);
}
