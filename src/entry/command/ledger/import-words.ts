// What `ledger import` says: how many runs came over, what was left behind and where, and what to know of those that came.
import type { ForeignProblem } from '../../../account/receipt/foreign/document.ts';
import { seriesLabel } from '../../../review/history/series-label.ts';
import type { ImportedFiles } from './import-files.ts';

/** More are counted; `--format json` has them all. */
const MOST_LINES = 20;

export function importedText({ done, problems }: ImportedFiles): string {
  const left = problems.length === 0 ? '' : `, ${problems.length} left behind`;
  return `${done.added} imported, ${done.already_there} already there${left}`;
}

/** A line for each of the first, as compilers write them. */
export function problemLines(problems: readonly ForeignProblem[]): readonly string[] {
  const more = problems.length - MOST_LINES;
  return [
    ...problems
      .slice(0, MOST_LINES)
      .map(({ file, line, why }) => `${placeText(file, line)}: not imported, ${why}.`),
    ...(more > 0 ? [`and ${more} more; --format json names them all.`] : []),
  ];
}

const placeText = (file: string, line: number | null): string => (line === null ? file : `${file}:${line}`);

export function importNotes({ done, skipped, receipts }: ImportedFiles): readonly string[] {
  const reasons = new Map<string, number>();
  for (const { why } of skipped) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  const kept =
    done.different === 0
      ? []
      : [
          `${done.different} of those already there tell other figures, and stay as they were imported first.`,
        ];
  return [
    ...kept,
    ...[...reasons].map(([why, count]) => `${count} left out without loss: ${why}.`),
    ...[...noteCounts(receipts)].map(([text, count]) => `${count} of ${receipts.length}: ${text}`),
  ];
}

function noteCounts(receipts: ImportedFiles['receipts']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { notes, absences } of receipts) {
    for (const text of new Set([...notes.map((note) => note.text), ...absences.map(absenceText)]))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

const absenceText = ({ source, hint }: { readonly source: string; readonly hint: string }): string =>
  `${source}: ${hint}`;

export const importDocument = ({ done, receipts, problems, skipped }: ImportedFiles) => ({
  ...done,
  receipts: receipts.map((receipt) => ({
    id: receipt.id,
    label: seriesLabel(receipt.subject.series),
    tool: receipt.versions.action,
    started_at: receipt.started_at,
    duration_s: receipt.duration_s,
    energy_j: receipt.energy.total_j,
    notes: receipt.notes.map(({ code }) => code),
    absences: receipt.absences.map(({ source, code }) => ({ source, code })),
  })),
  problems,
  skipped,
});
