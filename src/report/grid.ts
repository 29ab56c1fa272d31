// A region's grid intensity, or a list of zones, for terminals and Markdown: value, source, year, scope and licence side by side.
import { markdownTable } from 'markdown-table';
import type { Intensity, Placement } from '../account/carbon/intensity.ts';
import type { GramsPerKwh } from '../units.ts';
import { prose, terminalText } from './escape.ts';
import { NBSP, UNKNOWN } from './figures.ts';
import { columns } from './text-columns.ts';

export interface GridModel {
  readonly placement: Placement;
  /** Null where no dataset covers the zone. */
  readonly intensity: Intensity | null;
  readonly notes: readonly string[];
}

export type GridFormat = 'text' | 'markdown';

export function renderGrid(grid: GridModel, format: GridFormat): string {
  const rows = rowsOf(grid);
  const notes = grid.notes.map((text) => (format === 'markdown' ? prose(text) : `note: ${text}`));
  if (format === 'text')
    return [...columns(rows), ...notes].map((line) => terminalText(line).trim()).join('\n');
  const cells = rows.map(([name = '', value = '']) => [name, prose(value)]);
  return [markdownTable([['', ''], ...cells], { alignDelimiters: false }), ...notes].join('\n\n');
}

function rowsOf({ placement, intensity }: GridModel): readonly (readonly string[])[] {
  const pue =
    placement.pue === null
      ? 'unknown: 1.0, IT energy only'
      : `${placement.pue}${sourceOf(placement.pueSource)}`;
  return [
    ['region', placement.region ?? 'not known'],
    ['zone', `${placement.zone} (by ${placement.resolvedBy})`],
    ['intensity', intensity === null ? UNKNOWN : intensityText(intensity)],
    ['PUE', pue],
    ...(intensity === null
      ? []
      : [['source', `${intensity.source}${intensity.licence === null ? '' : `, ${intensity.licence}`}`]]),
  ];
}

const sourceOf = (source: string | null): string => (source === null ? '' : ` (${source})`);

function intensityText({ value, year, kind, scope, estimated }: Intensity): string {
  const when = year === null ? '' : `, ${year}`;
  const doubt = estimated ? ', estimated' : '';
  return `${Number(value.toPrecision(3))}${NBSP}g/kWh${when}, ${kind}, ${scope}${doubt}`;
}

/** One accepted region name with its embedded yearly figure. */
export interface GridRow {
  readonly region: string;
  /** `France`, `Frankfurt`; null where the dataset names no place. */
  readonly place: string | null;
  readonly zone: string;
  /** Null where no dataset of the scope covers the place. */
  readonly intensity: GramsPerKwh | null;
  readonly year: number | null;
  readonly source: string | null;
}

const HEAD = ['region', 'place', 'zone', 'g/kWh', 'year', 'source'];

/** One line per region, in the order given. */
export function renderGridList(rows: readonly GridRow[], format: GridFormat): string {
  const cells = rows.map(({ region, place, zone, intensity, year, source }) => [
    region,
    place ?? UNKNOWN,
    zone,
    intensity === null ? UNKNOWN : String(Number(intensity.toPrecision(3))),
    year === null ? UNKNOWN : String(year),
    source ?? UNKNOWN,
  ]);
  if (format === 'text') {
    return columns([HEAD, ...cells])
      .map((line) => terminalText(line).trim())
      .join('\n');
  }
  return markdownTable([HEAD, ...cells.map((row) => row.map(prose))], {
    align: ['l', 'l', 'l', 'r', 'r', 'l'],
    alignDelimiters: false,
  });
}
