// The loads of the reference table: idle 70 W, load 150 to 650 W. What its authors left open is chosen here and said here.
import { IDLE_W, type Load, loadOf, type Piece } from './load.ts';
import { between, exponential, type Random } from './random.ts';

const SECOND = 1_000;
const EDGE_MS = 2_000;

export interface LoadKind {
  readonly name: string;
  readonly make: (random: Random) => Load;
}

/** Levels, share of the upper one and phase differ from seed to seed, the frequency does not. */
function square(hertz: number, seconds: number): LoadKind {
  return {
    name: `${hertz} Hz square, ${seconds} s`,
    make: (random) => {
      const low = between(random, 100, 220);
      const high = between(random, 400, 650);
      const period = SECOND / hertz;
      const upper = period * between(random, 0.32, 0.68);
      return loadOf(
        job(squarePieces({ low, high, upper, period, phase: random() * period }), seconds),
        seconds * SECOND,
      );
    },
  };
}

/** A job begins and ends with some idling: checkout before it, upload after it. */
function* job(work: Iterable<Piece>, seconds: number): Generator<Piece> {
  yield { ms: EDGE_MS, watts: IDLE_W };
  const { times, millijoules } = loadOf(work, seconds * SECOND - 2 * EDGE_MS);
  for (const [i, start] of times.slice(0, -1).entries()) {
    const ms = (times[i + 1] ?? start) - start;
    yield { ms, watts: ((millijoules[i + 1] ?? 0) - (millijoules[i] ?? 0)) / ms };
  }
  yield { ms: EDGE_MS, watts: IDLE_W };
}

function* squarePieces(of: {
  readonly low: number;
  readonly high: number;
  readonly upper: number;
  readonly period: number;
  readonly phase: number;
}): Generator<Piece> {
  const lower = of.period - of.upper;
  yield { ms: Math.max(0, of.phase - lower), watts: of.high };
  yield { ms: Math.min(lower, of.phase), watts: of.low };
  for (;;) {
    yield { ms: of.upper, watts: of.high };
    yield { ms: lower, watts: of.low };
  }
}

/** A few seconds of loading data, then steps of 200 to 400 ms with a dip each, and a checkpoint of seconds now and then. */
const training: LoadKind = {
  name: 'training-like, 60 s',
  make: (random) => loadOf(job(trainingPieces(random), 60), 60 * SECOND),
};

function* trainingPieces(random: Random): Generator<Piece> {
  yield { ms: between(random, 2, 5) * SECOND, watts: between(random, 150, 250) };
  const step = { ms: between(random, 200, 400), watts: between(random, 500, 650) };
  let untilCheckpoint = between(random, 25, 40) * SECOND;
  for (;;) {
    yield { ms: step.ms * between(random, 0.85, 0.95), watts: step.watts * between(random, 0.99, 1.01) };
    yield { ms: step.ms * between(random, 0.05, 0.15), watts: step.watts * between(random, 0.9, 0.95) };
    untilCheckpoint -= step.ms;
    if (untilCheckpoint > 0) continue;
    yield { ms: between(random, 2, 6) * SECOND, watts: between(random, 150, 200) };
    untilCheckpoint = between(random, 25, 40) * SECOND;
  }
}

/** Bursts of 0.5 to 8 s (even on a logarithmic scale) at 150 to 650 W, 8 s of idling between them in the mean. */
export const bursts = (seconds: number): LoadKind => ({
  name: `CI bursts, ${seconds} s`,
  make: (random) => loadOf(burstPieces(random), seconds * SECOND),
});

function* burstPieces(random: Random): Generator<Piece> {
  for (;;) {
    yield { ms: exponential(random, 8 * SECOND), watts: IDLE_W };
    yield { ms: Math.exp(between(random, Math.log(500), Math.log(8_000))), watts: between(random, 150, 650) };
  }
}

export const LOADS: readonly LoadKind[] = [
  square(25, 60),
  square(4, 60),
  training,
  bursts(10),
  bursts(60),
  bursts(600),
];
