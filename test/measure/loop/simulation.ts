// Runs the verb `measure` in simulated time: days pass in milliseconds, and everything it is handed can be scripted.

import { measure } from '../../../src/measure/measure.ts';
import type { MeasureInput, Neighbours, StepSeen } from '../../../src/measure/measure-input.ts';
import type { Meter } from '../../../src/measure/meter/meter.ts';
import type { Probed } from '../../../src/measure/meter/probe.ts';
import type { NewColumn } from '../../../src/measure/trace/column.ts';
import { parseTrace } from '../../../src/measure/trace/parse-trace.ts';
import type { EndReason } from '../../../src/measure/trace/record.ts';
import type { Trace } from '../../../src/measure/trace/trace.ts';

export interface Script {
  readonly seconds: number;
  readonly reason?: EndReason;
  readonly intervalMs?: number;
  readonly quick?: readonly Meter[];
  readonly slow?: readonly Meter[];
  /** How long the slow drivers take to open. */
  readonly slowSeconds?: number;
  /** One reading that takes long: the clock moves by `for` seconds while the meters are read. */
  readonly stallAt?: { readonly seconds: number; readonly for: number };
  /** Called whenever time has moved, with the seconds since the start. */
  readonly onTime?: (seconds: number) => void;
  readonly canWrite?: (seconds: number) => boolean;
  readonly neighbours?: (seconds: number) => Neighbours;
  readonly isOurs?: (pid: number) => boolean;
  readonly inContainer?: boolean;
  /** Somebody asks for a reading at these seconds. */
  readonly askedAt?: readonly number[];
  /** Each is opened after the slow ones, and answers when it likes. */
  readonly late?: readonly (() => Promise<Probed>)[];
  readonly steps?: (seconds: number) => readonly StepSeen[];
  /** Seconds that the machine has slept: uptime and the wall clock go on, the monotonic clock does not. */
  readonly asleep?: (seconds: number) => number;
  readonly wallOffsetMs?: (seconds: number) => number;
}

export const WALL0_MS = 1_795_291_200_000;
const BOOT_US = 5_000_000;
const US = 1_000_000;
const MS = 1_000;

export interface Simulated {
  readonly trace: Trace;
  readonly text: string;
  /** All that has been written by now. */
  readonly written: () => string;
}

export async function simulate(script: Script): Promise<Simulated> {
  let us = 0;
  let text = '';
  const now = () => us / US;
  const passTo = (later: number) => {
    us = Math.max(us, later);
    script.onTime?.(now());
  };
  const asks = [...(script.askedAt ?? [])];
  let stalled = false;
  const stallingMeter: Meter = {
    ...scriptedMeter([]),
    read: () => {
      if (script.stallAt !== undefined && !stalled && now() >= script.stallAt.seconds) {
        stalled = true;
        passTo(us + script.stallAt.for * US);
      }
      return [];
    },
  };
  const none = { workers: 0, samplers: 0 };
  const input: MeasureInput = {
    machine: {
      cpu: { model: null, threads: 2, sockets: 1 },
      memory_bytes: null,
      memory_limit_bytes: null,
      clk_tck: 100,
    },
    visible: {},
    quick: { meters: [...(script.quick ?? []), stallingMeter], absences: [] },
    late: [
      () => {
        passTo(us + (script.slowSeconds ?? 0) * US);
        return { meters: script.slow ?? [], absences: [] };
      },
      ...(script.late ?? []),
    ],
    intervalMs: script.intervalMs ?? 1_000,
    clock: {
      monoUs: () => BOOT_US + us,
      wallMs: () =>
        WALL0_MS + us / MS + (script.asleep?.(now()) ?? 0) * MS + (script.wallOffsetMs?.(now()) ?? 0),
      uptimeMs: () => (BOOT_US + us) / MS + (script.asleep?.(now()) ?? 0) * MS,
      sleepUntil: async (dueUs) =>
        passTo(Math.min(dueUs - BOOT_US, (asks[0] ?? Number.POSITIVE_INFINITY) * US)),
    },
    write: (lines) => {
      if (script.canWrite?.(now()) === false) return false;
      text += lines;
      return true;
    },
    stop: () => (now() > script.seconds ? (script.reason ?? 'stop') : null),
    asked: () => asks.length > 0 && now() >= (asks[0] ?? 0) && asks.shift() !== undefined,
    neighbours: () => script.neighbours?.(now()) ?? none,
    isOurs: script.isOurs ?? (() => false),
    tellsOurs: script.inContainer !== true,
    steps: () => script.steps?.(now()) ?? [],
    cost: () => ({ cpu_us: Math.round(us / 3_000), rss_kb: 49_000 }),
    random: () => 0.5,
  };
  script.onTime?.(0);
  await measure(input);
  return { trace: parseTrace(text), text, written: () => text };
}

/** A meter whose readings are functions of nothing but what the script changes. */
export function scriptedMeter(
  parts: readonly { column: Partial<NewColumn>; value: () => number | null }[],
  fallback: { column: Partial<NewColumn>; value: () => number | null } | null = null,
  processes: readonly number[] | null = null,
): Meter {
  const columnOf = (part: Partial<NewColumn>): NewColumn => ({
    domain: 'gpu',
    quantity: 'energy',
    unit: 'mJ',
    kind: 'counter',
    max: null,
    source: 'scripted',
    ...part,
  });
  const read = parts.map((part) => part.value);
  return {
    name: 'scripted',
    domains: [...new Set(parts.map(({ column }) => column.domain ?? 'gpu'))].map((id) => ({
      id,
      component: 'gpu',
      parent: null,
    })),
    columns: parts.map(({ column }) => columnOf(column)),
    read: () => read.map((value) => value()),
    takeEvents: () => [],
    fallback(domain) {
      if (fallback === null || domain !== 'gpu' || read.includes(fallback.value)) return null;
      read.push(fallback.value);
      return columnOf(fallback.column);
    },
    computeProcesses: () => processes,
    close: () => {},
  };
}
