// The names under which the history of a series may be stored: its own, and those from before a job or workflow was renamed.
import { seriesOf } from '../../../account/receipt/series.ts';
import type { SeriesRules } from '../../../review/budget/policy.ts';
import { seriesParts } from '../../../review/history/series-parts.ts';

export function seriesNames(series: readonly string[], { alias }: SeriesRules): readonly string[] {
  const names = new Set(series);
  // A name that was added is visited too: renamed twice is renamed.
  for (const name of names) {
    const parts = seriesParts(name);
    if (parts === null || typeof parts.matrix === 'string') continue;
    const { workflow, job, matrix } = parts;
    for (const [before, now] of Object.entries(alias)) {
      if (now === job) names.add(seriesOf({ ...parts, matrix, job: before }));
      if (now === workflow) names.add(seriesOf({ ...parts, matrix, workflow: before }));
    }
  }
  return [...names];
}
