// Finds which part of which GPU a MIG device's name means (NVIDIA MIG User Guide, device names and CUDA_VISIBLE_DEVICES).
import type { Named, SeenGpu, Selection } from './seen-gpu.ts';

/** Names of drivers before 470: `MIG-GPU-<uuid>/<gpu instance>/<compute instance>`. */
const OLD_NAME = /^MIG-(GPU-[^/]+)(?:\/(\d+)\/(\d+))?$/;

/** The parts that `MIG-…` means among those `left`; null where it means none. */
export function findMig(name: string, gpus: readonly SeenGpu[], left: Selection): Selection | null {
  const [, parent, gpuInstance, computeInstance] = OLD_NAME.exec(name) ?? [];
  const isMeant = ({ at, part }: Named): boolean => {
    if (part !== null && part.uuid === name) return true;
    if (parent === undefined) return part === null ? gpus[at]?.mig === true : part.uuid.startsWith(name);
    if (gpus[at]?.uuid !== parent) return false;
    return (
      part === null ||
      (part.gpuInstance === Number(gpuInstance) && part.computeInstance === Number(computeInstance))
    );
  };
  const found = partsOf(gpus, left).filter(isMeant);
  // A prefix will do where it is unique; a name of which no part is listed may be any GPU that is split.
  const isClear = found.length === 1 || found.every(({ part }) => part === null);
  return found.length > 0 && isClear ? found : null;
}

/** Every part that is left, one by one; a GPU whose parts are not listed stays whole. */
export const partsOf = (gpus: readonly SeenGpu[], left: Selection): Selection =>
  left.flatMap(({ at, part }): Selection => {
    const parts = part === null ? (gpus[at]?.instances ?? []) : [part];
    return parts.length === 0 ? [{ at, part: null }] : parts.map((one) => ({ at, part: one }));
  });
