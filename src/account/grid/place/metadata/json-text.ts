// One text inside a JSON answer, by its path; nothing where the answer is no JSON or has no text there.

export function jsonText(json: string, ...path: readonly string[]): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return [];
  }
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return typeof value === 'string' ? [value] : [];
}
