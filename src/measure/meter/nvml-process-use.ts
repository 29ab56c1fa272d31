// Reads how much of a shared GPU the job's processes use, and all processes (nvml.h, nvmlDeviceGetProcessUtilization).
import type { Nvml } from '../native/nvml.ts';
import type { Answer } from '../native/nvml-answer.ts';
import type { ProcessUse } from '../native/nvml-list-calls.ts';
import { NVML_NO_DATA, NVML_NOT_FOUND } from '../native/nvml-symbols.ts';
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
    if (answer.ok) for (const { timeUs } of answer.value) sinceUs = Math.max(sinceUs, timeUs);
    last = sharesIn(answer, isOurs);
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

/** "No sample" means that no process has used the GPU since; any other refusal says nothing. */
function sharesIn(answer: Answer<readonly ProcessUse[]>, isOurs: (pid: number) => boolean): Answer<Shares> {
  if (!answer.ok) return isNoSample(answer.code) ? { ok: true, value: { job: 0, all: 0 } } : answer;
  const latest = new Map<number, ProcessUse>();
  for (const use of answer.value) {
    // Entries with impossible numbers have been seen in plenty (Syllo/nvtop#110); of several for a process the latest counts.
    const isLater = use.timeUs >= (latest.get(use.pid)?.timeUs ?? 0);
    if (use.percent <= FULL_PERCENT && isLater) latest.set(use.pid, use);
  }
  const uses = [...latest.values()];
  return { ok: true, value: { job: sum(uses.filter(({ pid }) => isOurs(pid))), all: sum(uses) } };
}

const isNoSample = (code: number): boolean => code === NVML_NOT_FOUND || code === NVML_NO_DATA;

const sum = (uses: readonly ProcessUse[]): number => uses.reduce((total, { percent }) => total + percent, 0);
