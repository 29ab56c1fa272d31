// One part of the acceptance: what it needs, which open questions it answers, and what it gives: figures, and lines for people.
import type { Device } from '../../src/measure/native/nvml-answer.ts';
import type { OpenDriver } from './gpu.ts';
import type { RunningLoad } from './load/load.ts';
import type { Pattern } from './load/pattern.ts';
import type { Plan } from './plan.ts';

export interface Bench extends OpenDriver {
  readonly plan: Plan;
  /** Handle of the GPU under test; a new one after `open`. */
  readonly device: () => Device;
  /** Initialises the library, ms. @throws Error with the return code. */
  open(): number;
  close(): void;
  readonly index: number;
  readonly uuid: string;
  readonly name: string;
  /** Path or soname of the management library, for parts that start a process of their own. */
  readonly library: string;
  /** Folder for files worth keeping beside the result. */
  readonly folder: string;
  /** The product's sampler script; null where it does not lie beside this program. */
  readonly sampler: string | null;
  /** Null where the GPU can be loaded; else why not. */
  readonly noLoad: string | null;
  /** @throws Error when the load, which was there before, cannot be started. */
  load(pattern: Pattern): Promise<RunningLoad>;
}

export type Figures = Readonly<Record<string, unknown>>;

export type Result =
  | { readonly state: 'done'; readonly figures: Figures; readonly lines: readonly string[] }
  | { readonly state: 'skipped'; readonly why: string };

export interface Part {
  readonly id: string;
  readonly title: string;
  /** Numbers of the open questions (docs/adr, "What only a GPU can tell"). */
  readonly questions: readonly number[];
  readonly needsLoad: boolean;
  /** Seconds it may take at most, for the time limit of the whole. */
  readonly seconds: (plan: Plan) => number;
  readonly run: (bench: Bench) => Promise<Result>;
}

export const done = (figures: Figures, lines: readonly string[]): Result => ({
  state: 'done',
  figures,
  lines,
});
export const skipped = (why: string): Result => ({ state: 'skipped', why });
