// Ways to spoil a JSON answer: other figures, no rows, one thing changed anywhere, keys that aim at the prototype of objects.

/** Every value under one of the keys; where a column stands there, each of its figures. */
export function replaced(json: unknown, keys: readonly string[], value: unknown): unknown {
  return mapped(json, (key, old) => {
    if (!keys.includes(key)) return replaced(old, keys, value);
    return Array.isArray(old) ? old.map(() => value) : value;
  });
}

/** All lists without their rows, also those within objects. */
export function emptied(json: unknown): unknown {
  return Array.isArray(json) ? [] : mapped(json, (_, old) => emptied(old));
}

export const polluted = (json: unknown): unknown =>
  JSON.parse(
    JSON.stringify(json).replaceAll(
      '{"',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"',
    ),
  );

export function nodesIn(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 1;
  return Object.values(json).reduce((count: number, child) => count + nodesIn(child), 1);
}

/** The n-th node, counted depth first, by another value; 0 is the list itself and stays. */
export function replacedAt(json: readonly unknown[], index: number, value: unknown): readonly unknown[] {
  let counted = 1;
  const walk = (node: unknown): unknown => {
    const own = counted++;
    if (own !== index) return mapped(node, (_, child) => walk(child));
    counted += nodesIn(node) - 1;
    return value;
  };
  return json.map(walk);
}

function mapped(json: unknown, change: (key: string, value: unknown) => unknown): unknown {
  if (Array.isArray(json)) return json.map((item) => change('', item));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, change(key, value)]));
}
