// Reads how much of a shared GPU the job's processes use, and all processes (nvml.h, nvmlDeviceGetProcessUtilization).
import type { Nvml } from '../../native/nvml.ts';
import type { Answer } from '../../native/nvml-answer.ts';
import type { ProcessUse } from '../../native/nvml-list-calls.ts';
import { NVML_NO_DATA, NVML_NOT_FOUND } from '../../native/nvml-symbols.ts';
import type { Gpu, Source } from './nvml-source.ts';

export interface Watched {
  readonly gpu: Gpu;
  readonly isOurs: (pid: number) => boolean;
  readonly nowMs: () => number;
}

/** Percent of the GPU's time. */
interface Shares {
  readonly job: number;
  readonly all: number;
}

/**
 * A list of processes costs the driver 4.5 ms on an RTX 4090 (flightlessmango/MangoHud#2104), in which it answers nobody
 * else: every 5 s, eight GPUs take less than one percent of a core. In between the last answer stands.
 */
const EVERY_MS = 5_000;
const FULL_PERCENT = 100;

/** Two sources of one call: `util-job` and `util-all`. */
export function processUseOf(nvml: Nvml, { gpu, isOurs, nowMs }: Watched): readonly Source[] {
  let lastMs = Number.NEGATIVE_INFINITY;
  let sinceUs = 0;
  let last: Answer<Shares> = { ok: false, code: NVML_NO_DATA };
  const refreshed = (): Answer<Shares> => {
    if (nowMs() - lastMs < EVERY_MS) return last;
    lastMs = nowMs();
    const answer = nvml.processUse(gpu.handle, sinceUs);
    const uses = answer.ok ? answer.value.filter(isPossible) : [];
    for (const { timeUs } of uses) sinceUs = Math.max(sinceUs, timeUs);
    last = answer.ok || isNoSample(answer.code) ? { ok: true, value: sharesIn(uses, isOurs) } : answer;
    return last;
  };
  return (['job', 'all'] as const).map((whose) => ({
    column: {
      domain: gpu.uuid,
      quantity: `util-${whose}` as const,
      unit: '%',
      kind: 'gauge',
      max: null,
      source: 'nvml:process-utilization',
      update_ms: EVERY_MS,
    },
    read: () => {
      const shares = refreshed();
      return shares.ok ? { ok: true, value: shares.value[whose] } : shares;
    },
  }));
}

/** Entries with impossible numbers have been seen in plenty (Syllo/nvtop#110); a time of theirs would hide all that comes later. */
const isPossible = ({ percent, timeUs }: ProcessUse): boolean =>
  percent <= FULL_PERCENT && Number.isSafeInteger(timeUs);

function sharesIn(uses: readonly ProcessUse[], isOurs: (pid: number) => boolean): Shares {
  // Of several entries for a process the latest counts.
  const latest = new Map<number, ProcessUse>();
  for (const use of uses) if (use.timeUs >= (latest.get(use.pid)?.timeUs ?? 0)) latest.set(use.pid, use);
  const last = [...latest.values()];
  return { job: sum(last.filter(({ pid }) => isOurs(pid))), all: sum(last) };
}

/** "No sample" means that no process has used the GPU since; any other refusal says nothing. */
const isNoSample = (code: number): boolean => code === NVML_NOT_FOUND || code === NVML_NO_DATA;

const sum = (uses: readonly ProcessUse[]): number => uses.reduce((total, { percent }) => total + percent, 0);
