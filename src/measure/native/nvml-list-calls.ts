// Calls that fill a list: the driver's ring of power samples, processes on a GPU, and what each of them used (nvml.h, API version 13).
import { type Answer, answer, type Bound, type Device, readU64 } from './nvml-answer.ts';

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
/** nvmlSample_t: u64 time, 8-byte value; powers come as unsigned int. */
const SAMPLE = { bytes: 16, value: 8 } as const;
/** Old nvidia-smi output shows 119 samples over 2.4 s; a deeper ring is read only so far. */
const MOST_SAMPLES = 512;
/** nvmlProcessUtilizationSample_t: u32 pid, padding, u64 time, u32 each of SM, memory, encoder and decoder. */
const USE = { bytes: 32, time: 8, sm: 16 } as const;
/** Drivers have been seen to list a hundred entries for three processes (Syllo/nvtop#110). */
const MOST_USES = 256;
/** nvmlProcessInfo_t: u32 pid, padding, u64 memory, two u32 instance ids. */
const PROCESS_BYTES = 24;
/** More compute processes than this on one GPU are one crowd like another. */
const MOST_PROCESSES = 64;

export function nvmlListCalls(bound: Bound): NvmlListCalls {
  const length = Buffer.alloc(COUNT_BYTES);
  const type = Buffer.alloc(COUNT_BYTES);
  const samples = Buffer.alloc(SAMPLE.bytes * MOST_SAMPLES);
  const uses = Buffer.alloc(USE.bytes * MOST_USES);
  const processes = Buffer.alloc(PROCESS_BYTES * MOST_PROCESSES);
  const getSamples = bound('nvmlDeviceGetSamples');
  const getUses = bound('nvmlDeviceGetProcessUtilization');
  const getProcesses = bound('nvmlDeviceGetComputeRunningProcesses_v3');

  const room = (entries: number): Buffer => {
    length.writeUInt32LE(entries, 0);
    return length;
  };
  const filled = (most: number): number => Math.min(length.readUInt32LE(0), most);

  return {
    powerSamples: (device, kind, sinceUs) =>
      answer(getSamples(device, kind, sinceUs, type, room(MOST_SAMPLES), samples), () =>
        summary(samples.subarray(0, filled(MOST_SAMPLES) * SAMPLE.bytes), sinceUs),
      ),
    processUse: (device, sinceUs) =>
      answer(getUses(device, uses, room(MOST_USES), sinceUs), () =>
        Array.from({ length: filled(MOST_USES) }, (_, at) => useAt(uses, at * USE.bytes)),
      ),
    computeProcesses: (device) =>
      answer(getProcesses(device, room(MOST_PROCESSES), processes), () =>
        Array.from({ length: filled(MOST_PROCESSES) }, (_, at) => processes.readUInt32LE(at * PROCESS_BYTES)),
      ),
  };
}

/** An entry that is not later than asked for is no sample of now. Of none the mean is NaN. */
function summary(samples: Buffer, sinceUs: number): PowerSamples {
  let count = 0;
  let totalMw = 0;
  let oldestUs = Number.POSITIVE_INFINITY;
  let newestUs = sinceUs;
  for (let at = 0; at < samples.length; at += SAMPLE.bytes) {
    const timeUs = readU64(samples, at);
    if (timeUs <= sinceUs) continue;
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
