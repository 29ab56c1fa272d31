// Carbontracker's output log: the consumption of what was measured. What it predicts for epochs that never ran is no energy.
import { plainNumber } from '../plain-number.ts';
import { type LogLine, logLines } from './log-lines.ts';

const SECONDS_PER_HOUR = 3_600;
const SECONDS_PER_MINUTE = 60;

export interface Actual {
  /** Local time at which it was written. */
  readonly time: string;
  /** Whole seconds. */
  readonly seconds: number;
  /** With PUE. */
  readonly kwh: number;
  readonly grams: number | null;
}

const BLOCK =
  /^CarbonTracker:\s*Actual consumption(?: for \d+ epoch\(s\))?:\s*Time:\s*(\d{1,6}):(\d{2}):(\d{2})\s*Energy:\s*(\S+) kWh\s*CO2eq:\s*(\S+) g/;

export const isOutputLog = (lines: readonly LogLine[]): boolean =>
  lines.some(({ message }) => message.startsWith('CarbonTracker:'));

/** The last that was written; null where the run was killed before, or only a prediction is there. */
export function actualOf(text: string): Actual | null {
  const found = logLines(text).flatMap(({ time, message }) => {
    const [, hours, minutes, rest, energy = '', co2 = ''] = BLOCK.exec(message) ?? [];
    const kwh = plainNumber(energy);
    if (kwh === null || kwh < 0) return [];
    const seconds = Number(hours) * SECONDS_PER_HOUR + Number(minutes) * SECONDS_PER_MINUTE + Number(rest);
    return { time, seconds, kwh, grams: plainNumber(co2) };
  });
  return found.at(-1) ?? null;
}
