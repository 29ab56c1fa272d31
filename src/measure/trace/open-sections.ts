// The sections of a running trace that marks have begun and not ended; samples are not looked at.
import { parseRecords } from './parse-records.ts';

/** Labels, oldest first. @throws CarbonError `bad-trace`. */
export function openSections(text: string): readonly string[] {
  const told = text.split('\n').filter((line, at) => at === 0 || line.startsWith('{"k":"mark"'));
  const open = new Set<string>();
  for (const record of parseRecords(`${told.join('\n')}\n`).records) {
    if (record.k !== 'mark' || record.whole) continue;
    if (record.at === 'start') open.add(record.label);
    else open.delete(record.label);
  }
  return [...open];
}
