// The functions of NVIDIA's management library that we call, their parameters and return codes (nvml.h, API version 13).
import type { NativeType } from './library.ts';

const HANDLE_AND_OUT: readonly NativeType[] = ['handle', 'buffer'];

/** Without these there is nothing to read; a driver that lacks one of the others only reads less. */
export const REQUIRED_SYMBOLS = {
  nvmlInit_v2: [],
  nvmlShutdown: [],
  nvmlDeviceGetCount_v2: ['buffer'],
  nvmlDeviceGetHandleByIndex_v2: ['u32', 'buffer'],
  nvmlDeviceGetUUID: ['handle', 'buffer', 'u32'],
} as const satisfies Record<string, readonly NativeType[]>;

export const OPTIONAL_SYMBOLS = {
  nvmlDeviceGetHandleByUUID: ['buffer', 'buffer'],
  nvmlDeviceGetName: ['handle', 'buffer', 'u32'],
  nvmlDeviceGetPciInfo_v3: HANDLE_AND_OUT,
  nvmlDeviceGetArchitecture: HANDLE_AND_OUT,
  nvmlDeviceGetPersistenceMode: HANDLE_AND_OUT,
  nvmlSystemGetDriverVersion: ['buffer', 'u32'],
  nvmlDeviceGetTotalEnergyConsumption: HANDLE_AND_OUT,
  nvmlDeviceGetFieldValues: ['handle', 'i32', 'buffer'],
  nvmlDeviceGetSamples: ['handle', 'u32', 'u64', 'buffer', 'buffer', 'buffer'],
  nvmlDeviceGetPowerUsage: HANDLE_AND_OUT,
  nvmlDeviceGetUtilizationRates: HANDLE_AND_OUT,
  nvmlDeviceGetMigMode: ['handle', 'buffer', 'buffer'],
  nvmlDeviceGetMaxMigDeviceCount: HANDLE_AND_OUT,
  nvmlDeviceGetMigDeviceHandleByIndex: ['handle', 'u32', 'buffer'],
  nvmlDeviceGetAttributes_v2: HANDLE_AND_OUT,
  nvmlDeviceGetGpuInstanceId: HANDLE_AND_OUT,
  nvmlDeviceGetComputeInstanceId: HANDLE_AND_OUT,
  nvmlDeviceGetComputeRunningProcesses_v3: ['handle', 'buffer', 'buffer'],
  nvmlDeviceGetProcessUtilization: ['handle', 'buffer', 'buffer', 'u64'],
} as const satisfies Record<string, readonly NativeType[]>;

export type NvmlSymbol = keyof typeof REQUIRED_SYMBOLS | keyof typeof OPTIONAL_SYMBOLS;

export const NVML_SUCCESS = 0;
export const NVML_UNINITIALIZED = 1;
export const NVML_NOT_SUPPORTED = 3;
export const NVML_NOT_FOUND = 6;
export const NVML_INSUFFICIENT_SIZE = 7;
export const NVML_DRIVER_NOT_LOADED = 9;
export const NVML_FUNCTION_NOT_FOUND = 13;
export const NVML_GPU_IS_LOST = 15;
export const NVML_RESET_REQUIRED = 16;
export const NVML_LIB_RM_VERSION_MISMATCH = 18;
export const NVML_NO_DATA = 21;
