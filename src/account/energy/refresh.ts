// How often a source really refreshes its value, seen from the trace: an exporter repeats one figure until its own next look.
import { type Micros, micros } from '../../units.ts';
import type { Readings } from './readings.ts';

type Values = Readings['values'];

/**
 * The median time between two changes of the value; null where it changed fewer than twice, so that nothing can be said.
 * Readings that were taken less often than the value changes give the time between readings.
 */
export function refreshPeriod(values: Values): Micros | null {
  const changes = changesOf(values);
  const gaps = changes.slice(1).map(({ t }, i) => t - (changes[i]?.t ?? t));
  if (gaps.length === 0) return null;
  const sorted = gaps.toSorted((a, b) => a - b);
  return micros(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

/**
 * A slow counter without its repeats. What it shows at its first change was gathered over one period, part of which may lie
 * before the first reading; what follows its last change it has not shown yet, so that stretch is left open.
 * Empty where it never changed: then it has shown nothing at all.
 */
export function withoutRepeats(values: Values, period: Micros): Values {
  const first = values[0];
  const changes = changesOf(values);
  const firstChange = changes[0];
  if (first === undefined || firstChange === undefined) return [];
  return [{ ...first, t: micros(Math.min(first.t, firstChange.t - period)) }, ...changes];
}

/** The readings that differ from the one before. */
const changesOf = (values: Values): Values =>
  values.filter(({ value }, i) => i > 0 && value !== values[i - 1]?.value);
