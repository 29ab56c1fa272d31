// A limit a team sets, as typed by people and as judged. The grammar is in the interface document, section 4.
import type { Grams, Joules } from '../../units.ts';

export type Level = 'fail' | 'warn';

export type Budget = { readonly text: string; readonly level: Level } & (
  | { readonly kind: 'increase' /** Fraction: 0.1 for `+10 %`. */; readonly limit: number }
  | { readonly kind: 'energy'; readonly limit: Joules }
  | { readonly kind: 'emissions'; readonly limit: Grams }
);
