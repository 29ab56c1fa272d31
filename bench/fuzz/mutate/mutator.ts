// How one input becomes another: by its own structure, by the bytes, or crossed with another of the corpus.
import type { Random } from '../../estimators/random.ts';
import type { Input } from '../target.ts';

export interface Source {
  readonly random: Random;
  /** Inputs that have reached something new, the seeds among them. */
  readonly corpus: readonly Input[];
}

export type Mutator = (input: Input, source: Source) => Input;

/** A whole number from 0 to `below` - 1. */
export const whole = (random: Random, below: number): number => Math.floor(random() * below);

/** One of a list. @throws Error for an empty list. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
  const index = whole(random, list.length);
  for (const item of list.slice(index, index + 1)) return item;
  throw new Error('There is nothing to choose from.');
}

/** True once in `times`. */
export const once = (random: Random, times: number): boolean => random() * times < 1;
