// What one resolver of a place gives: a region with the name of who knew it, or the reasons why it has none.
import type { Note } from '../../../errors.ts';
import type { Refusal, RefusalCode } from '../../carbon/refusal.ts';
import type { Region } from './region.ts';

export interface Finding {
  readonly region: Region;
  /** As `placement.resolvedBy` names it. */
  readonly by: string;
}

export interface Answer {
  readonly found: Finding | null;
  readonly notes: readonly Note[];
  readonly refusals: readonly Refusal[];
}

export const answered = (by: string, region: Region, notes: readonly Note[] = []): Answer => ({
  found: { region, by },
  notes: [...notes, ...region.notes],
  refusals: [],
});

/** `hint` is one sentence for a person; it never holds an address or coordinates. */
export const refused = (source: string, code: RefusalCode, hint: string): Answer => ({
  found: null,
  notes: [],
  refusals: [{ source, code, hint }],
});

/** For a resolver whose question has not come up. */
export const SILENT: Answer = { found: null, notes: [], refusals: [] };
