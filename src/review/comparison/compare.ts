// Compares a head with its baseline: who is compared, with what, or why not.
import type { Note } from '../../errors.ts';
import type { Comparison } from './comparison.ts';
import type { Head } from './head.ts';
import { headPerUnit } from './head-per-unit.ts';
import { measured } from './measured.ts';
import { classNote, notCompared } from './not-compared.ts';
import { knownDevices } from './observations.ts';
import type { Past } from './past.ts';

export interface CompareInput {
  readonly head: Head;
  readonly past: Past;
  /** What energies are of: the whole run, or one unit of the head's work. */
  readonly per?: 'run' | 'unit';
}

export interface Compared {
  readonly comparison: Comparison;
  readonly notes: readonly Note[];
}

/** Pure and independent of the order of the entries; duplicates and runs of other repositories change nothing. */
export function compare({ head, past, per = 'run' }: CompareInput): Compared {
  if (per === 'run') return compareRuns(head, past);
  const unit = head.attempts.find(({ work }) => work !== null)?.work?.unit;
  if (unit === undefined) return { comparison: notCompared(head, past, { why: 'no-energy' }), notes: [] };
  return compareRuns(headPerUnit(head, unit), past.per(unit));
}

function compareRuns(head: Head, past: Past): Compared {
  const { entry, attempts, refusal } = head;
  if (entry === null || refusal === 'ambiguous-series')
    return { comparison: notCompared(head, past, { why: refusal ?? 'gap' }), notes: [] };
  // Without a figure there is nothing to compare, whatever the history holds.
  if (refusal === 'no-energy') return { comparison: notCompared(head, past, { why: refusal }), notes: [] };
  const window = past.windowFor(entry, 'alike');
  const { notes } = window;
  if (window.samples.length === 0) {
    const other = past.windowFor(entry, 'any').samples[0]?.entries[0];
    if (other !== undefined)
      return {
        comparison: notCompared(head, past, { why: 'other-hardware', other }),
        notes: [...notes, classNote(entry, other, past.policy)],
      };
    const why = past.unread ? 'history-unread' : 'no-history';
    return { comparison: notCompared(head, past, { why }), notes };
  }
  if (refusal !== null) return { comparison: notCompared(head, past, { why: refusal }), notes };
  const effect = past.effectFor(entry, knownDevices(attempts));
  const found = measured({ entry, attempts, window, effect, past });
  return { ...found, notes: [...notes, ...found.notes] };
}
