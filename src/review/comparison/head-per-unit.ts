// A head as if each of its attempts had done one unit of work.
import type { Head } from './head.ts';
import { perUnit } from './per-unit.ts';

/** An attempt that says no amount of work is left out; without any there is nothing to compare. */
export function headPerUnit({ entry, attempts, refusal }: Head, unit: string): Head {
  const units = attempts.flatMap((attempt) => perUnit(attempt, unit) ?? []);
  const own = entry && perUnit(entry, unit);
  const why = refusal ?? (units.length === 0 ? 'no-energy' : null);
  return { entry: own ?? units[0] ?? entry, attempts: units, refusal: why };
}
