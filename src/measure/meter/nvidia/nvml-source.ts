// A column of an NVIDIA GPU and the call that reads it, and the order in which such sources are tried.
import type { Answer, Device } from '../../native/nvml-answer.ts';
import type { NewColumn } from '../../trace/column.ts';
import type { Absence } from '../../trace/domain.ts';
import { nvmlAbsence } from './nvml-refusal.ts';

/** A GPU of the machine. Its handle changes when the library is initialised anew; all else of it stays. */
export interface Gpu {
  readonly uuid: string;
  handle: Device;
}

export interface Source {
  readonly column: NewColumn;
  readonly read: () => Answer<number>;
}

/** A source, or why it cannot be one: found out by a first reading, only where none before it will do. */
export type Candidate = () => Source | Absence;

export const tried =
  (source: Source): Candidate =>
  () => {
    const answer = source.read();
    if (answer.ok) return source;
    const { source: name, domain } = source.column;
    return { ...nvmlAbsence(name.replace('nvml:', ''), answer.code), domain };
  };

export interface Choice {
  readonly chosen: Source | null;
  readonly refused: readonly Absence[];
}

export function firstOf(candidates: readonly Candidate[]): Choice {
  const refused: Absence[] = [];
  for (const candidate of candidates) {
    const source = candidate();
    if ('read' in source) return { chosen: source, refused };
    refused.push(source);
  }
  return { chosen: null, refused };
}
