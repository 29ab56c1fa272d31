// Times as grid services write them, to and from UTC: with an offset, with Z, naive (which is UTC here), hours only, unix seconds (ISO 8601-1).
import { type EpochMs, epochMs } from '../../../units.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
const MS_PER_SECOND = 1_000;

const ISO =
  /^(?<day>\d{4}-\d\d-\d\d)(?:T(?<hour>\d\d)(?::(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d{1,9})?)?)?(?<offset>Z|[+-]\d\d:\d\d)?)?$/;
/** No grid service has figures of another century: a time outside is a mistake of units. */
const [EARLIEST, LATEST] = [Date.UTC(2000, 0, 1), Date.UTC(2100, 0, 1)];

/** Null for anything that is no time of this century. Fractions of a second are left out. */
export function parseUtc(text: unknown): EpochMs | null {
  const parts = typeof text === 'string' ? ISO.exec(text)?.groups : undefined;
  if (parts === undefined) return null;
  const { day, hour = '00', minute = '00', second = '00', offset = 'Z' } = parts;
  return inRange(Date.parse(`${day}T${hour}:${minute}:${second}${offset}`));
}

export const parseUnixSeconds = (seconds: unknown): EpochMs | null =>
  typeof seconds === 'number' ? inRange(Math.round(seconds * MS_PER_SECOND)) : null;

const inRange = (at: number): EpochMs | null => (at >= EARLIEST && at < LATEST ? epochMs(at) : null);

/** `2026-11-21T08:30`, UTC. */
export const utcMinute = (at: EpochMs): string =>
  new Date(at).toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length);
/** `2026-11-21T08`, UTC. */
export const utcHour = (at: EpochMs): string => new Date(at).toISOString().slice(0, 'YYYY-MM-DDThh'.length);

export const floorTo = (at: EpochMs, stepMs: number): EpochMs => epochMs(Math.floor(at / stepMs) * stepMs);
export const ceilTo = (at: EpochMs, stepMs: number): EpochMs => epochMs(Math.ceil(at / stepMs) * stepMs);
