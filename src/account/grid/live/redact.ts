// Takes out of a sentence what no log or receipt may hold: keys in any spelling a URL gives them, and network addresses.

const HIDDEN = '***';
const ADDRESS = '(address)';
/** Of a hint: more than any sentence of ours, less than a receipt takes. */
const MAX_CHARACTERS = 300;
const IPV4 = /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\b/g;
/** In full, or shortened by `::` (RFC 4291 section 2.2); a time of day is neither. */
const IPV6 =
  /(?<![\w:])\[?(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}(?::[\da-f]{1,4})*)?::(?:[\da-f]{1,4}(?::[\da-f]{1,4})*)?)\]?(?![\w:])/gi;
/** Control characters, as a hostile answer could bring them into a log: C0, DEL and C1. */
const CONTROL = /\p{Cc}+/gu;

/** At most 300 characters on one line; null stands for "no key". */
export function redact(sentence: string, key: string | null): string {
  const spellings = key === null ? [] : [key, encodeURIComponent(key), encodeURI(key), formEncoded(key)];
  const withoutKey = spellings.reduce((text, spelling) => text.replaceAll(spelling, HIDDEN), sentence);
  const plain = withoutKey.replaceAll(CONTROL, ' ').replaceAll(IPV4, ADDRESS).replaceAll(IPV6, ADDRESS);
  return plain.length <= MAX_CHARACTERS ? plain : `${plain.slice(0, MAX_CHARACTERS - 1)}…`;
}

/** As `URL.searchParams` writes it. */
const formEncoded = (key: string): string => new URLSearchParams([['', key]]).toString().slice(1);
