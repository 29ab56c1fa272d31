// A family of figures that are measured together, and what each is told about the run.
import type { Figure } from './figure.ts';
import type { Workplace } from './workplace.ts';

export interface Setting {
  /** The Node that runs `dist/`. */
  readonly node: string;
  /** Fewer repetitions and shorter windows; rates are scaled to a minute, the 60 s jobs are left out. */
  readonly quick: boolean;
  readonly workplace: Workplace;
}

export type Family = (setting: Setting) => Promise<readonly Figure[]>;
