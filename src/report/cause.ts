// Which step a rise comes from, and whether it runs longer or draws more power: ln(energy) = ln(duration) + ln(mean power).
import type { Comparison, Row } from '../review/comparison/comparison.ts';
import { codeSpan } from './escape.ts';
import { changeText } from './figures.ts';

/** A factor is named when it carries at least this part of the change on the log scale. */
const NAMED_PART = 0.2;

/** One sentence or two for a proven rise; null where nothing points anywhere. */
export function causeOf(comparison: Comparison, job: string): string | null {
  const grown = comparison.rows.filter(isGrown).sort((a, b) => riseJ(b) - riseJ(a));
  const [first, ...others] = grown;
  if (!first) return wholeJob(comparison, job);
  const what = splitOf(first.durationRatio, first.powerRatio) ?? 'uses more energy';
  const rest = others.length === 0 ? 'No other step grew.' : `${otherSteps(others.length)} grew too.`;
  return `step ${codeSpan(first.label)} of ${codeSpan(job)} ${what}. ${rest}`;
}

const isGrown = (row: Row): boolean =>
  row.kind === 'step' && row.significant && (row.change?.change ?? 0) > 0;
const riseJ = (row: Row): number => (row.headJ ?? 0) - (row.baseJ ?? 0);
const otherSteps = (many: number): string => (many === 1 ? 'One other step' : `${many} other steps`);

function wholeJob(comparison: Comparison, job: string): string | null {
  const what = splitOf(comparison.factors.duration, comparison.factors.power);
  return what === null ? null : `${codeSpan(job)} ${what}; no single step stands out.`;
}

/** "draws 17 % more power", "takes 9 % longer", or both; null where the ratios are unknown or no rise. */
function splitOf(duration: number | null, power: number | null): string | null {
  if (duration === null || power === null) return null;
  const rise = Math.log(duration) + Math.log(power);
  if (!(rise > 0)) return null;
  const named = (ratio: number): boolean => Math.log(ratio) >= NAMED_PART * rise;
  const longer = named(duration) ? `takes ${unsigned(duration)} longer` : null;
  const harder = named(power) ? `draws ${unsigned(power)} more power` : null;
  const isShorter = duration < 1 && named(1 / duration);
  const shorter = isShorter ? ` in ${unsigned(duration)} less time` : '';
  return `${[longer, harder].filter((part) => part !== null).join(' and ')}${shorter}`;
}

const unsigned = (ratio: number): string => changeText(ratio - 1).slice(1);
