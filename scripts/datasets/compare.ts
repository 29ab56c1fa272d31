// What changed between two generations of the tables, the largest relative changes first, as a Markdown page for a pull request.
import { markdownTable } from 'markdown-table';
import * as v from 'valibot';

/** Path inside `datasets/` to content. */
export type Generation = ReadonlyMap<string, string>;

const MOST_CHANGES = 30;
const MOST_NAMES = 10;
const PERCENT = 100;

export function compareGenerations(before: Generation, after: Generation): string {
  const changes: Change[] = [];
  const lines: string[] = [];
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(path) === after.get(path) || path === VERSION) continue;
    const [old, now] = [rowsOf(path, before.get(path)), rowsOf(path, after.get(path))];
    const [figuresBefore, figuresAfter] = [figuresOf(old), figuresOf(now)];
    const moved = changesOf(path, figuresBefore, figuresAfter);
    changes.push(...moved);
    const renamed = [...now].filter(([name, row]) => old.has(name) && textOf(row) !== textOf(old.get(name)));
    lines.push(
      [
        `- \`${path}\`: ${moved.length} figures changed`,
        listed(without(figuresAfter, figuresBefore), 'new'),
        listed(without(figuresBefore, figuresAfter), 'gone'),
        listed(
          renamed.map(([name]) => name),
          'rows with other words',
        ),
      ].join('; '),
    );
  }
  if (lines.length === 0) return 'No table has changed.';
  return [lines.join('\n'), ...tableOf(changes)].join('\n\n');
}

const VERSION = 'version.json';

interface Change {
  readonly path: string;
  readonly figure: string;
  readonly before: number;
  readonly after: number;
}

function changesOf(path: string, old: Figures, now: Figures): Change[] {
  return [...now].flatMap(([figure, after]) => {
    const before = old.get(figure);
    return before === undefined || before === after ? [] : [{ path, figure, before, after }];
  });
}

function tableOf(changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return [];
  const largest = changes.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, MOST_CHANGES);
  const rows = largest.map(({ path, figure, before, after }) => [
    `\`${path}\``,
    figure,
    String(before),
    String(after),
    before === 0 ? 'from 0' : `${signed(PERCENT * (after / before - 1))} %`,
  ]);
  const head = ['table', 'figure', 'before', 'after', 'change'];
  const text = markdownTable([head, ...rows], { align: ['l', 'l', 'r', 'r', 'r'], alignDelimiters: false });
  const rest = changes.length - largest.length;
  return rest === 0 ? [text] : [text, `And ${rest} smaller changes.`];
}

/** Halved is as large a change as doubled. */
const sizeOf = ({ before, after }: Change): number => Math.abs(Math.log(after / before));

const signed = (percent: number): string => `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(1)}`;

const without = (these: Figures, those: Figures): readonly string[] =>
  [...these.keys()].filter((figure) => !those.has(figure));

const listed = (names: readonly string[], word: string): string => {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return `${names.length} ${word}${names.length === 0 ? '' : ` (${shown}${names.length > MOST_NAMES ? ', …' : ''})`}`;
};

/** `FR values.2025` to number. */
type Figures = ReadonlyMap<string, number>;

const CellSchema = v.union([v.string(), v.number(), v.boolean(), v.null(), v.record(v.string(), v.number())]);
const RowSchema = v.record(v.string(), CellSchema);
const TableSchema = v.object({ rows: v.array(RowSchema) });
type Row = v.InferOutput<typeof RowSchema>;

/** Columns that name a row; elsewhere the first one does. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  'cloud-regions/cloud-regions.json': ['provider', 'region'],
  'countries/countries.json': ['iso3'],
  'ram/ram.json': [],
};

function rowsOf(path: string, text: string | undefined): ReadonlyMap<string, Row> {
  if (text === undefined) return new Map();
  const { rows } = v.parse(TableSchema, JSON.parse(text));
  return new Map(
    rows.map((row) => {
      const columns = NAMED_BY[path] ?? Object.keys(row).slice(0, 1);
      // Names come from other people's packages, and this is read as Markdown.
      return [columns.map((column) => String(row[column]).replaceAll(/[|`<>@*_\s]+/g, ' ')).join(':'), row];
    }),
  );
}

const figuresOf = (rows: ReadonlyMap<string, Row>): Figures =>
  new Map(
    [...rows].flatMap(([name, row]) =>
      Object.entries(row).flatMap(([column, cell]) => numbersOf(cell, `${name} ${column}`.trim())),
    ),
  );

function numbersOf(cell: Row[string], name: string): readonly (readonly [string, number])[] {
  if (typeof cell === 'number') return [[name, cell]];
  if (typeof cell !== 'object' || cell === null) return [];
  const parts = Object.entries(cell);
  // A new year is no change by itself: what counts is the figure that was in use and the one that will be.
  const newest = parts.findLast(([key]) => /^\d{4}$/.test(key));
  const all = newest === undefined ? parts : [...parts, ['newest', newest[1]] as const];
  return all.map(([key, value]) => [`${name}.${key}`, value]);
}

const textOf = (row: Row | undefined): string =>
  JSON.stringify(
    Object.values(row ?? {}).filter((cell) => typeof cell === 'string' || typeof cell === 'boolean'),
  );
