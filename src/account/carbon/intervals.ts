// The stretches of a job's time by the intensity that each was counted with, as the receipt lists them.
import { clipped, MAX_LABEL_CHARACTERS } from '../receipt/clipped.ts';
import type { Receipt } from '../receipt/receipt.ts';
import { meanIntensity } from './mean-intensity.ts';
import type { TimePart } from './time-parts.ts';

type Intervals = Receipt['carbon']['intervals'];

/** The receipt schema's bound. */
const MOST_INTERVALS = 500;

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
  const [first, last, mean] = [run.at(0), run.at(-1), meanIntensity(run)];
  if (first === undefined || last === undefined || mean === null) return [];
  const known = run.flatMap(({ intensity }) => intensity ?? []);
  const isForetold = known.some(({ forecast }) => forecast);
  const isBeside = run.some(({ origin }) => origin === 'neighbour');
  return [
    {
      from: new Date(first.from).toISOString(),
      to: new Date(last.to).toISOString(),
      intensity_g_per_kwh: mean,
      estimated: isForetold || isBeside || known.some(({ estimated }) => estimated),
      ...(isBeside ? { neighbour: true } : {}),
      forecast: isForetold,
      source: clipped([...new Set(known.map(({ source }) => source))].join(' + '), MAX_LABEL_CHARACTERS),
    },
  ];
}
