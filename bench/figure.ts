// One figure of the bench: what was measured several times in one unit, and whether its median keeps a limit.

export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'ms/min' | 'MB' | 'kB' | '%' | '×' | 'calls' | 'runs';
  readonly values: readonly number[];
  /** The median may not be above it; null for what is only reported. */
  readonly limit: number | null;
}

export interface Judged extends Figure {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly verdict: 'met' | 'over' | 'reported';
}

/** @throws Error for a figure without a value: a family that measured nothing must not look like one that met its limit. */
export function judge(figure: Figure): Judged {
  const { values, limit } = figure;
  if (values.length === 0) throw new Error(`"${figure.name}" has no value.`);
  const median = medianOf(values);
  return {
    ...figure,
    median,
    min: Math.min(...values),
    max: Math.max(...values),
    verdict: limit === null ? 'reported' : median <= limit ? 'met' : 'over',
  };
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return ((sorted[low] ?? Number.NaN) + (sorted[high] ?? Number.NaN)) / 2;
}
