// The stretches of a job's time by the intensity that each was counted with, as the receipt lists them.
import type { Receipt } from '../receipt/receipt.ts';
import type { TimePart } from './time-parts.ts';

type Intervals = Receipt['carbon']['intervals'];

/** The receipt schema's bound. */
const MOST_INTERVALS = 500;
/** The receipt schema's bound on a source's name. */
const MAX_SOURCE_CHARACTERS = 256;

/** In order of time, without overlap where the buckets have none. Empty where the yearly figure alone was used. */
export function intervalsOf(parts: readonly TimePart[]): Intervals {
  if (parts.every(({ origin }) => origin === 'yearly')) return [];
  const runs = runsOf(parts);
  const size = Math.ceil(runs.length / MOST_INTERVALS);
  const groups = Array.from({ length: Math.ceil(runs.length / size) }, (_, index) =>
    runs.slice(index * size, (index + 1) * size).flat(),
  );
  return groups.flatMap(intervalOf);
}

/** Parts that follow each other at one figure. */
function runsOf(parts: readonly TimePart[]): readonly (readonly TimePart[])[] {
  const runs: TimePart[][] = [];
  for (const part of parts) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.intensity === part.intensity && last.origin === part.origin) run.push(part);
    else runs.push([part]);
  }
  return runs;
}

/** Of several figures, their mean by energy: the sum over the list stays what it was. */
function intervalOf(run: readonly TimePart[]): Intervals {
  const [first, last] = [run.at(0), run.at(-1)];
  const known = run.flatMap(({ energy, intensity, origin }) =>
    intensity === null ? [] : [{ energy, intensity, origin }],
  );
  if (first === undefined || last === undefined || known.length < run.length) return [];
  const energy = known.reduce((sum, part) => sum + part.energy, 0);
  const values = new Set(known.map(({ intensity }) => intensity.value));
  const [only] = values;
  const weighted = known.reduce((sum, part) => sum + part.energy * part.intensity.value, 0);
  return [
    {
      from: new Date(first.from).toISOString(),
      to: new Date(last.to).toISOString(),
      intensity_g_per_kwh: values.size === 1 && only !== undefined ? only : weighted / energy,
      estimated: known.some(
        ({ intensity, origin }) => intensity.estimated || intensity.forecast || origin === 'neighbour',
      ),
      forecast: known.some(({ intensity }) => intensity.forecast),
      source: [...new Set(known.map(({ intensity }) => intensity.source))]
        .join(' + ')
        .slice(0, MAX_SOURCE_CHARACTERS),
    },
  ];
}
