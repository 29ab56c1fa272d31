// Who stated a fact of the place, in words: the codes of a receipt mean nothing to a reader.
import { codeSpan } from './escape.ts';

const ZONE: Readonly<Record<string, string>> = {
  'runner-environment': '`CARBON_REGION` of the runner',
  config: 'the config file',
  input: 'the `region` input',
  'time-zone': 'the time zone of the machine, assumed',
  hidden: '`privacy: public`',
  none: 'nothing says where the runner stands',
};

const PUE: Readonly<Record<string, string>> = {
  'runner-environment': '`CARBON_PUE` of the runner',
  config: 'the config file',
};

/** By `privacy: public`: the figures stay, the place does not. */
export const isPlaceHidden = (resolver: string): boolean => resolver === 'hidden';

/** Markdown. */
export const zoneStatedBy = (resolver: string): string => wordsOf(resolver, ZONE);

/** Markdown; of a cloud region, the provider and the year of its figure. */
export const pueStatedBy = (source: string): string => wordsOf(source, PUE);

const wordsOf = (code: string, words: Readonly<Record<string, string>>): string =>
  Object.hasOwn(words, code) ? (words[code] ?? codeSpan(code)) : codeSpan(code);
