// The GPU under test: the product's own calls, and beside them the raw ones that only a test asks, with return codes kept (nvml.h, API version 13).

import { type NativeFunction, openLibrary } from '../../src/measure/native/library.ts';
import { type Nvml, openNvml } from '../../src/measure/native/nvml.ts';
import { type Device, readU64 } from '../../src/measure/native/nvml-answer.ts';
import { OPTIONAL_SYMBOLS, REQUIRED_SYMBOLS } from '../../src/measure/native/nvml-symbols.ts';
import type { Absence } from '../../src/measure/trace/domain.ts';

export interface FieldAsked {
  readonly field: number;
  readonly scope: number;
}

export interface FieldAnswer extends FieldAsked {
  /** The field's own return code; the call's where the call failed. */
  readonly code: number;
  /** nvmlValueType_t: 1 unsigned int, 3 unsigned long long. */
  readonly type: number;
  readonly value: number | null;
}

export interface PowerSample {
  readonly timeUs: number;
  readonly milliwatts: number;
}

export interface RawCalls {
  /** Several fields in one call. */
  fields(device: Device, asked: readonly FieldAsked[]): readonly FieldAnswer[];
  /** The same without looking at the answers, for timing: each run is one call, and gives its return code. */
  prepared(device: Device, asked: readonly FieldAsked[]): () => number;
  /** The driver's ring of GPU power samples later than `sinceUs`, or the return code. */
  powerSamples(device: Device, sinceUs: number): readonly PowerSample[] | number;
  /** Of the calls that the product knows, those that this driver lacks. */
  readonly missingSymbols: readonly string[];
}

export interface OpenDriver {
  readonly nvml: Nvml;
  readonly raw: RawCalls;
}

const FIELD = { bytes: 40, scope: 4, type: 24, code: 28, value: 32 } as const;
const U32_TYPE = 1;
const SAMPLE = { bytes: 16, value: 8 } as const;
const MOST_SAMPLES = 1_024;
const TOTAL_POWER = 0;
const FUNCTION_NOT_FOUND = 13;
const missing: NativeFunction = () => FUNCTION_NOT_FOUND;

export function openDriver(name: string): OpenDriver | Absence {
  const nvml = openNvml(name);
  if ('code' in nvml) return nvml;
  const library = openLibrary(name, 'nvml');
  if ('code' in library) return library;
  const all = Object.entries({ ...REQUIRED_SYMBOLS, ...OPTIONAL_SYMBOLS });
  const getFields =
    library.find('nvmlDeviceGetFieldValues', OPTIONAL_SYMBOLS.nvmlDeviceGetFieldValues) ?? missing;
  const getSamples = library.find('nvmlDeviceGetSamples', OPTIONAL_SYMBOLS.nvmlDeviceGetSamples) ?? missing;
  return {
    nvml,
    raw: {
      missingSymbols: all.flatMap(([symbol, types]) =>
        library.find(symbol, types) === null ? [symbol] : [],
      ),
      fields: (device, asked) => fieldsBy(getFields, device, asked),
      prepared: (device, asked) => {
        const values = requestOf(asked);
        return () => getFields(device, asked.length, values);
      },
      powerSamples: (device, sinceUs) => samplesBy(getSamples, device, sinceUs),
    },
  };
}

function fieldsBy(
  call: NativeFunction,
  device: Device,
  asked: readonly FieldAsked[],
): readonly FieldAnswer[] {
  const values = requestOf(asked);
  const code = call(device, asked.length, values);
  return asked.map((one, at) => {
    const from = at * FIELD.bytes;
    const own = code === 0 ? values.readInt32LE(from + FIELD.code) : code;
    const type = values.readUInt32LE(from + FIELD.type);
    const value =
      type === U32_TYPE ? values.readUInt32LE(from + FIELD.value) : readU64(values, from + FIELD.value);
    return { ...one, code: own, type, value: own === 0 ? value : null };
  });
}

function requestOf(asked: readonly FieldAsked[]): Buffer {
  const values = Buffer.alloc(FIELD.bytes * asked.length);
  asked.forEach(({ field, scope }, at) => {
    values.writeUInt32LE(field, at * FIELD.bytes);
    values.writeUInt32LE(scope, at * FIELD.bytes + FIELD.scope);
  });
  return values;
}

function samplesBy(call: NativeFunction, device: Device, sinceUs: number): readonly PowerSample[] | number {
  const type = Buffer.alloc(4);
  const count = Buffer.alloc(4);
  const samples = Buffer.alloc(SAMPLE.bytes * MOST_SAMPLES);
  count.writeUInt32LE(MOST_SAMPLES, 0);
  const code = call(device, TOTAL_POWER, sinceUs, type, count, samples);
  if (code !== 0) return code;
  const length = Math.min(count.readUInt32LE(0), MOST_SAMPLES);
  return Array.from({ length }, (_, at) => ({
    timeUs: readU64(samples, at * SAMPLE.bytes),
    milliwatts: samples.readUInt32LE(at * SAMPLE.bytes + SAMPLE.value),
  }));
}
