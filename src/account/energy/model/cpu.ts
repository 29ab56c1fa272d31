// Turns the busy share of a host's CPUs into watts where no sensor can be read.
//
// Which curve, and why in this order:
// 1. TDP curve of the exact chip, ±45 %. Its boundary is the chip, as this component claims. Needs the share of the chip
//    that the host has: all sockets on bare metal, else threads over the chip's threads.
// 2. Family curve, ±35 % of a wider thing: SPECpower rows are whole servers at the wall, so memory, fans and power supply
//    are inside and no memory model may come on top. Second although its ± is smaller, because watts per thread follow the
//    number of cores: an EPYC 9354 may draw 4.4 W a thread where the mean of its family is 1.9.
// 3. Median of all families per thread, ±70 %: a chip nobody could name, yet its own utilisation was seen.
// No utilisation at all: half load on the same curve, assumed, ±70 %.
import { type Watts, watts } from '../../../units.ts';
import { familyOf, findCpu } from './cpu-name.ts';
import type { Factors, FamilyRow } from './factors.ts';
import { CPU_CURVE, fractionAt } from './load-curve.ts';

export interface CpuHost {
  readonly model: string | null;
  /** Hardware threads of the host as the job sees it; a slice of the chip on a virtual machine. */
  readonly threads: number;
  readonly sockets: number;
  readonly virtual: boolean | null;
}

export interface CpuModel {
  readonly source: 'cpu-model' | 'cpu-family-curve' | 'cpu-generic-curve';
  /** Power at a busy share of 0..1. */
  readonly power: (busyShare: number) => Watts;
  readonly uncertaintyPercent: number;
  /** True where memory is already in it: the curve is of a whole server, or the design power of chip and memory. */
  readonly includesMemory: boolean;
}

/** Design notes on CPU models without a sensor: about 95 %. */
const TDP_PERCENT = 45;
const FAMILY_PERCENT = 35;
export const UNKNOWN_CPU_PERCENT = 70;
/** The load that is assumed where none was seen, as other trackers do. */
export const ASSUMED_CPU_LOAD = 0.5;

/** The best curve for this host; null where there is no table to draw one from. */
export function cpuModel(host: CpuHost, factors: Factors): CpuModel | null {
  const row = host.model === null ? null : findCpu(host.model, factors);
  const chips = row === null ? null : chipsOf(host, row.threads);
  if (row !== null && chips !== null) {
    return {
      source: 'cpu-model',
      power: (share) => watts(chips * row.tdp_w * fractionAt(CPU_CURVE, share)),
      uncertaintyPercent: TDP_PERCENT,
      includesMemory: row.memory_inside === true,
    };
  }
  const family = host.model === null ? null : familyOf(host.model, factors);
  if (family !== null) {
    return {
      source: 'cpu-family-curve',
      power: (share) => perThread(family, host.threads, share),
      uncertaintyPercent: FAMILY_PERCENT,
      includesMemory: true,
    };
  }
  const typical = medianFamily(factors.families);
  return typical === null
    ? null
    : {
        source: 'cpu-generic-curve',
        power: (share) => perThread(typical, host.threads, share),
        uncertaintyPercent: UNKNOWN_CPU_PERCENT,
        includesMemory: true,
      };
}

function chipsOf(host: CpuHost, threadsOfChip: number | null): number | null {
  if (host.virtual === false) return Math.max(1, host.sockets);
  return threadsOfChip === null ? null : host.threads / threadsOfChip;
}

type PerThread = Pick<FamilyRow, 'idle_w_per_thread' | 'full_w_per_thread'>;

/** Between idle and full in the shape of the TDP curve: a family row knows only its two ends. */
function perThread(row: PerThread, threads: number, share: number): Watts {
  const idle = fractionAt(CPU_CURVE, 0);
  const shape = (fractionAt(CPU_CURVE, share) - idle) / (fractionAt(CPU_CURVE, 1) - idle);
  return watts(threads * (row.idle_w_per_thread + shape * (row.full_w_per_thread - row.idle_w_per_thread)));
}

function medianFamily(families: readonly FamilyRow[]): PerThread | null {
  if (families.length === 0) return null;
  return {
    idle_w_per_thread: median(families.map((row) => row.idle_w_per_thread)),
    full_w_per_thread: median(families.map((row) => row.full_w_per_thread)),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return (lower + upper) / 2;
}
