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

/** The n-th node, counted depth first from 0, by another value. The root itself stays a list. */
export function replacedAt(json: readonly unknown[], index: number, value: unknown): readonly unknown[] {
  let counted = 0;
  const walk = (node: unknown): unknown => {
    const own = counted++;
    if (own === index && own > 0) {
      counted += nodesIn(node) - 1;
      return value;
    }
    if (Array.isArray(node)) return node.map(walk);
    return mapped(node, (_, child) => walk(child));
  };
  return json.map((node) => {
    if (counted === 0) counted = 1;
    return walk(node);
  });
}

function mapped(json: unknown, change: (key: string, value: unknown) => unknown): unknown {
  if (Array.isArray(json)) return json.map((item) => change('', item));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, change(key, value)]));
}
