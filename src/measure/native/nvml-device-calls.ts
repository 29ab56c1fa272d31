// Calls that ask the driver for one number or text: who a GPU is, its energy, power and utilisation (nvml.h, API version 13).
import { type Answer, answer, type Bound, type Device, readU64 } from './nvml-answer.ts';
import { NVML_FUNCTION_NOT_FOUND, NVML_SUCCESS } from './nvml-symbols.ts';

/** A field and the part of the device it is asked of: 0 the GPU, 1 the module with its NVIDIA CPU (NVML_POWER_SCOPE_*). */
export interface FieldOf {
  readonly field: number;
  readonly scope: 0 | 1;
}

export interface NvmlDeviceCalls {
  init(): Answer<null>;
  shutdown(): void;
  driverVersion(): Answer<string>;
  count(): Answer<number>;
  device(index: number): Answer<Device>;
  deviceOf(uuid: string): Answer<Device>;
  uuid(device: Device): Answer<string>;
  name(device: Device): Answer<string>;
  /** Address on the PCI bus as sysfs spells it, `0009:01:00.0`. */
  busId(device: Device): Answer<string>;
  /** NVML_DEVICE_ARCH_*: 5 Volta, 7 Ampere, 9 Hopper; newer ones are greater. */
  architecture(device: Device): Answer<number>;
  persistence(device: Device): Answer<boolean>;
  /** mJ since the driver was loaded. */
  totalEnergy(device: Device): Answer<number>;
  /** Value of a field in its own unit. */
  field(device: Device, of: FieldOf): Answer<number>;
  /** mW; instant on GA100 and older, a 1 s mean on other Ampere and newer. */
  powerUsage(device: Device): Answer<number>;
  /** Percent of the last sample period in which a kernel ran. */
  utilization(device: Device): Answer<number>;
}

/** NVML_DEVICE_UUID_V2_BUFFER_SIZE, NVML_DEVICE_NAME_V2_BUFFER_SIZE; the driver version needs 80. */
const TEXT_BYTES = 96;
const POINTER_BYTES = 8;
/** nvmlPciInfo_t: 16 bytes of the bus id as text with a 16-bit domain, five u32, 32 bytes of it with a 32-bit domain. */
const PCI = { bytes: 68, busId: { from: 0, to: 16 } } as const;
/** nvmlFieldValue_t: u32 field, u32 scope, i64 time, i64 latency, u32 type, u32 return, 8-byte value. */
const FIELD = { bytes: 40, scope: 4, type: 24, code: 28, value: 32 } as const;
/** nvmlValueType_t: unsigned int, unsigned long, unsigned long long. */
const U32_TYPE = 1;
const U64_TYPES: readonly number[] = [2, 3];

export function nvmlDeviceCalls(bound: Bound): NvmlDeviceCalls {
  // One buffer of each kind for the life of the library: nothing is allocated per reading but the answer.
  const out = Buffer.alloc(POINTER_BYTES);
  const text = Buffer.alloc(TEXT_BYTES);
  const pci = Buffer.alloc(PCI.bytes);
  const fieldValue = Buffer.alloc(FIELD.bytes);
  const u32 = () => out.readUInt32LE(0);
  const u64 = () => readU64(out, 0);
  const handle = () => out.readBigUInt64LE(0);
  const string = () => textIn(text);

  const init = bound('nvmlInit_v2');
  const shutdown = bound('nvmlShutdown');
  const count = bound('nvmlDeviceGetCount_v2');
  const byIndex = bound('nvmlDeviceGetHandleByIndex_v2');
  const byUuid = bound('nvmlDeviceGetHandleByUUID');
  const uuidOf = bound('nvmlDeviceGetUUID');
  const nameOf = bound('nvmlDeviceGetName');
  const pciInfo = bound('nvmlDeviceGetPciInfo_v3');
  const architectureOf = bound('nvmlDeviceGetArchitecture');
  const persistenceOf = bound('nvmlDeviceGetPersistenceMode');
  const driverVersion = bound('nvmlSystemGetDriverVersion');
  const energy = bound('nvmlDeviceGetTotalEnergyConsumption');
  const fieldValues = bound('nvmlDeviceGetFieldValues');
  const power = bound('nvmlDeviceGetPowerUsage');
  const rates = bound('nvmlDeviceGetUtilizationRates');

  return {
    init: () => answer(init(), () => null),
    // The library stays mapped: a driver may keep threads in it until the process ends.
    shutdown: () => {
      shutdown();
    },
    driverVersion: () => answer(driverVersion(text, TEXT_BYTES), string),
    count: () => answer(count(out), u32),
    device: (index) => answer(byIndex(index, out), handle),
    deviceOf: (uuid) => answer(byUuid(Buffer.from(`${uuid}\0`), out), handle),
    uuid: (device) => answer(uuidOf(device, text, TEXT_BYTES), string),
    name: (device) => answer(nameOf(device, text, TEXT_BYTES), string),
    // The library writes capital digits, sysfs small ones.
    busId: (device) =>
      answer(pciInfo(device, pci), () => textIn(pci.subarray(PCI.busId.from, PCI.busId.to)).toLowerCase()),
    architecture: (device) => answer(architectureOf(device, out), u32),
    persistence: (device) => answer(persistenceOf(device, out), () => u32() === 1),
    totalEnergy: (device) => answer(energy(device, out), u64),
    field: (device, { field, scope }) => {
      fieldValue.fill(0);
      fieldValue.writeUInt32LE(field, 0);
      fieldValue.writeUInt32LE(scope, FIELD.scope);
      const code = fieldValues(device, 1, fieldValue);
      // The value is undefined unless the field's own return code says success.
      const own = code === NVML_SUCCESS ? fieldValue.readInt32LE(FIELD.code) : code;
      const type = fieldValue.readUInt32LE(FIELD.type);
      if (own !== NVML_SUCCESS) return { ok: false, code: own };
      if (type === U32_TYPE) return { ok: true, value: fieldValue.readUInt32LE(FIELD.value) };
      if (U64_TYPES.includes(type)) return { ok: true, value: readU64(fieldValue, FIELD.value) };
      return { ok: false, code: NVML_FUNCTION_NOT_FOUND };
    },
    powerUsage: (device) => answer(power(device, out), u32),
    utilization: (device) => answer(rates(device, out), u32),
  };
}

const textIn = (bytes: Buffer): string => bytes.toString('utf8', 0, Math.max(0, bytes.indexOf(0)));
