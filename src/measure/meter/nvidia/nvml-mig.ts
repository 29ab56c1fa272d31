// The parts into which a GPU is split by MIG, and how much of it some of them are (NVIDIA MIG User Guide; nvml.h, API version 13).
import type { Nvml } from '../../native/nvml.ts';
import type { Device } from '../../native/nvml-answer.ts';
import type { Domain } from '../../trace/domain.ts';

export interface MigInstance {
  readonly uuid: string;
  readonly gpuInstance: number;
  readonly computeInstance: number;
  /** Slices of the GPU instance; compute instances that share it repeat the number. */
  readonly slices: number;
}

/** Those that this process can see: in a container, those granted to it. Empty where MIG is off. */
export function migInstances(nvml: Nvml, gpu: Device): readonly MigInstance[] {
  const most = nvml.maxMigDevices(gpu);
  return Array.from({ length: most.ok ? most.value : 0 }, (_, index) => nvml.migDevice(gpu, index)).flatMap(
    (device) => {
      const instance = device.ok ? describe(nvml, device.value) : null;
      return instance === null ? [] : [instance];
    },
  );
}

function describe(nvml: Nvml, device: Device): MigInstance | null {
  const uuid = nvml.uuid(device);
  const gpuInstance = nvml.gpuInstance(device);
  const computeInstance = nvml.computeInstance(device);
  const slices = nvml.sliceCount(device);
  if (!uuid.ok || !gpuInstance.ok || !computeInstance.ok || !slices.ok) return null;
  return {
    uuid: uuid.value,
    gpuInstance: gpuInstance.value,
    computeInstance: computeInstance.value,
    slices: slices.value,
  };
}

/** Slices of the instances `chosen`, of all that the card can have; empty where they cannot be told. */
export function slicesOf(nvml: Nvml, gpu: Device, chosen: readonly MigInstance[]): Pick<Domain, 'slices'> {
  const most = nvml.maxMigDevices(gpu);
  const byGpuInstance = new Map(chosen.map(({ gpuInstance, slices }) => [gpuInstance, slices]));
  const ours = [...byGpuInstance.values()].reduce((sum, slices) => sum + slices, 0);
  return most.ok && ours > 0 && ours <= most.value ? { slices: { ours, of: most.value } } : {};
}
