// A region's grid intensity, or a list of regions, for terminals and Markdown: value, time, scope, basis, source and licence side by side.
import { markdownTable } from 'markdown-table';
import type { Intensity, Placement, Scope } from '../account/carbon/intensity.ts';
import type { Refusal } from '../account/carbon/refusal.ts';
import type { GramsPerKwh } from '../units.ts';
import { prose, terminalText, withoutMarkup } from './escape.ts';
import { intensityText, UNKNOWN } from './figures.ts';
import { intervalTimes } from './moment.ts';
import { sourceTitle } from './source-title.ts';
import { columns } from './text-columns.ts';

export interface GridModel {
  readonly placement: Placement;
  /** The one that was asked for, also where it has no figure. */
  readonly scope: Scope;
  /** The embedded yearly figure; null where no dataset of the scope covers the place. */
  readonly intensity: Intensity | null;
  /** What a live service says of now; left out where none was wanted. */
  readonly live?: Intensity | null;
  /** Live services that gave nothing. */
  readonly refusals?: readonly Refusal[];
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

function rowsOf({
  placement,
  scope,
  intensity,
  live = null,
  refusals = [],
}: GridModel): readonly (readonly string[])[] {
  const { pue, pueSource } = placement;
  return [
    ['region', placement.region ?? 'not known'],
    ['zone', zoneText(placement)],
    ['intensity', intensity === null ? `${UNKNOWN} (no ${scope} figure)` : yearlyText(intensity)],
    ...(intensity === null ? [] : [['source', sourceOf(intensity)]]),
    ...(live === null
      ? []
      : [
          ['live', liveText(live)],
          ['source', sourceOf(live)],
        ]),
    ...refusals.map(({ source, code, hint }) => ['not live', `${source} (${code}): ${hint}`]),
    [
      'PUE',
      pue === null ? 'unknown: IT energy only' : `${pue}${pueSource === null ? '' : ` (${pueSource})`}`,
    ],
  ];
}

/** The world is no zone of a grid: its mean stands where nobody states one. */
const zoneText = ({ zone, resolvedBy }: Placement): string =>
  zone === 'WORLD' ? 'unknown' : `${zone} (by ${resolvedBy})`;

function yearlyText(intensity: Intensity): string {
  const when = `${intensity.year ?? 'yearly'} ${intensity.kind === 'average' ? 'mean' : 'marginal'}`;
  if (intensity.source === 'world') return `world average, ${factsOf(intensity, when)}`;
  return factsOf(intensity, intensity.source === 'user' ? 'stated' : when);
}

const liveText = (live: Intensity): string =>
  factsOf(live, live.from === null || live.to === null ? UNKNOWN : intervalTimes(live.from, live.to));

function factsOf({ value, scope, basis, estimated, forecast }: Intensity, when: string): string {
  return [
    intensityText(value),
    scope,
    when,
    ...(basis === null ? [] : [`of ${basis}`]),
    ...(forecast ? ['forecast'] : []),
    ...(estimated ? ['estimated'] : []),
  ].join(', ');
}

const sourceOf = ({ source, licence }: Intensity): string =>
  `${withoutMarkup(sourceTitle(source))}${licence === null ? '' : `, ${licence}`}`;

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

/** One line per region, in the order given; how many have no figure stands below. */
export function renderGridList(rows: readonly GridRow[], format: GridFormat): string {
  const cells = rows.map(({ region, place, zone, intensity, year, source }) => [
    region,
    place ?? UNKNOWN,
    zone,
    intensity === null ? UNKNOWN : String(Number(intensity.toPrecision(3))),
    year === null ? UNKNOWN : String(year),
    source === null ? UNKNOWN : withoutMarkup(sourceTitle(source)),
  ]);
  const unknown = rows.filter(({ intensity }) => intensity === null).length;
  const count = unknown === 0 ? [] : [countLine(unknown, rows.length)];
  if (format === 'text') {
    return [...columns([HEAD, ...cells]), ...count].map((line) => terminalText(line).trim()).join('\n');
  }
  const table = markdownTable([HEAD, ...cells.map((row) => row.map(prose))], {
    align: ['l', 'l', 'l', 'r', 'r', 'l'],
    alignDelimiters: false,
  });
  return [table, ...count].join('\n\n');
}

const countLine = (unknown: number, all: number): string =>
  `${unknown} of ${all} regions have no figure in this scope (${UNKNOWN}): scopes are never mixed.`;
