// The runs in files of CodeCarbon: rows of one run are running totals, so the longest is kept; tasks become spans of their run.
import type { ForeignDocument, ForeignProblem, PlacedRun, Reading, ReadingOptions } from '../document.ts';
import { type PlacedRecord, readRecords } from './read-records.ts';
import { runOfRecord } from './run-of-record.ts';
import { withTasks } from './with-tasks.ts';

/** Of all files together: the tool moves older rows to `.bak` files when its columns change, and tasks to files of their own. */
export function readCodeCarbon(documents: readonly ForeignDocument[], options: ReadingOptions): Reading {
  const read = documents.map(readRecords);
  const records = read.flatMap((file) => file.records);
  const { kept, replaced, strange } = longest(records.filter(({ record }) => record.task_name === null));
  const tasks = records.filter(({ record }) => record.task_name !== null);
  const tasksOf = byRunId(tasks);
  const runs: PlacedRun[] = [];
  const problems: ForeignProblem[] = [...read.flatMap((file) => file.problems), ...strange];
  const taken = new Set<PlacedRecord>();
  for (const placed of kept) {
    const run = runOfRecord(placed.record, options);
    const own = tasksOf.get(placed.record.run_id) ?? [];
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

function byRunId(tasks: readonly PlacedRecord[]): ReadonlyMap<string | null, readonly PlacedRecord[]> {
  const groups = new Map<string | null, PlacedRecord[]>();
  for (const task of tasks) {
    const { run_id } = task.record;
    const group = groups.get(run_id);
    if (group !== undefined) group.push(task);
    else if (run_id !== null) groups.set(run_id, [task]);
  }
  return groups;
}

/** A task whose run is not among the files is a run of its own, in a series of its own. */
const taskName = ({ project_name: project, task_name: task }: PlacedRecord['record']): string =>
  [project, task].filter((part) => part !== null).join(' · ');

interface Longest {
  readonly kept: readonly PlacedRecord[];
  readonly replaced: readonly ForeignProblem[];
  /** Rows whose energy is in no other row, and for which there is no run id left. */
  readonly strange: readonly ForeignProblem[];
}

/** `flush` writes what there is so far, under the same run id: adding those rows would count the beginning twice. */
function longest(records: readonly PlacedRecord[]): Longest {
  const byRun = new Map<unknown, PlacedRecord>();
  const replaced: ForeignProblem[] = [];
  const strange: ForeignProblem[] = [];
  for (const placed of records) {
    const key = placed.record.run_id ?? placed;
    const known = byRun.get(key);
    const isLonger = known === undefined || placed.record.duration >= known.record.duration;
    const shorter = isLonger ? known : placed;
    if (isLonger) byRun.set(key, placed);
    if (shorter === undefined) continue;
    const { file, line } = shorter;
    if (holds((isLonger ? placed : known).record, shorter.record))
      replaced.push({ file, line, why: 'a longer row of the same run holds it' });
    else strange.push({ file, line, why: 'a longer row with its run_id does not continue it' });
  }
  return { kept: [...byRun.values()], replaced, strange };
}

/** Running totals of one tracker never fall. */
const holds = (longer: PlacedRecord['record'], shorter: PlacedRecord['record']): boolean =>
  longer.project_name === shorter.project_name &&
  (longer.energy_consumed ?? 0) >= (shorter.energy_consumed ?? 0);
