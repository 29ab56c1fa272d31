// The runs in files of CodeCarbon: rows of one run are running totals, so the longest is kept; tasks become spans of their run.
import type { ForeignDocument, ForeignProblem, PlacedRun, Reading, ReadingOptions } from '../document.ts';
import { type PlacedRecord, readRecords } from './read-records.ts';
import { runOfRecord } from './run-of-record.ts';
import { withTasks } from './with-tasks.ts';

/** Of all files together: the tool moves older rows to `.bak` files when its columns change, and tasks to files of their own. */
export function readCodeCarbon(documents: readonly ForeignDocument[], options: ReadingOptions): Reading {
  const read = documents.map(readRecords);
  const records = read.flatMap((file) => file.records);
  const { kept, replaced } = longest(records.filter(({ record }) => record.task_name === null));
  const tasks = records.filter(({ record }) => record.task_name !== null);
  const runs: PlacedRun[] = [];
  const problems: ForeignProblem[] = read.flatMap((file) => file.problems);
  const taken = new Set<PlacedRecord>();
  for (const placed of kept) {
    const run = runOfRecord(placed.record, options);
    const own = tasks.filter(
      ({ record }) => record.run_id !== null && record.run_id === placed.record.run_id,
    );
    for (const task of own) taken.add(task);
    const complete =
      typeof run === 'string'
        ? run
        : withTasks(
            run,
            own.map(({ record }) => record),
            options,
          );
    if (typeof complete === 'string') problems.push({ file: placed.file, line: placed.line, why: complete });
    else runs.push({ file: placed.file, line: placed.line, run: complete });
  }
  for (const placed of tasks.filter((task) => !taken.has(task))) {
    const run = runOfRecord(placed.record, options);
    if (typeof run === 'string') problems.push({ file: placed.file, line: placed.line, why: run });
    else runs.push({ file: placed.file, line: placed.line, run: { ...run, name: taskName(placed.record) } });
  }
  return { runs, problems, skipped: replaced };
}

/** A task whose run is not among the files is a run of its own, in a series of its own. */
const taskName = ({ project_name: project, task_name: task }: PlacedRecord['record']): string =>
  [project, task].filter((part) => part !== null).join(' · ');

interface Longest {
  readonly kept: readonly PlacedRecord[];
  readonly replaced: readonly ForeignProblem[];
}

/** `flush` writes what there is so far, under the same run id: adding those rows would count the beginning twice. */
function longest(records: readonly PlacedRecord[]): Longest {
  const byRun = new Map<unknown, PlacedRecord>();
  const replaced: ForeignProblem[] = [];
  for (const placed of records) {
    const key = placed.record.run_id ?? placed;
    const known = byRun.get(key);
    const isLonger = known === undefined || placed.record.duration >= known.record.duration;
    const shorter = isLonger ? known : placed;
    if (isLonger) byRun.set(key, placed);
    if (shorter !== undefined) {
      const why = 'a longer row of the same run holds it';
      replaced.push({ file: shorter.file, line: shorter.line, why });
    }
  }
  return { kept: [...byRun.values()], replaced };
}
