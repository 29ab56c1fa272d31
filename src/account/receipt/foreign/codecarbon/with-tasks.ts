// The tasks of a CodeCarbon run as its spans. Their rows name no PUE, so the run's own is undone.
import { note } from '../../../../errors.ts';
import { epochMs, type Seconds, seconds, sum } from '../../../../units.ts';
import { clipped, MAX_LABEL_CHARACTERS } from '../../clipped.ts';
import type { ReadingOptions } from '../document.ts';
import type { ForeignRun } from '../foreign-run.ts';
import type { CodeCarbonRecord } from './record.ts';
import { runOfRecord } from './run-of-record.ts';

const MS_PER_SECOND = 1_000;

/** The run with a span per task, in the order they ended; or what is wrong with a task. */
export function withTasks(
  run: ForeignRun,
  tasks: readonly CodeCarbonRecord[],
  options: ReadingOptions,
): ForeignRun | string {
  const parts: ForeignRun[] = [];
  for (const task of tasks) {
    const part = runOfRecord(task, options, run.grid.pueSource === null ? null : run.grid.pue);
    if (typeof part === 'string')
      return `of its task ${JSON.stringify(clipped(task.task_name ?? '', MAX_LABEL_CHARACTERS))} ${part}`;
    parts.push({ ...part, name: task.task_name });
  }
  if (parts.length === 0) return run;
  const spans = parts
    .toSorted((a, b) => a.endedAt - b.endedAt)
    .map(({ name, startedAt, endedAt, total }) => ({ label: name ?? '', startedAt, endedAt, energy: total }));
  return { ...withDuration(run, seconds(sum(parts.map(({ duration }) => duration)))), spans };
}

/** With tasks, version 3.3.0 writes the duration of the last one into the row of the run, beside the energy of all. */
function withDuration(run: ForeignRun, ofTasks: Seconds): ForeignRun {
  if (ofTasks <= run.duration) return run;
  const text = `The row of the run says ${run.duration.toFixed(1)} s, its tasks took ${ofTasks.toFixed(1)} s, which is taken.`;
  return {
    ...run,
    startedAt: epochMs(run.endedAt - ofTasks * MS_PER_SECOND),
    duration: ofTasks,
    notes: [...run.notes, note('duration-from-tasks', text)],
  };
}
