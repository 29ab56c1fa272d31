// The value of a YAML 1.2 document in time that grows with its length, whoever wrote it: a config or workflow may come from a pull request.
// The library compares each key with all others of its map, looks for each alias among all nodes, and draws a picture for each error.
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** The library's own bound for what aliases grow to; so many of them nobody writes by hand. */
const MOST_ALIASES = 100;

/** Null for an empty document. @throws Error with one sentence: no YAML, several documents, a key twice in one map, too many aliases. */
export function yamlValue(text: string): unknown {
  const lineCounter = new LineCounter();
  const whereAt = (offset = 0): string => {
    const { line, col } = lineCounter.linePos(offset);
    return ` at line ${line}, column ${col}`;
  };
  const document = parseDocument(text, {
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter,
    // Dates and sets of YAML 1.1 would be maps without keys.
    resolveKnownTags: false,
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (error !== undefined) throw new Error(`${error.message}${whereAt(error.pos[0])}`, { cause: error });
  let aliases = 0;
  visit(document, {
    Alias: () => {
      aliases += 1;
      if (aliases > MOST_ALIASES) throw new Error(`More than ${MOST_ALIASES} aliases`);
    },
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : key;
        if (seen.has(name))
          throw new Error(`Map keys must be unique${whereAt(isScalar(key) ? key.range?.[0] : undefined)}`);
        seen.add(name);
      }
    },
  });
  return document.toJS();
}
