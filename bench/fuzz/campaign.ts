// Plays one parser with inputs made from its corpus: first guided by what they reach, then as many as were asked for at full speed.
import { createHash } from 'node:crypto';
import { type Random, randomOf } from '../estimators/random.ts';
import { openCoverage } from './coverage.ts';
import { once, oneOf } from './mutate/mutator.ts';
import { type Finding, isSame, judge } from './oracle.ts';
import { shrink } from './shrink.ts';
import type { Input, Target } from './target.ts';

export interface Found extends Finding {
  readonly input: Input;
  /** Inputs that showed the same. */
  readonly times: number;
}

export interface Result {
  readonly name: string;
  readonly inputs: number;
  readonly accepted: number;
  readonly refused: number;
  readonly slowestMs: number;
  readonly slowestLength: number;
  readonly corpus: number;
  readonly blocks: number;
  readonly coveragePercent: number;
  /** Of CPU time: others use the machine too. */
  readonly seconds: number;
  readonly found: readonly Found[];
}

export interface Plan {
  readonly inputs: number;
  readonly seed: number;
}

/** Inputs that are played under coverage at most: it is some five times slower, and soon reaches nothing more. */
const GUIDED = 2_500;
const BATCH = 100;
/** So many batches without anything new, and the rest goes at full speed. */
const QUIET = 5;
const SEED_BYTES = 4;
/** Longer ones would make every later input slow. */
const MOST_KEPT_LENGTH = 16_000;
const FRESH_EVERY = 3;
/** How much slower a parser may be while its blocks are counted. */
const COUNTING_SLACK = 25;
const US_PER_SECOND = 1_000_000;
const MOST_FOUND = 20;

export function campaign(target: Target, { inputs, seed }: Plan): Result {
  const started = process.cpuUsage();
  const random = randomOf(seedOf(target.name, seed));
  const found: Found[] = [];
  const tally = { accepted: 0, refused: 0, slowestMs: 0, slowestLength: 0 };
  const play = (input: Input, slack: number): void => {
    const { outcome, ms, finding } = judge(target, input, slack);
    tally[outcome] += 1;
    if (ms > tally.slowestMs && slack === 1)
      Object.assign(tally, { slowestMs: ms, slowestLength: input.length });
    if (finding !== null) collect(found, { target, input, finding });
  };
  const guided = guide(target, { inputs: Math.min(inputs, GUIDED), random, play });
  const { corpus } = guided;
  while (tally.accepted + tally.refused < inputs) play(nextOf(target, corpus, random), 1);
  return {
    name: target.name,
    inputs: tally.accepted + tally.refused,
    ...tally,
    corpus: corpus.length,
    blocks: guided.blocks,
    coveragePercent: guided.percent,
    seconds: process.cpuUsage(started).user / US_PER_SECOND,
    found,
  };
}

interface Guiding {
  readonly inputs: number;
  readonly random: Random;
  readonly play: (input: Input, slack: number) => void;
}

/** The corpus that grows by what reaches something new, and how far all of it came. */
function guide(target: Target, { inputs, random, play }: Guiding) {
  const coverage = openCoverage(target.room);
  const corpus: Input[] = [...target.seeds];
  const playAll = (batch: readonly Input[]) => () => {
    for (const input of batch) play(input, COUNTING_SLACK);
  };
  const replay = (batch: readonly Input[]) => () => {
    for (const input of batch) judge(target, input, COUNTING_SLACK);
  };
  const keepNew = (batch: readonly Input[], fresh: ReadonlySet<string>): void => {
    coverage.keep(fresh);
    for (const input of reaching(batch, fresh)) if (input.length <= MOST_KEPT_LENGTH) corpus.push(input);
  };
  /** Half by half: what reaches nothing new is not looked into. */
  const reaching = (batch: readonly Input[], wanted: ReadonlySet<string>): readonly Input[] => {
    if (batch.length <= 1 || wanted.size === 0) return wanted.size === 0 ? [] : batch;
    const half = Math.ceil(batch.length / 2);
    const [first, second] = [batch.slice(0, half), batch.slice(half)];
    const reached = coverage.reachedIn(replay(first), wanted);
    const left = new Set([...wanted].filter((block) => !reached.has(block)));
    return [...reaching(first, reached), ...reaching(second, left)];
  };
  coverage.keep(coverage.newIn(playAll(target.seeds)));
  let done = 0;
  for (let quiet = 0; done < inputs && quiet < QUIET; done += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, inputs - done) }, () =>
      nextOf(target, corpus, random),
    );
    const fresh = coverage.newIn(playAll(batch));
    quiet = fresh.size > 0 ? 0 : quiet + 1;
    if (fresh.size > 0) keepNew(batch, fresh);
  }
  const reached = coverage.total();
  coverage.close();
  return { corpus, ...reached };
}

/** A fresh start from a seed as often as a step further from what others came to. */
function nextOf(target: Target, corpus: readonly Input[], random: Random): Input {
  const from = once(random, FRESH_EVERY) ? oneOf(random, target.seeds) : oneOf(random, corpus);
  return target.mutate(from, { random, corpus });
}

/** The stream of one parser does not depend on which others are played. */
const seedOf = (name: string, seed: number): number =>
  createHash('sha256').update(`${seed} ${name}`).digest().subarray(0, SEED_BYTES).readUInt32LE(0);

interface Trouble {
  readonly target: Target;
  readonly input: Input;
  readonly finding: Finding;
}

/** Each trouble once, with the shortest input that shows it. */
function collect(found: Found[], { target, input, finding }: Trouble): void {
  const known = found.findIndex((other) => isSame(other, finding));
  const before = found[known];
  if (before !== undefined) found[known] = { ...before, times: before.times + 1 };
  else if (found.length < MOST_FOUND) {
    const shortest = shrink(input, (shorter) => isSame(judge(target, shorter, 1).finding, finding));
    found.push({ ...finding, input: shortest, times: 1 });
  }
}
