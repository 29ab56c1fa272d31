// Branded numbers: a quantity carries its unit in the type, so joules and watts cannot be mixed up.
// Conversion factors are SI definitions; 1 kWh = 3.6e6 J exactly.

declare const unit: unique symbol;
type Quantity<U extends string> = number & { readonly [unit]: U };

export type Joules = Quantity<'J'>;
export type Watts = Quantity<'W'>;
export type KilowattHours = Quantity<'kWh'>;
export type Grams = Quantity<'gCO2e'>;
export type GramsPerKwh = Quantity<'gCO2e/kWh'>;
export type Seconds = Quantity<'s'>;
/** Microseconds on the trace's monotonic clock, counted from the trace's start. */
export type Micros = Quantity<'us'>;
/** Milliseconds since the Unix epoch, UTC. */
export type EpochMs = Quantity<'ms since 1970'>;

export const joules = (value: number): Joules => value as Joules;
export const watts = (value: number): Watts => value as Watts;
export const kilowattHours = (value: number): KilowattHours => value as KilowattHours;
export const grams = (value: number): Grams => value as Grams;
export const gramsPerKwh = (value: number): GramsPerKwh => value as GramsPerKwh;
export const seconds = (value: number): Seconds => value as Seconds;
export const micros = (value: number): Micros => value as Micros;
export const epochMs = (value: number): EpochMs => value as EpochMs;

export const JOULES_PER_KWH = 3_600_000;
const MICROS_PER_SECOND = 1_000_000;

export const kwhFromJoules = (energy: Joules): KilowattHours => kilowattHours(energy / JOULES_PER_KWH);
export const secondsFromMicros = (time: Micros): Seconds => seconds(time / MICROS_PER_SECOND);
export const gramsFromEnergy = (energy: KilowattHours, intensity: GramsPerKwh): Grams =>
  grams(energy * intensity);

/** Sum of quantities of one unit; 0 for an empty list. */
export const sum = <Q extends number>(values: readonly Q[]): Q => {
  let total = 0;
  for (const value of values) total += value;
  return total as Q;
};
