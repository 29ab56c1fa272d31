// The logs of Carbontracker by run: a standard and an output log belong together where their names differ in nothing else.
import type { ForeignDocument, ForeignProblem } from '../document.ts';
import { logLines } from './log-lines.ts';
import { isOutputLog } from './output-log.ts';
import { isStandardLog } from './standard-log.ts';

export interface LogPair {
  /** The name without what tells the logs of one run apart; null for a file that was renamed. */
  readonly stem: string | null;
  readonly standard: ForeignDocument | null;
  readonly output: ForeignDocument | null;
}

const NAME = /^(.*?)_carbontracker(?:_output|_err)?\.log$/;
/** Of the log of errors: `2026-11-22 11:15:32,808 - MainThread - WARNING - …`. */
const ERROR_LINE = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2},\d{3} - .* - [A-Z]+ - /;

export const isCarbontrackerLog = (text: string): boolean => {
  const lines = logLines(text);
  return ERROR_LINE.test(text) || isStandardLog(lines) || isOutputLog(lines);
};

export function pairLogs(documents: readonly ForeignDocument[]): {
  readonly pairs: readonly LogPair[];
  readonly skipped: readonly ForeignProblem[];
} {
  const skipped: ForeignProblem[] = [];
  const pairs = new Map<string, LogPair>();
  for (const document of documents) {
    const lines = logLines(document.text);
    const kind = isStandardLog(lines) ? 'standard' : isOutputLog(lines) ? 'output' : null;
    if (kind === null) {
      skipped.push({ file: document.name, line: null, why: 'it holds no measurement' });
      continue;
    }
    const stem = NAME.exec(document.name)?.[1] ?? null;
    // Whoever was renamed is alone.
    const key = stem ?? JSON.stringify([document.name]);
    const known = pairs.get(key) ?? { stem, standard: null, output: null };
    pairs.set(key, { ...known, [kind]: document });
  }
  return { pairs: [...pairs.values()], skipped };
}
