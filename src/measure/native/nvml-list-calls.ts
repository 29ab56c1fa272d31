// Calls that fill a list: the driver's ring of power samples, processes on a GPU, and what each of them used (nvml.h, API version 13).
import { type Answer, answer, type Bound, type Device, readU64 } from './nvml-answer.ts';
import { NVML_FUNCTION_NOT_FOUND, NVML_INSUFFICIENT_SIZE, NVML_SUCCESS } from './nvml-symbols.ts';

export interface PowerSamples {
  readonly count: number;
  readonly meanMw: number;
  /** Times of the first and the last of them on the driver's clock, µs. */
  readonly oldestUs: number;
  readonly newestUs: number;
}

export interface ProcessUse {
  readonly pid: number;
  readonly timeUs: number;
  /** Percent of the last sample period in which a kernel of the process ran. */
  readonly percent: number;
}

export interface NvmlListCalls {
  /** Samples later than `sinceUs`; 0 asks for all that the driver keeps. Type 0 is the GPU's power, 7 the module's. */
  powerSamples(device: Device, type: number, sinceUs: number): Answer<PowerSamples>;
  /** One entry per process that used the GPU since `sinceUs`. */
  processUse(device: Device, sinceUs: number): Answer<readonly ProcessUse[]>;
  /** Process ids of the host's namespace. */
  computeProcesses(device: Device): Answer<readonly number[]>;
}

const COUNT_BYTES = 4;
/** nvmlSample_t: u64 time, 8-byte value; powers come as unsigned int, the second of nvmlValueType_t. */
const SAMPLE = { bytes: 16, value: 8 } as const;
const U32_TYPE = 1;
/** Old nvidia-smi output shows 119 samples over 2.4 s; a deeper ring is read only so far. */
const MOST_SAMPLES = 512;
/** nvmlProcessUtilizationSample_t: u32 pid, padding, u64 time, u32 each of SM, memory, encoder and decoder. */
const USE = { bytes: 32, time: 8, sm: 16 } as const;
/** Drivers have been seen to list a hundred entries for three processes (Syllo/nvtop#110). */
const USES = 128;
/** nvmlProcessInfo_t: u32 pid, padding, u64 memory, two u32 instance ids. */
const PROCESS_BYTES = 24;
const PROCESSES = 64;

export function nvmlListCalls(bound: Bound): NvmlListCalls {
  const length = Buffer.alloc(COUNT_BYTES);
  const type = Buffer.alloc(COUNT_BYTES);
  const samples = Buffer.alloc(SAMPLE.bytes * MOST_SAMPLES);
  const uses = newList(USE.bytes, USES);
  const processes = newList(PROCESS_BYTES, PROCESSES);
  const getSamples = bound('nvmlDeviceGetSamples');
  const getUses = bound('nvmlDeviceGetProcessUtilization');
  const getProcesses = bound('nvmlDeviceGetComputeRunningProcesses_v3');

  return {
    powerSamples(device, kind, sinceUs) {
      length.writeUInt32LE(MOST_SAMPLES, 0);
      const code = getSamples(device, kind, sinceUs, type, length, samples);
      // Of another type the values would be read for what they are not.
      const isKnown = code !== NVML_SUCCESS || type.readUInt32LE(0) === U32_TYPE;
      return answer(isKnown ? code : NVML_FUNCTION_NOT_FOUND, () =>
        summary(samples.subarray(0, length.readUInt32LE(0) * SAMPLE.bytes), sinceUs),
      );
    },
    processUse: (device, sinceUs) => uses((count, list) => getUses(device, list, count, sinceUs), useAt),
    computeProcesses: (device) =>
      processes(
        (count, list) => getProcesses(device, count, list),
        (list, at) => list.readUInt32LE(at),
      ),
  };
}

/** Has the driver fill a list; `count` tells it the room, and then us what it has, or needs. */
type Fill = (count: Buffer, list: Buffer) => number;

/** Between two calls a few processes more may have come. */
const SPARE = 16;
/** No GPU serves so many processes: a greater number is no count of them. */
const MOST_ENTRIES = 65_536;

/** Room for a list, which grows to what the driver says that it needs. */
function newList(entryBytes: number, entries: number) {
  const count = Buffer.alloc(COUNT_BYTES);
  let list = Buffer.alloc(entryBytes * entries);
  const ask = (fill: Fill): number => {
    count.writeUInt32LE(list.length / entryBytes, 0);
    return fill(count, list);
  };
  return <T>(fill: Fill, entryAt: (list: Buffer, at: number) => T): Answer<readonly T[]> => {
    let code = ask(fill);
    const needed = count.readUInt32LE(0);
    if (code === NVML_INSUFFICIENT_SIZE && needed <= MOST_ENTRIES) {
      list = Buffer.alloc(entryBytes * (needed + SPARE));
      code = ask(fill);
    }
    const filled = Math.min(count.readUInt32LE(0), list.length / entryBytes);
    return answer(code, () => Array.from({ length: filled }, (_, at) => entryAt(list, at * entryBytes)));
  };
}

/** An entry that is not later than asked for is no sample of now, and one of no time is none. Of none the mean is NaN. */
function summary(samples: Buffer, sinceUs: number): PowerSamples {
  let count = 0;
  let totalMw = 0;
  let oldestUs = Number.POSITIVE_INFINITY;
  let newestUs = sinceUs;
  for (let at = 0; at < samples.length; at += SAMPLE.bytes) {
    const timeUs = readU64(samples, at);
    if (timeUs <= sinceUs || !Number.isSafeInteger(timeUs)) continue;
    count += 1;
    totalMw += samples.readUInt32LE(at + SAMPLE.value);
    oldestUs = Math.min(oldestUs, timeUs);
    newestUs = Math.max(newestUs, timeUs);
  }
  return { count, meanMw: totalMw / count, oldestUs, newestUs };
}

const useAt = (uses: Buffer, at: number): ProcessUse => ({
  pid: uses.readUInt32LE(at),
  timeUs: readU64(uses, at + USE.time),
  percent: uses.readUInt32LE(at + USE.sm),
});
