// The checks of all scenarios as one table for a terminal.
import type { Check } from './scenario.ts';

const SEEN_WIDTH = 100;

export function tableOf(
  outcomes: readonly { readonly title: string; readonly checks: readonly Check[] }[],
): string {
  const rows = outcomes.flatMap(({ title, checks }) =>
    checks.map(
      ({ what, ok, seen }, at) => [at === 0 ? title : '', ok ? 'ok' : 'FAIL', what, short(seen, ok)] as const,
    ),
  );
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What went wrong is shown whole. */
const short = (seen: string, ok: boolean): string => {
  const line = seen.replaceAll(/\s+/g, ' ');
  return ok && line.length > SEEN_WIDTH ? `${line.slice(0, SEEN_WIDTH)}…` : line;
};
