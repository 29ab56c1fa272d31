// Times that tools write without an offset: they are local, and only a person knows which clock that was.
import { type Note, note } from '../../../errors.ts';
import { type EpochMs, epochMs } from '../../../units.ts';

const MS_PER_MINUTE = 60_000;
/** Fractions of a second are dropped: no tool here writes them, and duration decides. */
const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?$/;

/** `2026-11-22T11:14:51` on a clock so many minutes east of UTC; null for what is no moment of the calendar. */
export function localTime(text: string, utcOffsetMinutes: number | null): EpochMs | null {
  const [, day, time] = LOCAL.exec(text.trim()) ?? [];
  if (day === undefined || time === undefined) return null;
  const asUtc = Date.parse(`${day}T${time}Z`);
  // The 30th of February would roll over into March.
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, day.length) !== day) return null;
  return epochMs(asUtc - (utcOffsetMinutes ?? 0) * MS_PER_MINUTE);
}

/** Said of every run whose time could be hours off. */
export const timeNotes = (utcOffsetMinutes: number | null): readonly Note[] =>
  utcOffsetMinutes === null
    ? [note('time-taken-as-utc', 'The file tells local times without an offset; they are taken as UTC.')]
    : [];
