// The names by which people may mean a job: its label, its id in the workflow, and the `name` its measurement was given.
import { seriesParts } from '../history/series-parts.ts';
import { matchesGlob } from './glob.ts';

export interface NamedJob {
  readonly label: string;
  readonly series: string;
}

/** Whether a glob of a budget or a mute means this job; an id means every leg of its matrix. */
export function isMeant(glob: string, { label, series }: NamedJob): boolean {
  const parts = seriesParts(series);
  return [label, parts?.job ?? null, parts?.name ?? null].some(
    (name) => name !== null && matchesGlob(glob, name),
  );
}
