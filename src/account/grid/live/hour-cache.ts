// What services have answered, by service, area, scope and UTC hour, so that the jobs of a matrix ask once and a free quota lasts.
// Whoever may write the directory may plant figures in it, as any job of the runner can: gram gates therefore never use live figures.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { type EpochMs, epochMs, gramsPerKwh } from '../../../units.ts';
import type { Intensity, Scope } from '../../carbon/intensity.ts';
import { MAX_G_PER_KWH } from '../../carbon/intensity-names.ts';
import { pruneCache, readCached, writeCached } from './cache-file.ts';
import { HOUR_MS, utcHour } from './utc-time.ts';

export interface CachedHour {
  readonly service: string;
  readonly area: string;
  readonly zone: string;
  readonly scope: Scope;
  readonly hour: EpochMs;
}

export interface HourCache {
  /** Slots that overlap the hour, of a directory that may be hostile; null where they must be asked for. */
  readonly read: (asked: CachedHour) => readonly Intensity[] | null;
  /** Keeps those of the slots that overlap the hour. An unwritable directory costs nothing but the next job's question. */
  readonly write: (asked: CachedHour, slots: readonly Intensity[]) => void;
}

const SCHEMA = 'carbon-action/grid-hour/1';
/** Newest slots come late, and forecasts are replaced. */
const UNFINISHED_MS = 600_000;
/** One a minute, and one that overlaps the hour at either end; no service has finer ones, or any longer than an hour. */
const MAX_SLOTS = 62;

const MAX_LABEL = 128;
/** 64 bits: some thousand files never share a name by chance. */
const KEY_DIGITS = 16;

const label = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_LABEL));
const time = v.pipe(v.number(), v.safeInteger(), v.transform(epochMs));
const CachedSchema = v.strictObject({
  schema: v.literal(SCHEMA),
  service: label,
  area: label,
  zone: label,
  scope: v.picklist(['direct', 'lifecycle']),
  hour: time,
  asked_at: time,
  slots: v.pipe(
    v.array(
      v.strictObject({
        zone: label,
        from: time,
        to: time,
        value: v.pipe(
          v.number(),
          v.finite(),
          v.minValue(0),
          v.maxValue(MAX_G_PER_KWH),
          v.transform(gramsPerKwh),
        ),
        kind: v.literal('average'),
        scope: v.picklist(['direct', 'lifecycle']),
        basis: v.nullable(v.picklist(['production', 'consumption'])),
        source: label,
        year: v.nullable(v.pipe(v.number(), v.safeInteger())),
        licence: v.nullable(label),
        estimated: v.boolean(),
        forecast: v.boolean(),
      }),
    ),
    v.maxLength(MAX_SLOTS),
  ),
});
type Cached = v.InferOutput<typeof CachedSchema>;

export function openHourCache(directory: string | null, now: () => EpochMs): HourCache {
  if (directory === null) return { read: () => null, write: () => undefined };
  let isPruned = false;
  return {
    read: (asked) => {
      const kept = parse(readCached(directory, fileName(asked)));
      return kept !== null && isOf(kept, asked) && isValid(kept, now()) ? kept.slots : null;
    },
    write: (asked, slots) => {
      const own = slots.filter(
        ({ from, to }) => from !== null && to !== null && overlaps({ from, to }, asked.hour),
      );
      const kept = { schema: SCHEMA, ...asked, asked_at: now(), slots: own };
      if (!writeCached(directory, fileName(asked), JSON.stringify(kept)) || isPruned) return;
      // Once is enough for all hours of an answer.
      isPruned = true;
      pruneCache(directory, now());
    },
  };
}

/** Of a question: its words may hold signs that no file name can. */
function fileName({ service, area, zone, scope, hour }: CachedHour): string {
  const key = createHash('sha256')
    .update(JSON.stringify([service, area, zone, scope]))
    .digest('hex')
    .slice(0, KEY_DIGITS);
  return `${service}-${key}-${utcHour(hour)}.json`;
}

function parse(text: string | null): Cached | null {
  try {
    const parsed = v.safeParse(CachedSchema, JSON.parse(text ?? ''));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** The file's name is only a way to find it: what it holds must say the same, and each slot too. */
const isOf = (kept: Cached, { service, area, zone, scope, hour }: CachedHour): boolean =>
  kept.service === service &&
  kept.area === area &&
  kept.zone === zone &&
  kept.scope === scope &&
  kept.hour === hour &&
  kept.slots.every((slot) => slot.zone === zone && slot.scope === scope && slot.source === service) &&
  kept.slots.every(({ from, to }) => from < to && to - from <= HOUR_MS && overlaps({ from, to }, hour));

function isValid(kept: Cached, now: EpochMs): boolean {
  const age = now - kept.asked_at;
  return age >= 0 && (isFinished(kept) || age <= UNFINISHED_MS);
}

/** Nothing about the hour will change: it was over when it was asked for, and every moment of it has a figure that is no guess. */
function isFinished({ hour, asked_at, slots }: Cached): boolean {
  const end = hour + HOUR_MS;
  if (asked_at < end || slots.some(({ estimated, forecast }) => estimated || forecast)) return false;
  let covered: number = hour;
  for (const { from, to } of slots.toSorted((a, b) => a.from - b.from)) {
    if (from > covered) return false;
    covered = Math.max(covered, to);
  }
  return covered >= end;
}

const overlaps = ({ from, to }: { readonly from: number; readonly to: number }, hour: number): boolean =>
  to > hour && from < hour + HOUR_MS;
