// One spelling for all ways to type a budget, so that `+10%` and `+10 %` are known as one; it parses back to the same limits.
import { JOULES_PER_KWH } from '../../units.ts';
import type { Budget, Limit } from './budget.ts';

/** `warn: train/Train: +10 % and +20 Wh per sample`. */
export function canonicalBudget({ level, scope, limits, unit, window }: Budget): string {
  const job = scope?.job.replaceAll('/', String.raw`\/`);
  return [
    level === 'warn' ? 'warn: ' : '',
    scope === null ? '' : `${[job, scope.step].filter((part) => part !== null).join('/')}: `,
    limits.map(limitText).join(' and '),
    unit === null ? '' : ` per ${unit}`,
    window === null ? '' : ` per ${window.span} on ${window.branch}`,
  ].join('');
}

const PERCENT = 100;
const PER_KILO = 1_000;
const JOULES_PER_WH = JOULES_PER_KWH / PER_KILO;
/** A double holds 15 decimal digits exactly: more would show the rounding of the conversion. */
const DIGITS = 15;

function limitText({ kind, limit }: Limit): string {
  switch (kind) {
    case 'increase':
      return `+${tidy(limit * PERCENT)} %`;
    case 'increase-energy':
      return `+${scaled(limit / JOULES_PER_WH, 'Wh')}`;
    case 'energy':
      return scaled(limit / JOULES_PER_WH, 'Wh');
    case 'increase-emissions':
      return `+${scaled(limit, 'gCO2e')}`;
    case 'emissions':
      return scaled(limit, 'gCO2e');
  }
}

const scaled = (amount: number, unit: string): string =>
  amount < PER_KILO ? `${tidy(amount)} ${unit}` : `${tidy(amount / PER_KILO)} k${unit}`;

const tidy = (amount: number): string => String(Number(amount.toPrecision(DIGITS)));
