// A meter over kept files: reads each of its sources once per tick, and says once of each what was too large to keep.
import type { NewColumn } from '../../trace/column.ts';
import type { Domain } from '../../trace/domain.ts';
import type { Meter, MeterEvent } from '../meter.ts';
import type { KeptFile } from './kept-file.ts';

export type Reading = number | 'too-large' | null;

/** A column, how its value is read, and the files to close after it. `read` may throw: that is a failed read. */
export interface FileSource {
  readonly column: NewColumn;
  readonly read: () => Reading;
  readonly files: readonly KeptFile[];
}

interface FileMeter {
  readonly name: string;
  readonly domains: readonly Domain[];
  readonly sources: readonly FileSource[];
}

export function fileMeter({ name, domains, sources }: FileMeter): Meter {
  const events: MeterEvent[] = [];
  const refused = new Set<FileSource>();
  const read = (source: FileSource): number | null => {
    const value = readSource(source);
    if (value !== 'too-large') return value;
    if (!refused.has(source)) events.push(tooLarge(source.column));
    refused.add(source);
    return null;
  };
  return {
    name,
    domains,
    columns: sources.map((source) => source.column),
    read: () => sources.map(read),
    takeEvents: () => events.splice(0),
    // A gauge that can stand in for a counter is read beside it all the time, as the counter's check.
    fallback: () => null,
    computeProcesses: () => null,
    close: () => {
      for (const file of sources.flatMap((source) => source.files)) file.close();
    },
  };
}

/** One reading; a failed one is null. */
export function readSource(source: FileSource): Reading {
  try {
    return source.read();
  } catch {
    return null;
  }
}

const tooLarge = ({ source, domain }: NewColumn): MeterEvent => ({
  e: 'refused',
  source,
  code: 'too-large',
  domain,
  hint: 'The counter is past 2^53 and is left out rather than rounded.',
});
