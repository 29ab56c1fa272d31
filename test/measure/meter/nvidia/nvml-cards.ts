// Opens the NVIDIA meter over the stand-in for a test, and puts everything away after it.
import { afterEach } from 'vitest';
import type { Meter, Opened } from '../../../../src/measure/meter/meter.ts';
import { openNvidia } from '../../../../src/measure/meter/nvidia/nvml.ts';
import type { PowerDevice } from '../../../harness/native/power-trace.ts';
import { type Stub, stubWith } from '../../../harness/native/stub.ts';

export interface Setting {
  readonly devices: readonly PowerDevice[];
  readonly extra?: readonly string[];
  readonly visible?: Record<string, string>;
  readonly library?: string;
  /** Holds the files of the PCI bus. */
  readonly sysroot?: string;
  /** Time of the trace at which the meter is opened. */
  readonly atMs?: number;
}

export interface Cards extends Opened {
  /** One reading at that time of the trace, which is the meter's own time too. */
  readAt(ms: number): readonly (number | null)[];
  /** Sources of the columns without `nvml:`. */
  readonly sources: readonly string[];
  /** Refused sources and their codes. */
  readonly codes: readonly string[];
  readonly present: Meter;
}

/** To be called once in a file of tests. */
export function nvmlCards(): (setting: Setting) => Cards {
  let stub: Stub | null = null;
  let meter: Meter | null = null;
  afterEach(() => {
    meter?.close();
    stub?.remove();
    meter = null;
  });
  return ({ devices, extra = [], visible = {}, library, sysroot = '', atMs = 0 }) => {
    const made = stubWith({ devices, extra }, library);
    let nowMs = atMs;
    made.setTimeMs(nowMs);
    const options = { sysroot, nvmlPath: made.library, exporterUrl: null, visible };
    const opened = openNvidia(options, () => nowMs);
    stub = made;
    meter = opened.meter;
    return {
      ...opened,
      sources: (meter?.columns ?? []).map(({ source }) => source.replace('nvml:', '')),
      codes: opened.absences.map(({ source, code }) => `${source.replace('nvml:', '')} ${code}`),
      get present() {
        if (opened.meter === null) throw new Error(JSON.stringify(opened.absences));
        return opened.meter;
      },
      readAt(ms) {
        nowMs = ms;
        made.setTimeMs(ms);
        return this.present.read();
      },
    };
  };
}

/** 70 W, and from two seconds on 350 W at 80 %. */
export const card = (uuid: string, facts = '', name?: string): PowerDevice => ({
  uuid,
  facts,
  ...(name === undefined ? {} : { name }),
  steps: [
    { atMs: 0, powerMw: 70_000 },
    { atMs: 2_000, powerMw: 350_000, util: 80 },
  ],
});
