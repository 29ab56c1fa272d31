// A load in time: on and off in turn, for so long. It travels to the process that makes it as JSON on its command line.

export interface Pattern {
  readonly onMs: number;
  /** 0 is a steady load. */
  readonly offMs: number;
  readonly seconds: number;
  /** Idle before the first edge, so that repeats meet the sensor at another moment of its cycle. */
  readonly delayMs: number;
}

const MS_PER_SECOND = 1_000;

export const steady = (seconds: number): Pattern => ({
  onMs: seconds * MS_PER_SECOND,
  offMs: 0,
  seconds,
  delayMs: 0,
});

/** `duty` is the part of each cycle that is on, 0..1. */
export function square(wave: {
  readonly hertz: number;
  readonly duty: number;
  readonly seconds: number;
  readonly delayMs?: number;
}): Pattern {
  const cycle = MS_PER_SECOND / wave.hertz;
  const onMs = cycle * wave.duty;
  return { onMs, offMs: cycle - onMs, seconds: wave.seconds, delayMs: wave.delayMs ?? 0 };
}
