// Which step a rise comes from, and whether it runs longer or draws more power: ln(energy) = ln(duration) + ln(mean power).
import type { Comparison, Row } from '../review/comparison/comparison.ts';
import { codeSpan } from './escape.ts';
import { changeText, energyText } from './figures.ts';

/** A factor is named when it carries at least this part of the change on the log scale, a new step of the rise in joules. */
const NAMED_PART = 0.2;

/** One sentence or two for a proven rise; null where nothing points anywhere. */
export function causeOf(comparison: Comparison, job: string): string | null {
  const { rows } = comparison;
  const leastJ = NAMED_PART * Math.max(0, ...rows.filter(({ kind }) => kind === 'total').map(riseJ));
  const grown = rows
    .filter((row) => row.kind === 'step' && (isGrown(row) || (isNew(row) && riseJ(row) >= leastJ)))
    .sort((a, b) => riseJ(b) - riseJ(a));
  const [first, ...others] = grown;
  if (!first) return wholeJob(comparison, job);
  const rest = others.length === 0 ? 'No other step grew.' : `${otherSteps(others.length)} grew too.`;
  return `${stepText(first, job)}. ${rest}`;
}

const isGrown = ({ significant, change }: Row): boolean => significant && (change?.change ?? 0) > 0;
/** On the base it did not run, or has no figure: there is no change to test, only the energy it has now. */
const isNew = ({ headJ, baseJ }: Row): boolean => headJ !== null && baseJ === null;

function stepText(row: Row, job: string): string {
  const step = `step ${codeSpan(row.label)} of ${codeSpan(job)}`;
  if (!isNew(row)) return `${step} ${splitOf(row.durationRatio, row.powerRatio) ?? 'uses more energy'}`;
  const uses = `${step} uses ${energyText(row.headJ ?? 0)}`;
  return row.unresolved === null ? `new ${uses}` : `${uses}, and has no figure on the base`;
}

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
