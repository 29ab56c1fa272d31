// Numbers as people read them: one unit per table, U+2212 minus, no-break space before every unit (SI brochure 5.4.3), never 0 for unknown.
import { JOULES_PER_KWH } from '../units.ts';

export const NBSP = '\u00a0';
export const MINUS = '\u2212';
export const UNKNOWN = '–';

const JOULES_PER_WH = 3_600;
/** From a tenth of a kilowatt hour on, kWh with two decimals still shows two digits. */
const KWH_FROM_J = 360_000;
/** Two digits of a joule show nothing more of such an energy. */
const MILLIJOULES_BELOW_J = 0.1;

export interface EnergyScale {
  readonly unit: 'kWh' | 'Wh' | 'J' | 'mJ';
  readonly joulesPerUnit: number;
  readonly decimals: number;
}

/** Three significant digits at most: more would outrun any meter's uncertainty of some percent. */
function decimalsFor(value: number): number {
  const [hundreds, tens] = [100, 10];
  if (value >= hundreds) return 0;
  return value >= tens ? 1 : 2;
}

function scale(unit: EnergyScale['unit'], joulesPerUnit: number, largest: number): EnergyScale {
  return { unit, joulesPerUnit, decimals: decimalsFor(largest / joulesPerUnit) };
}

/** One unit and one number of decimals for a whole table or sentence, chosen by its largest energy in joules. */
export function scaleFor(...energiesJ: readonly (number | null)[]): EnergyScale {
  const largest = Math.max(0, ...energiesJ.map((energy) => Math.abs(energy ?? 0)));
  if (largest >= KWH_FROM_J) return scale('kWh', JOULES_PER_KWH, largest);
  if (largest >= JOULES_PER_WH) return scale('Wh', JOULES_PER_WH, largest);
  // Only an energy per unit of work is so small.
  return largest > 0 && largest < MILLIJOULES_BELOW_J ? scale('mJ', 1e-3, largest) : scale('J', 1, largest);
}

/** An energy in the scale's unit, without it; `–` for unknown, `<0.01` for what would round to nothing. */
export function energyNumber(energyJ: number | null, by: EnergyScale): string {
  if (energyJ === null) return UNKNOWN;
  const smallest = 10 ** -by.decimals;
  const value = energyJ / by.joulesPerUnit;
  if (value > 0 && value < smallest / 2) return `<${smallest.toFixed(by.decimals)}`;
  return value === 0 ? '0' : value.toFixed(by.decimals);
}

export function energyText(energyJ: number, by: EnergyScale = scaleFor(energyJ)): string {
  return `${energyNumber(energyJ, by)}${NBSP}${by.unit}`;
}

/** The unit that the first energy asks for, with decimals that suit the largest: `+110 Wh` beside a limit typed as `+20 Wh`. */
export function scaleLike(firstJ: number, ...othersJ: readonly (number | null)[]): EnergyScale {
  const { unit, joulesPerUnit } = scaleFor(firstJ);
  return scale(
    unit,
    joulesPerUnit,
    Math.max(...[firstJ, ...othersJ].map((energyJ) => Math.abs(energyJ ?? 0))),
  );
}

const PERCENT = 100;

/** A fraction as a signed percentage without its unit: `+12`, `−4`, `+0.4`, `±0`. */
export function changeNumber(fraction: number, decimals?: 0 | 1): string {
  const percent = fraction * PERCENT;
  // Below one percent a whole number would call every change nothing.
  const places = decimals ?? (Math.abs(percent) < 1 ? 1 : 0);
  const digits = Math.abs(percent).toFixed(places);
  if (Number(digits) === 0) return '±0';
  return `${percent < 0 ? MINUS : '+'}${digits}`;
}

export const changeText = (fraction: number, decimals?: 0 | 1): string =>
  `${changeNumber(fraction, decimals)}${NBSP}%`;

/** An interval with its unit once: `−4 … +5 %`. It never breaks: half an interval in a narrow table reads as a figure. */
export const intervalText = (low: number, high: number): string =>
  `${changeNumber(low)}${NBSP}…${NBSP}${changeNumber(high)}${NBSP}%`;

/** A share 0..1 as a whole percentage; a part that is there is never shown as 0, nor an incomplete whole as 100. */
export function shareText(share: number): string {
  const percent = share * PERCENT;
  const whole = Math.round(percent);
  if (whole === 0 && percent > 0) return `<1${NBSP}%`;
  return whole === PERCENT && percent < PERCENT ? `>99${NBSP}%` : `${whole}${NBSP}%`;
}

const MASS_STEPS = [
  { from: 1e6, unit: 't', grams: 1e6 },
  { from: 1e3, unit: 'kg', grams: 1e3 },
  { from: 0.1, unit: 'g', grams: 1 },
] as const;
const MILLIGRAM = { unit: 'mg', grams: 1e-3 } as const;

/** CO2e mass in the unit that fits; whole grams from 10 g on, unless `digits` significant ones are wanted. */
export function massText(grams: number, digits?: number): string {
  const step = MASS_STEPS.find(({ from }) => grams >= from) ?? MILLIGRAM;
  const value = grams / step.grams;
  if (value === 0) return `0${NBSP}g`;
  const wholeFrom = 10;
  const whole = digits === undefined && value >= wholeFrom;
  return `${whole ? value.toFixed(0) : trimmed(value, digits)}${NBSP}${step.unit}`;
}

/** Two significant digits, or as many as told, without trailing zeros. */
const trimmed = (value: number, digits = 2): string => String(Number(value.toPrecision(digits)));

/** A grid's intensity to three digits: no source is surer. */
export const intensityText = (gramsPerKwh: number): string => {
  const digits = 3;
  return `${Number(gramsPerKwh.toPrecision(digits))}${NBSP}g/kWh`;
};

const SYMBOLS: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£' };
const SMALLEST_COIN = 0.01;

export function moneyText(cost: { readonly amount: number; readonly currency: string }): string {
  const tiny = cost.amount > 0 && cost.amount < SMALLEST_COIN;
  const digits = (tiny ? SMALLEST_COIN : cost.amount).toFixed(2);
  const symbol = SYMBOLS[cost.currency];
  return `${tiny ? '<' : ''}${symbol ? `${symbol}${digits}` : `${digits}${NBSP}${cost.currency}`}`;
}

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3_600;

/** A duration in seconds as `0.4 s`, `61 s`, `12 min 4 s`, `3 h 5 min`. */
export function durationText(durationS: number): string {
  const wholeFrom = 10;
  if (durationS < wholeFrom) return `${trimmed(durationS)}${NBSP}s`;
  if (durationS < 2 * SECONDS_PER_MINUTE) return `${Math.round(durationS)}${NBSP}s`;
  const rounded = Math.round(durationS);
  const [hours, rest] = [Math.floor(rounded / SECONDS_PER_HOUR), rounded % SECONDS_PER_HOUR];
  const minutes = Math.floor(rest / SECONDS_PER_MINUTE);
  if (hours > 0) return `${hours}${NBSP}h ${minutes}${NBSP}min`;
  return `${minutes}${NBSP}min ${rest % SECONDS_PER_MINUTE}${NBSP}s`;
}

export const powerText = (powerW: number): string => {
  const wholeFrom = 10;
  return `${powerW >= wholeFrom ? powerW.toFixed(0) : trimmed(powerW)}${NBSP}W`;
};
