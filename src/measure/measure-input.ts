// All that the verb `measure` is handed: a clock, a writer, and the eyes on the machine, as plain functions.
import type { Machine } from './meter/machine/machine.ts';
import type { Probed } from './meter/probe.ts';
import type { EndReason, OwnRecord } from './trace/record.ts';

export interface Clock {
  /** CLOCK_MONOTONIC, µs. */
  monoUs(): number;
  /** Since the Unix epoch, ms. */
  wallMs(): number;
  /** Time since boot with suspended time, ms; null where the system does not say. */
  uptimeMs(): number | null;
  /** May resolve early, when something asks for attention. */
  sleepUntil(monoUs: number): Promise<void>;
}

/** A step whose file-command set has appeared, or whose process has gone. */
export interface StepSeen {
  readonly guid: string;
  readonly action: string | null;
  readonly at: 'start' | 'end';
  readonly wallMs: number;
}

export interface Neighbours {
  readonly workers: number;
  readonly samplers: number;
}

export interface MeasureInput {
  readonly machine: Machine;
  readonly visible: Readonly<Record<string, string>>;
  /** Meters of the header. */
  readonly quick: Probed;
  /** Each opens meters that may take seconds; called after the first sample is written. None rejects. */
  readonly late: readonly (() => Probed | Promise<Probed>)[];
  readonly intervalMs: number;
  readonly clock: Clock;
  /** Appends text to the trace; false when it could not. */
  readonly write: (text: string) => boolean;
  /** Asked at every beat; a reason ends the measurement. */
  readonly stop: () => EndReason | null;
  /** Whether somebody has asked for a reading out of turn since the last call. */
  readonly asked: () => boolean;
  readonly neighbours: () => Neighbours;
  /** Whether a process computing on the job's GPU belongs to the job. */
  readonly isOurs: (pid: number) => boolean;
  /**
   * Whether that can be told at all of a process that the driver names: in the machine's first PID namespace, since drivers know
   * no other, and where the job's processes bear a mark.
   */
  readonly tellsOurs: boolean;
  /** Steps that have begun or ended since the last call. */
  readonly steps: () => readonly StepSeen[];
  readonly cost: () => Pick<OwnRecord, 'cpu_us' | 'rss_kb'>;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}
