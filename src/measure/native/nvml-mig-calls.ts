// Calls about the parts into which a GPU is split by MIG (nvml.h, API version 13, multi-instance GPU management).
import { type Answer, answer, type Bound, type Device } from './nvml-answer.ts';

export interface NvmlMigCalls {
  migEnabled(device: Device): Answer<boolean>;
  /** The most MIG devices this GPU could have: 7, or 4 on an A30; 0 where MIG is off. */
  maxMigDevices(device: Device): Answer<number>;
  migDevice(device: Device, index: number): Answer<Device>;
  /** GPU instance that a MIG device belongs to; several share one where it holds several compute instances. */
  gpuInstance(migDevice: Device): Answer<number>;
  computeInstance(migDevice: Device): Answer<number>;
  /** Slices of the GPU that the MIG device's GPU instance has. */
  sliceCount(migDevice: Device): Answer<number>;
}

const POINTER_BYTES = 8;
/** nvmlDeviceAttributes_t: counts of eight kinds of units as u32, u64 memory; the seventh is gpuInstanceSliceCount. */
const ATTRIBUTES = { bytes: 40, sliceCount: 24 } as const;

export function nvmlMigCalls(bound: Bound): NvmlMigCalls {
  const out = Buffer.alloc(POINTER_BYTES);
  const pending = Buffer.alloc(POINTER_BYTES);
  const attributes = Buffer.alloc(ATTRIBUTES.bytes);
  const u32 = () => out.readUInt32LE(0);

  const mode = bound('nvmlDeviceGetMigMode');
  const most = bound('nvmlDeviceGetMaxMigDeviceCount');
  const byIndex = bound('nvmlDeviceGetMigDeviceHandleByIndex');
  const gpuInstanceOf = bound('nvmlDeviceGetGpuInstanceId');
  const computeInstanceOf = bound('nvmlDeviceGetComputeInstanceId');
  const attributesOf = bound('nvmlDeviceGetAttributes_v2');

  return {
    migEnabled: (device) => answer(mode(device, out, pending), () => u32() === 1),
    maxMigDevices: (device) => answer(most(device, out), u32),
    migDevice: (device, index) => answer(byIndex(device, index, out), () => out.readBigUInt64LE(0)),
    gpuInstance: (migDevice) => answer(gpuInstanceOf(migDevice, out), u32),
    computeInstance: (migDevice) => answer(computeInstanceOf(migDevice, out), u32),
    sliceCount: (migDevice) =>
      answer(attributesOf(migDevice, attributes), () => attributes.readUInt32LE(ATTRIBUTES.sliceCount)),
  };
}
