// Judges what a parser did with one input: what it may throw, how long it may take, and what may be in what it accepts.
import { type Input, type Played, type Target, textOf } from './target.ts';

export type Outcome = 'accepted' | 'refused';

export interface Finding {
  readonly kind: 'escaped' | 'slow' | 'polluted' | 'bad-value' | 'changed';
  /** What was thrown, or what is wrong. */
  readonly text: string;
}

export interface Verdict {
  readonly outcome: Outcome;
  readonly ms: number;
  readonly finding: Finding | null;
}

const LIMIT_MS = 100;
const US_PER_MS = 1_000;
const MS_PER_CHARACTER = 1 / 5_000;
const TRIES = 3;

/** Parsers keep no state: what is slow is played again, since the engine may just have tidied up. `slack`: how much slower it may be. */
export function judge(target: Target, input: Input, slack: number): Verdict {
  const first = judgeOnce(target, input);
  const limitMs = slack * ((target.limitMs ?? LIMIT_MS) + input.length * MS_PER_CHARACTER);
  let ms = first.ms;
  for (let tries = 1; ms > limitMs && tries < TRIES; tries++) ms = Math.min(ms, judgeOnce(target, input).ms);
  const slow: Finding | null =
    ms > limitMs ? { kind: 'slow', text: `${ms.toFixed(0)} ms for ${input.length} characters` } : null;
  return { ...first, ms, finding: first.finding ?? slow };
}

function judgeOnce(target: Target, input: Input): Verdict {
  const started = process.cpuUsage();
  let played: Played | { readonly thrown: unknown };
  try {
    played = target.play(input);
  } catch (thrown) {
    played = { thrown };
  }
  // CPU time: others use the machine too.
  const { user, system } = process.cpuUsage(started);
  const ms = (user + system) / US_PER_MS;
  const polluted = pollution();
  if (polluted !== null) return { outcome: 'refused', ms, finding: { kind: 'polluted', text: polluted } };
  if ('thrown' in played) {
    const isRefusal = target.isRefusal(played.thrown);
    return {
      outcome: 'refused',
      ms,
      finding: isRefusal ? null : { kind: 'escaped', text: described(played.thrown) },
    };
  }
  if ('refused' in played) return { outcome: 'refused', ms, finding: null };
  return { outcome: 'accepted', ms, finding: findingIn(played) };
}

function findingIn({ value, again }: Exclude<Played, { refused: string }>): Finding | null {
  const bad = badValue(value);
  if (bad !== null) return { kind: 'bad-value', text: bad };
  if (again === undefined) return null;
  try {
    const [before, after] = [JSON.stringify(value), JSON.stringify(again())];
    return before === after ? null : { kind: 'changed', text: difference(before, after) };
  } catch (error) {
    return { kind: 'changed', text: `What was accepted is not accepted again: ${described(error)}` };
  }
}

/** Where numbers are none, or a key reaches for a prototype; null for a value that is sound. */
function badValue(value: unknown, path = ''): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${path} is ${value}`;
  if (typeof value !== 'object' || value === null) return null;
  if (value instanceof Map || value instanceof Set)
    return badValue([...value.keys(), ...value.values()], `${path}{}`);
  if (value instanceof Uint8Array) return null;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null)
    return `${path} has another prototype`;
  for (const [key, member] of Object.entries(value)) {
    if (key === '__proto__') return `${path} has a key "__proto__"`;
    const bad = badValue(member, `${path}.${key}`);
    if (bad !== null) return bad;
  }
  return null;
}

const WATCHED = [Object, Array, Function, String, Number, RegExp, Map, Set, Promise, Error].map(
  ({ prototype }) => ({
    prototype: Object(prototype),
    keys: Reflect.ownKeys(prototype).length,
  }),
);

/** Null while the language's own prototypes have the keys that they began with; what came is taken away again. */
function pollution(): string | null {
  const grown = WATCHED.find(({ prototype, keys }) => Reflect.ownKeys(prototype).length !== keys);
  if (grown === undefined) return null;
  const added = Reflect.ownKeys(grown.prototype).slice(grown.keys);
  for (const key of added) Reflect.deleteProperty(grown.prototype, key);
  return `A prototype has a new key ${added.map(String).join(', ')}`;
}

const FRAMES = 3;

function described(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${String(error)}`;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const ours = frames.filter((line) => line.includes('/src/')).slice(0, FRAMES);
  return [
    `${error.constructor.name}: ${error.message.slice(0, 200)}`,
    ...ours.map((line) => line.replace(/\(?[^\s(]*\/src\//, '(src/').trim()),
  ].join('\n');
}

const SHOWN = 60;

function difference(before = '', after = ''): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const part = (text: string): string => text.slice(Math.max(0, at - SHOWN / 2), at + SHOWN);
  return `…${part(before)}… became …${part(after)}…`;
}

/** Of one trouble many inputs tell: the same kind, sentence and place. */
export const troubleOf = ({ kind, text }: Finding): string =>
  `${kind} ${text
    .replace(/\d+/g, '#')
    .replace(/…[\s\S]*/, '')
    .replace(/"[^"]*"/g, '""')}`;

export const isSame = (a: Finding | null, b: Finding): boolean => a !== null && troubleOf(a) === troubleOf(b);

export const shown = (input: Input): string => JSON.stringify(textOf(input.slice(0, 300)));
