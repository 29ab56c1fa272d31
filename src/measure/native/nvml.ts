// NVIDIA's management library behind plain functions: numbers as the driver gives them, or its return code (nvml.h, API version 13).
import type { Absence } from '../trace/domain.ts';
import { type Library, type NativeFunction, openLibrary } from './library.ts';
import { NVML_FUNCTION_NOT_FOUND, NVML_SUCCESS, OPTIONAL_SYMBOLS, REQUIRED_SYMBOLS } from './nvml-symbols.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: number };
export type Device = bigint;

export interface Nvml {
  /** The library file that was loaded, null where unknown. */
  readonly path: string | null;
  init(): Answer<null>;
  shutdown(): void;
  driverVersion(): Answer<string>;
  count(): Answer<number>;
  device(index: number): Answer<Device>;
  uuid(device: Device): Answer<string>;
  name(device: Device): Answer<string>;
  /** mJ since the driver was loaded; a value past 2^53 comes as `Number.MAX_VALUE`, for the meter to refuse. */
  totalEnergy(device: Device): Answer<number>;
  /** mW of a power field: 185 mean over 1 s, 186 instant, 192 requested limit. */
  powerField(device: Device, field: number): Answer<number>;
  /** mW; instant on GA100 and older, a 1 s mean on other Ampere and newer. */
  powerUsage(device: Device): Answer<number>;
  /** Percent of the last sample period in which a kernel ran. */
  utilization(device: Device): Answer<number>;
  migEnabled(device: Device): Answer<boolean>;
  /** Process ids of the host's namespace. */
  computeProcesses(device: Device): Answer<readonly number[]>;
}

/** NVML_DEVICE_UUID_V2_BUFFER_SIZE, NVML_DEVICE_NAME_V2_BUFFER_SIZE; the driver version needs 80. */
const TEXT_BYTES = 96;
const POINTER_BYTES = 8;
const TWO_TO_32 = 2 ** 32;
/** nvmlFieldValue_t: u32 field, u32 scope, i64 time, i64 latency, u32 type, u32 return, 8-byte value. */
const FIELD = { bytes: 40, type: 24, code: 28, value: 32 } as const;
/** nvmlValueType_t: unsigned int, unsigned long, unsigned long long; a power in mW fits the low half of each. */
const UNSIGNED_TYPES: readonly number[] = [1, 2, 3];
/** nvmlProcessInfo_t: u32 pid, padding, u64 memory, two u32 instance ids. */
const PROCESS_BYTES = 24;
/** More compute processes than this on one GPU are one crowd like another. */
const MOST_PROCESSES = 64;

type Functions = { readonly [name in keyof typeof REQUIRED_SYMBOLS]: NativeFunction } & {
  readonly [name in keyof typeof OPTIONAL_SYMBOLS]: NativeFunction;
};

/** Opens the library without initialising the driver; missing library, binding or required symbol is an `Absence`. */
export function openNvml(name: string): Nvml | Absence {
  const library = openLibrary(name, 'nvml');
  if ('code' in library) return library;
  const functions = bind(library);
  return 'code' in functions ? functions : nvmlOf(library, functions);
}

/** A driver too old for a function answers as newer ones answer for a device too old. */
const missing: NativeFunction = () => NVML_FUNCTION_NOT_FOUND;

function bind(library: Library): Functions | Absence {
  const required = Object.entries(REQUIRED_SYMBOLS).map(
    ([symbol, parameters]) => [symbol, library.find(symbol, parameters)] as const,
  );
  const absent = required.find(([, call]) => call === null);
  if (absent !== undefined) {
    return {
      source: 'nvml',
      code: 'no-symbol',
      hint: `${library.path ?? 'The library'} has no ${absent[0]}: it is no NVIDIA management library we know.`,
    };
  }
  const find = (symbol: keyof typeof REQUIRED_SYMBOLS | keyof typeof OPTIONAL_SYMBOLS): NativeFunction =>
    library.find(symbol, { ...REQUIRED_SYMBOLS, ...OPTIONAL_SYMBOLS }[symbol]) ?? missing;
  return {
    nvmlInit_v2: find('nvmlInit_v2'),
    nvmlShutdown: find('nvmlShutdown'),
    nvmlDeviceGetCount_v2: find('nvmlDeviceGetCount_v2'),
    nvmlDeviceGetHandleByIndex_v2: find('nvmlDeviceGetHandleByIndex_v2'),
    nvmlDeviceGetUUID: find('nvmlDeviceGetUUID'),
    nvmlDeviceGetName: find('nvmlDeviceGetName'),
    nvmlSystemGetDriverVersion: find('nvmlSystemGetDriverVersion'),
    nvmlDeviceGetTotalEnergyConsumption: find('nvmlDeviceGetTotalEnergyConsumption'),
    nvmlDeviceGetFieldValues: find('nvmlDeviceGetFieldValues'),
    nvmlDeviceGetPowerUsage: find('nvmlDeviceGetPowerUsage'),
    nvmlDeviceGetUtilizationRates: find('nvmlDeviceGetUtilizationRates'),
    nvmlDeviceGetMigMode: find('nvmlDeviceGetMigMode'),
    nvmlDeviceGetComputeRunningProcesses_v3: find('nvmlDeviceGetComputeRunningProcesses_v3'),
  };
}

