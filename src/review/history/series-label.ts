// The name of a series for people and for the globs of budgets: `train (fp16, 2) · warm-up`, as GitHub writes the legs of a matrix.
import { seriesParts } from './series-parts.ts';

const NOBODY = 'job';
/** Of the hash that stands for a matrix too long to be written. */
const SHOWN_DIGITS = 8;

/** Job id, matrix values in the order of their keys, ` · name` where a name is set; `job` where nothing is known. */
export function seriesLabel(series: string): string {
  const parts = seriesParts(series);
  if (parts === null) return NOBODY;
  const { job, matrix, name } = parts;
  const values =
    typeof matrix === 'string'
      ? [matrix.slice(0, SHOWN_DIGITS)]
      : Object.keys(matrix)
          .toSorted()
          .map((key) => String(matrix[key]));
  const legs = values.length === 0 ? '' : ` (${values.join(', ')})`;
  // Outside a workflow there is no job: then the name alone tells who it is.
  if (job === null && legs === '' && name !== null) return name;
  return `${job ?? NOBODY}${legs}${name === null ? '' : ` · ${name}`}`;
}
