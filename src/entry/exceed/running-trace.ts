// The newest part of a trace that is still being written, small however long the measurement has run.
import { parseTrace } from '../../measure/trace/parse-trace.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import type { MonotonicWindow } from '../account-trace.ts';
import { growingFile } from './growing-file.ts';

export interface OpenPart {
  readonly trace: Trace;
  /** From where the part before ended to the newest sample. */
  readonly window: MonotonicWindow;
  /** True when this part is long enough to be added up for good: the next one begins at its end. */
  readonly isFull: boolean;
}

export interface RunningTrace {
  /** Null while nothing has been sampled since the start. @throws the system's error, or CarbonError `bad-trace`. */
  readonly openPart: () => OpenPart | null;
}

/** A part is accounted again at every beat: 30 samples take two milliseconds of one core, 120 take six. */
const MOST_SAMPLES = 30;
/** Samples before a part's own, so that its first interval is judged with its neighbours. */
const LEAD = 3;
const SAMPLE = /^\{"k":"s","t":(\d{1,16})[,}]/;

interface Line {
  readonly text: string;
  /** Since the trace's start, us. */
  readonly t: number;
}

/** `startUs`: CLOCK_MONOTONIC; what lies before belongs to others. */
export function runningTrace(path: string, startUs: number): RunningTrace {
  const file = growingFile(path);
  /** The header, and whatever is no sample: columns that came later, events, marks. */
  const setting: string[] = [];
  let samples: Line[] = [];
  let fromUs = startUs;
  return {
    openPart: () => {
      for (const text of file.newLines()) {
        const t = SAMPLE.exec(text)?.[1];
        if (t === undefined) setting.push(text);
        else samples.push({ text, t: Number(t) });
      }
      if (setting.length === 0) return null;
      const trace = parseTrace(`${[...setting, ...samples.map(({ text }) => text)].join('\n')}\n`);
      const { mono0_us: mono0Us } = trace.header;
      const newestUs = mono0Us + Math.max(0, ...samples.map(({ t }) => t));
      if (newestUs <= fromUs) return null;
      const window = { startUs: fromUs, endUs: newestUs };
      const own = samples.filter(({ t }) => mono0Us + t > fromUs).length;
      const isFull = own >= MOST_SAMPLES;
      if (isFull) {
        fromUs = newestUs;
        samples = samples.toSorted((a, b) => a.t - b.t).slice(-LEAD);
      }
      return { trace, window, isFull };
    },
  };
}
