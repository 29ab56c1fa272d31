// Tries to bring back GPUs that no longer answer: new handles, and a new start of the library where no healthy GPU would suffer.
import type { Nvml } from '../../native/nvml.ts';
import type { Gpu } from './nvml-source.ts';

/** Starting the library anew takes up to 1.5 s per GPU without persistence mode: not more often than this. */
const EVERY_MS = 60_000;

/** A function to be told, at any tick, which GPUs do not answer; it does nothing until a minute after its last attempt. */
export function newRevival(
  nvml: Nvml,
  gpus: readonly Gpu[],
  nowMs: () => number,
): (sick: readonly Gpu[]) => void {
  let lastMs = Number.NEGATIVE_INFINITY;
  return (sick) => {
    if (nowMs() - lastMs < EVERY_MS) return;
    lastMs = nowMs();
    // Without persistence mode the driver tears a GPU down when its last client leaves: a healthy one could lose its counter.
    if (sick.length === gpus.length) {
      nvml.shutdown();
      nvml.init();
    }
    for (const gpu of sick) {
      const handle = nvml.deviceOf(gpu.uuid);
      if (handle.ok) gpu.handle = handle.value;
    }
  };
}
