// Judges while sampling whether an energy counter is alive: it must move when the device works, and agree with power.
import type { Column } from '../trace/column.ts';
import type { EventRecord } from '../trace/record.ts';

type CheckEvent = Extract<EventRecord, { e: 'check' }>;
export type CheckResult = Omit<CheckEvent, 'k' | 't'>;

/** One reading of a device: its counter, and what else is known of it at that time. */
export interface Reading {
  readonly timeUs: number;
  /** Counter in joules. */
  readonly energyJ: number | null;
  readonly powerW: number | null;
  readonly utilPercent: number | null;
}

export interface CounterCheck {
  readonly source: string;
  readonly domain: string;
  /** Longest time between two refreshes of the counter, µs. */
  readonly updateUs: number;
  /** Where the counter last stood, and what has been seen since. */
  readonly anchor: Reading | null;
  /** Since when the device has been busy and the counter still; null while it moves or the device idles. */
  readonly stillSinceUs: number | null;
  /** Watt-seconds of the power sensor since the anchor, null where one reading was missing. */
  readonly sensedJ: number | null;
  readonly previous: Reading | null;
  readonly state: 'open' | 'passed' | 'failed';
}

/** NVML refreshes its counter every 20 to 100 ms (SC'24 study, arXiv 2312.02741), so a second is ample; an exporter every 30 s. */
const SHORTEST_US = 1_000_000;
/** Five busy seconds without a millijoule cannot be a slow counter. */
const STILL_US = 5_000_000;
/** Band of counter over integrated power (Zeus uses 0.1 to 10 over 0.5 s; ours is tighter over longer). */
const LEAST_RATIO = 0.5;
const MOST_RATIO = 2;
/** The ratio is taken over this long, so that the 1 s averaging lag of the power sensor hardly matters. */
const RATIO_US = 10_000_000;
/** A counter that is refreshed slowly is given this many refreshes: one more or less is a tenth of the energy. */
const RATIO_UPDATES = 10;
/** Busy for three refreshes without one is still, too. */
const STILL_UPDATES = 3;
const US_PER_MS = 1_000;
const US_PER_SECOND = 1_000_000;

export const newCounterCheck = ({
  source,
  domain,
  update_ms = 0,
}: Pick<Column, 'source' | 'domain' | 'update_ms'>): CounterCheck => ({
  source,
  domain,
  updateUs: update_ms * US_PER_MS,
  anchor: null,
  stillSinceUs: null,
  sensedJ: 0,
  previous: null,
  state: 'open',
});

/** The check after one more reading, and the verdict where this reading brought one. */
export function advance(
  check: CounterCheck,
  now: Reading,
): { readonly check: CounterCheck; readonly result: CheckResult | null } {
  if (check.state === 'failed' || now.energyJ === null) return { check, result: null };
  const { anchor, previous } = check;
  if (anchor?.energyJ == null || previous === null || now.energyJ < anchor.energyJ) {
    return { check: { ...check, anchor: now, previous: now, stillSinceUs: null, sensedJ: 0 }, result: null };
  }
  const busy = (now.utilPercent ?? 0) > 0;
  const moved = now.energyJ !== previous.energyJ;
  const next: CounterCheck = {
    ...check,
    stillSinceUs: busy && !moved ? (check.stillSinceUs ?? previous.timeUs) : null,
    sensedJ: sensed(check.sensedJ, previous, now),
    previous: now,
  };
  return verdict(next, anchor.energyJ, now);
}

function verdict(check: CounterCheck, anchorJ: number, now: Reading) {
  const elapsedUs = now.timeUs - (check.anchor?.timeUs ?? now.timeUs);
  const gainedJ = (now.energyJ ?? anchorJ) - anchorJ;
  if (
    check.stillSinceUs !== null &&
    now.timeUs - check.stillSinceUs >= Math.max(STILL_US, STILL_UPDATES * check.updateUs)
  )
    return fail(check, { code: 'frozen' });
  if (check.state === 'passed') return { check, result: null };
  // A counter that has not moved on an idle device says nothing yet.
  if (gainedJ === 0 || elapsedUs < SHORTEST_US) return { check, result: null };
  if (check.sensedJ === null || check.sensedJ === 0) return pass(check, {});
  if (elapsedUs < Math.max(RATIO_US, RATIO_UPDATES * check.updateUs)) return { check, result: null };
  const ratio = rounded(gainedJ / check.sensedJ);
  return ratio > LEAST_RATIO && ratio < MOST_RATIO
    ? pass(check, { ratio })
    : fail(check, { code: 'implausible', ratio });
}

const fail = (check: CounterCheck, facts: { code: string; ratio?: number }) => ({
  check: { ...check, state: 'failed' as const },
  result: { e: 'check' as const, source: check.source, domain: check.domain, ok: false, ...facts },
});

const pass = (check: CounterCheck, facts: { ratio?: number }) => ({
  check: { ...check, state: 'passed' as const },
  result: { e: 'check' as const, source: check.source, domain: check.domain, ok: true, ...facts },
});

function sensed(soFar: number | null, before: Reading, now: Reading): number | null {
  if (soFar === null || before.powerW === null || now.powerW === null) return null;
  return soFar + (((before.powerW + now.powerW) / 2) * (now.timeUs - before.timeUs)) / US_PER_SECOND;
}

const PERCENT = 100;
const rounded = (ratio: number): number => Math.round(ratio * PERCENT) / PERCENT;
