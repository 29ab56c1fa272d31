// What the fuzzer is told of one parser: where its inputs come from, how it is played, and what may come out of it.
import type { Mutator } from './mutate/mutator.ts';

/** Text as the parser takes it, lone surrogates and all, or bytes. */
export type Input = string | Uint8Array;

/** What a parser made of an input. `again` is what comes back when it is written and read once more; absent where nothing writes it. */
export type Played =
  | { readonly refused: string }
  | { readonly value: unknown; readonly again?: () => unknown };

export interface Target {
  readonly name: string;
  /** Ends of the paths of the source files whose coverage guides and is reported. */
  readonly room: readonly string[];
  /** Documents that the parser takes, and a few that it must not. */
  readonly seeds: readonly Input[];
  readonly mutate: Mutator;
  /** Throws what the parser throws. */
  readonly play: (input: Input) => Played;
  /** Whether what was thrown is the parser's documented way to say no. */
  readonly isRefusal: (error: unknown) => boolean;
  /** Inputs of a few hundred bytes more than this are slow, ms; longer ones have 1 ms more for each 5 kB. */
  readonly limitMs?: number;
}

export const textOf = (input: Input): string =>
  typeof input === 'string' ? input : Buffer.from(input).toString('utf8');

export const bytesOf = (input: Input): Uint8Array =>
  typeof input === 'string' ? Buffer.from(input, 'utf8') : input;
