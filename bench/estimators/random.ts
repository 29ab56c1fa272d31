// Random numbers that are the same in every run: mulberry32, a 32-bit generator of T. Ettinger, public domain.

/** The next number of a stream, 0 up to but not 1. */
export type Random = () => number;

const INCREMENT = 0x6d2b79f5;
const TWO_TO_32 = 2 ** 32;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + INCREMENT) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  };
}

export const between = (random: Random, least: number, most: number): number =>
  least + (most - least) * random();

/** Waiting time of a process without memory. */
export const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random());
