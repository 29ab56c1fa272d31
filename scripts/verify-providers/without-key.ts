// A service's answer as text without the key it was asked with: some repeat the parameters of the question.

/** Every spelling that JSON or a URL gives the key becomes `***`. Null stands for "no key". */
export function withoutKey(json: string, key: string | null): string {
  if (key === null) return json;
  const inForm = new URLSearchParams([['', key]]).toString().slice(1);
  const spellings = [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key), inForm];
  return spellings.reduce((text, spelling) => text.replaceAll(spelling, '***'), json);
}
