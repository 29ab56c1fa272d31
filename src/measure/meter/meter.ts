// What every source of readings looks like: it opens or says why not, reads its columns, and never converts or judges.
import type { NewColumn } from '../trace/column.ts';
import type { Absence, Domain } from '../trace/domain.ts';
import type { EventRecord } from '../trace/record.ts';

export interface MeterOptions {
  /** Root of the tree that holds `/proc` and `/sys`: `''` is this machine, else a captured one. */
  readonly sysroot: string;
  /** Explicit path of the NVIDIA management library; null resolves the soname. */
  readonly nvmlPath: string | null;
  /** Loopback address of a metrics exporter that the owner runs; null without one. */
  readonly exporterUrl: string | null;
  /** The visible-device variables as the runner gave them. */
  readonly visible: Readonly<Record<string, string>>;
  /** How long a program may take to name its devices, where not even the slowest that has been seen is to be waited for. */
  readonly patienceMs?: number;
}

/** What a meter saw that its values cannot show: a device lost or back, a counter refused. */
export type MeterEvent = Untimed<Extract<EventRecord, { e: 'lost' | 'back' | 'refused' }>>;

type Untimed<E> = E extends unknown ? Omit<E, 'k' | 't'> : never;

export interface Meter {
  readonly name: string;
  readonly domains: readonly Domain[];
  readonly columns: readonly NewColumn[];
  /** Raw values in the order of `columns` (and of fallbacks after them); null is a failed read. Never throws. */
  read(): readonly (number | null)[];
  /** Events since the last call. */
  takeEvents(): readonly MeterEvent[];
  /** The next source of a domain whose counter failed its check, appended to what `read` returns; null when there is none. */
  fallback(domain: string): NewColumn | null;
  /** Processes that compute on the job's devices now; null where the meter cannot know. */
  computeProcesses(): readonly number[] | null;
  /**
   * Begins to read how much of each device the job's own processes use, and all of them; the columns are appended to what
   * `read` returns. Called once, when somebody else is seen on the machine. Absent where a meter cannot tell processes apart.
   */
  follow?(isOurs: (pid: number) => boolean): readonly NewColumn[];
  close(): void;
}

/** A meter, or none, and every source that was refused on the way. */
export interface Opened {
  readonly meter: Meter | null;
  readonly absences: readonly Absence[];
}

/** Opens a source; something absent is an `Absence`, never an exception. */
export type OpenMeter = (options: MeterOptions) => Opened;

/** The same for any source: one that must be asked over a pipe or a socket answers later. Never rejects. */
export type OpenSource = (options: MeterOptions) => Opened | Promise<Opened>;
