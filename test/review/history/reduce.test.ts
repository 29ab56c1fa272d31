// What of a receipt goes into its entry, and that unknown stays unknown.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EntrySchema } from '../../../src/review/history/entry.ts';
import { keyOf } from '../../../src/review/history/entry-key.ts';
import { entryOf } from '../../../src/review/history/reduce.ts';
import { receiptOf } from '../receipt-builder.ts';

const GOLDEN = join(import.meta.dirname, '../../fixtures/entry/v1.json');

describe('entryOf', () => {
  it('is the golden entry, version 1', () => {
    const golden: unknown = JSON.parse(readFileSync(GOLDEN, 'utf8'));
    expect(v.parse(EntrySchema, golden)).toEqual(golden);
    expect(entryOf(receiptOf())).toEqual(golden);
  });

  it('takes less than the 2 kB an entry may', () => {
    expect(JSON.stringify(entryOf(receiptOf())).length).toBeLessThan(2_000);
  });

  it('keeps three digits of a curve, which is only drawn', () => {
    const { power } = receiptOf();
    const curve_w = [1_234.567, 439.123, 70.061, 0, null];
    expect(entryOf(receiptOf({ power: { ...power, curve_w } })).curve_w).toEqual([1_230, 439, 70.1, 0, null]);
  });

  it('takes the assumed joules from the shares, and without them from the components', () => {
    const { energy } = receiptOf();
    // 5 % of 6,000 J; without shares, the dram model's 300 J.
    expect(entryOf(receiptOf()).energy.assumed_j).toBeCloseTo(300, 9);
    expect(entryOf(receiptOf({ energy: { ...energy, shares: null } })).energy).toMatchObject({
      assumed_j: 300,
      measured: null,
    });
  });

  it('keeps an unknown total unknown', () => {
    const { energy } = receiptOf();
    const entry = entryOf(receiptOf({ energy: { ...energy, total_j: null, shares: null, components: {} } }));
    expect(entry.energy).toMatchObject({ total_j: null, assumed_j: 0, components: {} });
  });

  it.each([
    { migs: [false, false], mig: false },
    { migs: [false, true], mig: true },
    { migs: [false, null], mig: null },
    { migs: [], mig: null },
  ])('MIG of $migs is $mig', ({ migs, mig }) => {
    const { machine } = receiptOf();
    const gpus = migs.map((one) => ({
      device: 'h:00000000',
      model: null,
      power_limit_w: null,
      driver: null,
      mig: one,
    }));
    expect(entryOf(receiptOf({ machine: { ...machine, gpus } })).machine.mig).toBe(mig);
  });

  it.each([
    { slices: [{ ours: 2, of: 7 }, null], kept: ['2/7'] },
    { slices: [null, undefined], kept: undefined },
  ])('of $slices keeps $kept', ({ slices, kept }) => {
    const { machine } = receiptOf();
    const gpus = slices.map((one) => ({
      device: 'h:00000000',
      model: null,
      power_limit_w: null,
      driver: null,
      mig: true,
      slices: one,
    }));
    expect(entryOf(receiptOf({ machine: { ...machine, gpus } })).machine.mig_slices).toEqual(kept);
  });

  it('keeps the spans of most energy in the order they ran, and adds up the others by kind', () => {
    const [, step] = receiptOf().spans;
    if (step === undefined) throw new Error('the builder has a step');
    // 250 steps of 1,000 J to 1,249 J; every tenth is a mark.
    const spans = Array.from({ length: 250 }, (_, i) => {
      const kind = i % 10 === 0 ? ('mark' as const) : ('step' as const);
      return { ...step, label: `s${i}`, kind, energy_j: 1_000 + i };
    });
    const all = entryOf(receiptOf({ spans: spans.slice(0, 200) })).spans;
    const kept = entryOf(receiptOf({ spans })).spans;
    expect(kept.map(({ label }) => label)).toEqual([
      ...spans.slice(53).map(({ label }) => label),
      'smaller steps',
      'smaller marks',
    ]);
    for (const [label, kind] of [
      ['smaller steps', 'step'],
      ['smaller marks', 'mark'],
    ]) {
      const dropped = all.slice(0, 53).filter((span) => span.kind === kind);
      const energy = dropped.reduce((total, span) => total + (span.energy_j ?? 0), 0);
      expect(kept.find((span) => span.label === label)?.energy_j).toBeCloseTo(energy, 6);
    }
  });
});

describe('keyOf', () => {
  it('names series, commit, run, attempt and receipt', () => {
    expect(keyOf(entryOf(receiptOf()))).toMatch(/^[0-9a-f]{16}\/a{40}\/77\/1\/77-1-train-0a1b$/);
  });

  it('marks what is not known', () => {
    const { subject } = receiptOf();
    const local = receiptOf({ subject: { ...subject, sha: null, run_id: null, run_attempt: null } });
    expect(keyOf(entryOf(local))).toMatch(/^[0-9a-f]{16}\/-\/-\/-\/77-1-train-0a1b$/);
  });
});
