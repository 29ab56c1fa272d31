// The doubts of a run: those of its report, and those of its jobs with their names; the same words of many jobs stand once.
import { type Note, note } from '../../errors.ts';
import { codeSpan } from '../escape.ts';
import type { RunModel } from './run-model.ts';
import { listed } from './run-sides.ts';

const MOST_NAMES = 3;

/** Warnings first; each text once. A job's notes are all warnings. */
export function runNotes({ jobs, notes }: RunModel): readonly Note[] {
  const byText = new Map<string, string[]>();
  for (const { label, notes } of jobs)
    for (const text of notes) byText.set(text, [...(byText.get(text) ?? []), codeSpan(label)]);
  const ofJobs = [...byText].map(([text, labels]) =>
    note('of-jobs', jobs.length === 1 ? text : `${listed(labels, MOST_NAMES)}: ${text}`, 'warning'),
  );
  const own = notes.filter(({ text }, at) => notes.findIndex((other) => other.text === text) === at);
  return [
    ...own.filter(({ severity }) => severity === 'warning'),
    ...ofJobs,
    ...own.filter(({ severity }) => severity === 'info'),
  ];
}
