// Parses what a metrics exporter answers: the Prometheus text exposition format 0.0.4, of which only the wanted series are kept.
// Whatever does not fit the format is left out line by line; nothing a stranger can send makes it throw.

export interface Series {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  /** NaN and infinities as they stand. */
  readonly value: number;
}

/** Sixteen GPUs of seven slices each have 336 of three fields; what an exporter has beyond this is not of one machine. */
export const MOST_SERIES = 1_024;

export interface Exposition {
  /** The wanted ones, the first `MOST_SERIES` of them. */
  readonly series: readonly Series[];
  /** True where there are more of them. */
  readonly isCut: boolean;
}

/** A last line without its line feed may be cut in the middle of a number, and does not count. */
export function parseExposition(text: string, wanted: ReadonlySet<string>): Exposition {
  const series: Series[] = [];
  for (let start = 0, end = text.indexOf('\n'); end >= 0; start = end + 1, end = text.indexOf('\n', start)) {
    const found = seriesOf(text.slice(start, end), wanted);
    if (found === null) continue;
    if (series.length === MOST_SERIES) return { series, isCut: true };
    series.push(found);
  }
  return { series, isCut: false };
}

const NAME = /[ \t]*([a-zA-Z_:][a-zA-Z0-9_:]*)[ \t]*/y;
const LABEL = /[ \t]*([a-zA-Z_][a-zA-Z0-9_]*)[ \t]*=[ \t]*"((?:[^"\\]|\\.)*)"[ \t]*(,?)/y;
const CLOSE = /[ \t]*\}/y;
/**
 * A value as Go's ParseFloat takes it in practice, and after it a timestamp that is not needed. Two repetitions that can match
 * the same digits must never stand side by side: their backtracking would be quadratic in a long number.
 */
const VALUE = /[ \t]*([+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|Inf|NaN))(?:[ \t]|\r?$)/y;

function seriesOf(line: string, wanted: ReadonlySet<string>): Series | null {
  const name = matchAt(NAME, line, 0);
  if (name?.[1] === undefined || !wanted.has(name[1])) return null;
  const at = name[0].length;
  const body = line[at] === '{' ? labelsOf(line, at + 1) : { labels: new Map<string, string>(), end: at };
  const value = body === null ? null : matchAt(VALUE, line, body.end)?.[1];
  if (body === null || value == null) return null;
  return { name: name[1], labels: body.labels, value: numberOf(value) };
}

function labelsOf(line: string, from: number): { labels: Map<string, string>; end: number } | null {
  const labels = new Map<string, string>();
  let at = from;
  for (let more = true; more; ) {
    const label = matchAt(LABEL, line, at);
    if (label?.[1] === undefined || label[2] === undefined) break;
    labels.set(label[1], unescaped(label[2]));
    at += label[0].length;
    more = label[3] === ',';
  }
  const close = matchAt(CLOSE, line, at);
  return close === null ? null : { labels, end: at + close[0].length };
}

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}

/** `\\`, `\"` and `\n` are escapes; a backslash before anything else stands for itself. */
const unescaped = (text: string): string =>
  text.replace(/\\(["\\n])/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));

const numberOf = (text: string): number => {
  if (text.endsWith('Inf')) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(text);
};
