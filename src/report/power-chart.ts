// The power curve of this run over the base's median, as Mermaid `xychart-beta`: numeric axes, at most 120 points, colours that show on white and black.
import { safeName } from './escape.ts';

const MAX_POINTS = 120;
/** GitHub's grey for the base and an orange; Mermaid's own first colour cannot be seen on white. */
const BASE_COLOUR = '#818b98';
const HEAD_COLOUR = '#e0651f';
const SECONDS_PER_MINUTE = 60;
/** More holes than this and a line would be invention. */
const MAX_MISSING_SHARE = 0.2;

type Curve = readonly (number | null)[];

export interface PowerChart {
  readonly headW: Curve;
  /** Empty where the base has none. */
  readonly baseW: Curve;
  readonly durationS: number;
  readonly branch: string | null;
}

/** A fenced Mermaid block and a sentence that says what it shows; null where there is no curve worth the name. */
export function powerChart(chart: PowerChart): string | null {
  const head = bridged(chart.headW.slice(0, MAX_POINTS));
  if (head === null) return null;
  const base = bridged(chart.baseW);
  const lines = base === null ? [head] : [resampled(base, head.length), head];
  const top = Math.ceil(Math.max(1, ...lines.flat()));
  const name = chart.branch === null ? 'the base' : safeName(chart.branch).replaceAll("'", '');
  const title = base === null ? 'Power of this run' : `Power: this run (orange), median of ${name} (grey)`;
  return [
    '```mermaid',
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${base === null ? HEAD_COLOUR : `${BASE_COLOUR}, ${HEAD_COLOUR}`}"}}}}%%`,
    'xychart-beta',
    `  title "${title}"`,
    timeAxis(chart.durationS),
    `  y-axis "W" 0 --> ${top}`,
    ...lines.map((line) => `  line [${line.map((powerW) => Math.round(powerW)).join(', ')}]`),
    '```',
    ...captionOf(chart, base !== null),
  ].join('\n');
}

function timeAxis(durationS: number): string {
  const minutes = durationS / SECONDS_PER_MINUTE;
  return minutes < 2
    ? `  x-axis "seconds" 0 --> ${Number(durationS.toPrecision(3))}`
    : `  x-axis "minutes" 0 --> ${Number(minutes.toPrecision(3))}`;
}

function captionOf({ headW }: PowerChart, withBase: boolean): readonly string[] {
  const missing = headW.filter((powerW) => powerW === null).length;
  const stretched = withBase ? ['the grey median is stretched to the length of this run'] : [];
  const bridges =
    missing === 0 ? [] : [`${missing} of ${headW.length} points had no reading and are bridged`];
  const sentence = [...stretched, ...bridges].join('; ');
  return sentence === '' ? [] : ['', `<sub>${sentence}</sub>`];
}

/** Holes drawn as straight lines between their neighbours, since the chart cannot show a gap; null where too much is missing. */
function bridged(curve: Curve): readonly number[] | null {
  const known = curve.flatMap((powerW, index) => (powerW === null ? [] : [{ index, powerW }]));
  const least = 2;
  if (known.length < least || known.length < curve.length * (1 - MAX_MISSING_SHARE)) return null;
  return curve.map((powerW, index) => powerW ?? between(known, index));
}

interface Point {
  readonly index: number;
  readonly powerW: number;
}

function between(known: readonly Point[], index: number): number {
  const before = known.findLast((point) => point.index < index);
  const after = known.find((point) => point.index > index);
  if (!before || !after) return (before ?? after)?.powerW ?? 0;
  return (
    before.powerW + ((after.powerW - before.powerW) * (index - before.index)) / (after.index - before.index)
  );
}

/** The same shape in `count` points, nearest neighbour. */
function resampled(curve: readonly number[], count: number): readonly number[] {
  const last = curve.length - 1;
  return Array.from({ length: count }, (_, index) => {
    const position = count === 1 ? 0 : Math.round((index * last) / (count - 1));
    return curve[position] ?? 0;
  });
}
