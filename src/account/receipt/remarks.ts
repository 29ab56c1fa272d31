// The absences and notes of a receipt: what was refused and what is doubtful, each once and in bounds.
import type { Note } from '../../errors.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { clipped, MAX_HINT_CHARACTERS, MAX_LABEL_CHARACTERS, MAX_NOTE_CHARACTERS } from './clipped.ts';
import type { Receipt } from './receipt.ts';

/** The receipt schema's bound on either list. */
const MOST_REMARKS = 500;

/** Refusals from the header and from later, without the device they name: ids stay in the trace. */
export function absenceSection(trace: Trace): Receipt['absences'] {
  const late = trace.events.flatMap((event) => (event.e === 'refused' ? [event] : []));
  const all = [...trace.absences, ...late].map(({ source, code, hint }) => ({
    source: clipped(source, MAX_LABEL_CHARACTERS),
    code,
    hint: clipped(hint, MAX_HINT_CHARACTERS),
  }));
  return uniqueBy(all, ({ source, code, hint }) => JSON.stringify([source, code, hint])).slice(
    0,
    MOST_REMARKS,
  );
}

export function noteSection(notes: readonly Note[]): Receipt['notes'] {
  const all = notes.map(({ code, severity, text }) => ({
    code,
    severity,
    text: clipped(text, MAX_NOTE_CHARACTERS),
  }));
  return uniqueBy(all, ({ code, text }) => JSON.stringify([code, text])).slice(0, MOST_REMARKS);
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item);
  return [...seen.values()];
}
