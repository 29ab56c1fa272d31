// Changes to a JSON document by its structure: a value of another type, a number that no double holds, keys that are doubled, or every object's.
import type { Random } from '../../estimators/random.ts';
import { type Input, textOf } from '../target.ts';
import { type Mutator, once, oneOf, whole } from './mutator.ts';
import { KEYS, nastyJson, TEXTS } from './nasty.ts';
import { textMutator } from './text.ts';

const HUGE_EVERY = 30_000;
const PLAIN_EVERY = 8;
const DOWN = 0.85;
const MOST_COPIES = 700;
const COPIES_EVERY = 400;

type Node = { [key: string]: unknown } | unknown[];

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** What JSON cannot hold, or no parsed value can say, stands as a mark until the text is written. */
interface Marks {
  readonly raw: string[];
}

const MARK = '\u0001mark';
const MARKED = /"\\u0001mark(\d+)"/g;

const marked = (marks: Marks, raw: string): string => `${MARK}${marks.raw.push(raw) - 1}`;

const plain = textMutator([
  '"',
  ':',
  ',',
  '{',
  '}',
  '[',
  ']',
  '\\u0000',
  '\\ud800',
  'null',
  'true',
  '1e999',
  '"__proto__":',
]);

/** Keys in `words` are put where another stood; a document that is no JSON is changed as text. */
export const jsonMutator =
  (words: readonly string[] = []): Mutator =>
  (input: Input, source) => {
    const { random } = source;
    const root = once(random, PLAIN_EVERY) ? undefined : parsed(textOf(input));
    if (root === undefined) return plain(input, source);
    const marks: Marks = { raw: [] };
    const box: Node = [root];
    do change(box, { marks, words }, random);
    while (once(random, 2));
    const text = written(box[0]);
    return text === null
      ? plain(input, source)
      : text.replace(MARKED, (_, index: string) => marks.raw[Number(index)] ?? 'null');
  };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Null for what is too deep to be written. */
function written(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
}

interface Making {
  readonly marks: Marks;
  readonly words: readonly string[];
}

function change(box: Node, { marks, words }: Making, random: Random): void {
  const { node, key } = placeIn(box, random);
  const value = Reflect.get(node, key);
  const nasty = () => marked(marks, nastyJson(random, once(random, HUGE_EVERY)));
  const set = (name: string, to: unknown) => Reflect.set(node, name, to);
  switch (whole(random, 8)) {
    case 0:
      if (Array.isArray(node)) node.splice(Number(key), 1);
      else Reflect.deleteProperty(node, key);
      break;
    case 1:
      set(key, [value]);
      break;
    case 2: {
      // A key that is there already makes a double, since marks are no keys until they are written.
      const name = oneOf(random, [...KEYS, ...words, key]);
      if (isNode(value) && !Array.isArray(value))
        Reflect.set(value, marked(marks, JSON.stringify(name)), nasty());
      else set(marked(marks, JSON.stringify(name)), value);
      break;
    }
    case 3:
      if (Array.isArray(value) && value.length > 0)
        set(
          key,
          Array.from(
            { length: once(random, COPIES_EVERY) ? MOST_COPIES : 1 + whole(random, 5) },
            () => value[0],
          ),
        );
      else set(key, nasty());
      break;
    case 4:
      if (typeof value === 'string') set(key, value + oneOf(random, TEXTS));
      else if (typeof value === 'number') set(key, value * oneOf(random, [-1, 1e9, 1e-9, 1.5, 2]));
      else set(key, nasty());
      break;
    default:
      set(key, nasty());
  }
}

/** A member somewhere in the tree, all depths likely. */
function placeIn(box: Node, random: Random): { readonly node: Node; readonly key: string } {
  let place = { node: box, key: '0' };
  for (;;) {
    const value: unknown = Reflect.get(place.node, place.key);
    const keys = isNode(value) ? Object.keys(value) : [];
    if (!isNode(value) || keys.length === 0 || random() > DOWN) return place;
    place = { node: value, key: oneOf(random, keys) };
  }
}