function nvmlOf(library: Library, call: Functions): Nvml {
  // One buffer of each kind for the life of the library: nothing is allocated per reading but the answer.
  const out = Buffer.alloc(POINTER_BYTES);
  const pending = Buffer.alloc(POINTER_BYTES);
  const text = Buffer.alloc(TEXT_BYTES);
  const fieldValue = Buffer.alloc(FIELD.bytes);
  const processes = Buffer.alloc(PROCESS_BYTES * MOST_PROCESSES);

  const answer = <T>(code: number, value: () => T): Answer<T> =>
    code === NVML_SUCCESS ? { ok: true, value: value() } : { ok: false, code };
  const string = () => text.toString('utf8', 0, Math.max(0, text.indexOf(0)));
  const u32 = () => out.readUInt32LE(0);
  const u64 = () => {
    const value = out.readUInt32LE(0) + out.readUInt32LE(4) * TWO_TO_32;
    return Number.isSafeInteger(value) ? value : Number.MAX_VALUE;
  };

  return {
    path: library.path,
    init: () => answer(call.nvmlInit_v2(), () => null),
    // The library stays mapped: a driver may keep threads in it until the process ends.
    shutdown: () => {
      call.nvmlShutdown();
    },
    driverVersion: () => answer(call.nvmlSystemGetDriverVersion(text, TEXT_BYTES), string),
    count: () => answer(call.nvmlDeviceGetCount_v2(out), u32),
    device: (index) => answer(call.nvmlDeviceGetHandleByIndex_v2(index, out), () => out.readBigUInt64LE(0)),
    uuid: (device) => answer(call.nvmlDeviceGetUUID(device, text, TEXT_BYTES), string),
    name: (device) => answer(call.nvmlDeviceGetName(device, text, TEXT_BYTES), string),
    totalEnergy: (device) => answer(call.nvmlDeviceGetTotalEnergyConsumption(device, out), u64),
    powerField: (device, field) => {
      fieldValue.fill(0);
      fieldValue.writeUInt32LE(field, 0);
      const code = call.nvmlDeviceGetFieldValues(device, 1, fieldValue);
      // The value is undefined unless the field's own return code says success.
      const own = code === NVML_SUCCESS ? fieldValue.readInt32LE(FIELD.code) : code;
      if (own === NVML_SUCCESS && !UNSIGNED_TYPES.includes(fieldValue.readUInt32LE(FIELD.type))) {
        return { ok: false, code: NVML_FUNCTION_NOT_FOUND };
      }
      return answer(own, () => fieldValue.readUInt32LE(FIELD.value));
    },
    powerUsage: (device) => answer(call.nvmlDeviceGetPowerUsage(device, out), u32),
    utilization: (device) => answer(call.nvmlDeviceGetUtilizationRates(device, out), u32),
    migEnabled: (device) => answer(call.nvmlDeviceGetMigMode(device, out, pending), () => u32() === 1),
    computeProcesses: (device) => {
      out.writeUInt32LE(MOST_PROCESSES, 0);
      return answer(call.nvmlDeviceGetComputeRunningProcesses_v3(device, out, processes), () =>
        Array.from({ length: Math.min(u32(), MOST_PROCESSES) }, (_, at) =>
          processes.readUInt32LE(at * PROCESS_BYTES),
        ),
      );
    },
  };
}
