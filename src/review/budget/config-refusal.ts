// One clear sentence for what the config's schema refuses: the nearest known key, or what is accepted in the value's place.
import * as v from 'valibot';
import { CarbonError } from '../../errors.ts';
import { closest } from '../../spelling.ts';
import { ConfigSchema, LEAST_SAMPLES } from './config-schema.ts';
import { valueAt } from './value-at.ts';

/** Of all that is wrong the version first, then an unknown key: what seems to be missing may only be misspelt. */
export function configRefusal(
  issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]],
): CarbonError {
  const ofVersion = issues.find((issue) => v.getDotPath(issue) === 'version');
  const issue = ofVersion ?? issues.find(isUnknownKey) ?? issues[0];
  const path = v.getDotPath(issue);
  if (path === null) return new CarbonError('bad-config', 'The config file is not a map with "version: 1".');
  if (path === 'version') {
    return new CarbonError('bad-config', 'The config needs "version: 1".', { hint: 'Accepted: version: 1.' });
  }
  if (isUnknownKey(issue)) return unknownKey(path);
  const forms = descriptionOf(path);
  if (issue.kind === 'schema' && issue.input === undefined) {
    return new CarbonError(
      'bad-config',
      `The config lacks "${path}".`,
      forms === null ? {} : { hint: forms },
    );
  }
  const sentence = `The value of "${path}" in the config is not accepted.`;
  if (FORMS_IN_WORDS.has(issue.type) && forms !== null) {
    return new CarbonError('bad-config', sentence, { hint: `Found ${issue.received}. ${forms}` });
  }
  const least = /^baseline\.samples\.(?:min|max)$/.test(path) ? ` From ${LEAST_SAMPLES} up.` : '';
  return new CarbonError('bad-config', sentence, {
    hint: `Expected ${issue.expected ?? 'another value'}, found ${issue.received}.${least}`,
  });
}

const isUnknownKey = ({ type, expected }: v.BaseIssue<unknown>): boolean =>
  type === 'strict_object' && expected === 'never';

function unknownKey(path: string): CarbonError {
  const keys = Object.keys(mapOf(valueAt(unwrapped(schemaAt(path.split('.').slice(0, -1))), ['entries'])));
  const near = closest(path.split('.').at(-1) ?? path, keys);
  return new CarbonError('bad-config', `The config has no key "${path}".`, {
    hint: near === null ? `Keys here: ${keys.join(', ')}.` : `Did you mean "${near}"?`,
  });
}

/** The schema library would list types, or show a regular expression. */
const FORMS_IN_WORDS: ReadonlySet<string> = new Set(['union', 'regex', 'iso_date', 'check']);

/** What the schema says of a key in words; of a part of a list or map without words of its own, what it says of the whole. */
function descriptionOf(path: string): string | null {
  const keys = path.split('.');
  for (let length = keys.length; length > 0; length--) {
    const pipe = valueAt(unwrapped(schemaAt(keys.slice(0, length))), ['pipe']);
    const step = Array.isArray(pipe) ? pipe.find((step) => valueAt(step, ['type']) === 'description') : null;
    const description = valueAt(step, ['description']);
    if (typeof description === 'string') return description;
  }
  return null;
}

/** The schema of what stands at a path; a number there is a place in a list. */
const schemaAt = (keys: readonly string[]): unknown =>
  keys.reduce<unknown>((schema, key) => {
    const outer = unwrapped(schema);
    return valueAt(outer, ['entries', key]) ?? valueAt(outer, ['item']) ?? valueAt(outer, ['value']);
  }, ConfigSchema);

/** Without the shells that let a value be left out. */
function unwrapped(schema: unknown): unknown {
  const inner = valueAt(schema, ['wrapped']);
  return inner === undefined ? schema : unwrapped(inner);
}

const mapOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
