// Tells by its content which tool wrote a file; names lie, and people rename.
import { isCarbontrackerLog } from './carbontracker/pair-logs.ts';
import { isCodeCarbonHeader } from './codecarbon/read-records.ts';
import { csvRows } from './csv-rows.ts';
import { isLapDocument } from './eco-ci/lap-document.ts';

export const FOREIGN_TOOLS = ['codecarbon', 'carbontracker', 'eco-ci'] as const;
export type ForeignTool = (typeof FOREIGN_TOOLS)[number];

/** Null for a file of none of them. */
export function recognise(text: string): ForeignTool | null {
  if (/^\s*[[{]/.test(text)) return ofJson(text);
  if (isCodeCarbonHeader(headerOf(text))) return 'codecarbon';
  return isCarbontrackerLog(text) ? 'carbontracker' : null;
}

/** The first line alone: no header has a line break in it, and a file may be long. */
function headerOf(text: string): readonly string[] {
  const [line = ''] = text.split(/\r\n|\n|\r/, 1);
  return csvRows(line)[0]?.cells.map((name) => name.trim()) ?? [];
}

function ofJson(text: string): ForeignTool | null {
  const whole = parsed(text);
  if (isLapDocument(whole)) return 'eco-ci';
  const document = whole ?? parsed(text.trimStart().split('\n', 1)[0] ?? '');
  const [first] = [document].flat();
  const names = typeof first === 'object' && first !== null ? Object.keys(first) : [];
  return isCodeCarbonHeader(names) ? 'codecarbon' : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
