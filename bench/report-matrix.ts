// Receipts of a large matrix as GPU jobs leave them: ten steps, a curve as long as a receipt holds, eight machines, some noise.
import type { Receipt } from '../src/account/receipt/receipt.ts';
import type { Leg } from '../test/scenario/leg.ts';
import { scaledReceipt } from '../test/scenario/scaled-receipt.ts';
import { between, type Random } from './estimators/random.ts';

const STEPS = 10;
/** As many as a receipt holds. */
const POINTS = 120;
const MACHINES = 8;
/** Repeated GPU jobs on one device differ by one or two percent. */
const NOISE = 0.02;
/** A curve rises and falls by so much around its mean. */
const SWING = 0.4;
const MW_PER_W = 1_000;
const HEX_DIGITS = 16;

/** `count` jobs of one matrix with two keys. Every receipt made of one of them is another draw. */
export const matrixLegs = (count: number, random: Random): readonly Leg[] =>
  Array.from({ length: count }, (_, at) => ({
    matrix: { precision: at % 2 === 0 ? 'fp16' : 'fp32', shard: at },
    changed: (receipt) => asLeft(scaledReceipt(receipt, between(random, 1 - NOISE, 1 + NOISE)), random),
  }));

function asLeft(receipt: Receipt, random: Random): Receipt {
  const { power, machine, energy } = receipt;
  const meanW = power.mean_w ?? 0;
  const device = `h:${String(Math.floor(between(random, 1, MACHINES + 1))).repeat(HEX_DIGITS)}`;
  return {
    ...receipt,
    // As on runners of their own, whatever else runs beside the bench.
    machine: { ...machine, device, contended: false, neighbours: null, foreign_cores: 0 },
    energy: { ...energy, degraded: false },
    notes: [],
    power: {
      ...power,
      curve_w: Array.from(
        { length: POINTS },
        () => Math.round(meanW * between(random, 1 - SWING, 1 + SWING) * MW_PER_W) / MW_PER_W,
      ),
    },
    spans: Array.from({ length: STEPS }, (_, at) => stepOf(receipt, at, random)),
  };
}

function stepOf({ started_at, ended_at, energy }: Receipt, at: number, random: Random) {
  const [from, to] = [Date.parse(started_at), Date.parse(ended_at)];
  const edge = (i: number): string => new Date(from + ((to - from) * i) / STEPS).toISOString();
  return {
    label: `Step ${at + 1} of the training job`,
    kind: 'step',
    started_at: edge(at),
    ended_at: edge(at + 1),
    energy_j: ((energy.total_j ?? 0) / STEPS) * between(random, 1 - NOISE, 1 + NOISE),
    uncertainty_percent: 5,
    shared: false,
  } as const;
}
