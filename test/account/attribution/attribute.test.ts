// Laws of the split: what all jobs get and what nobody gets is what was measured, to the last microjoule.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/account/attribution/attribute.ts';
import type { Share } from '../../../src/account/attribution/share.ts';
import type { Segment } from '../../../src/account/energy/segment.ts';
import { micros, watts } from '../../../src/units.ts';

const ORIGIN = { source: 'rapl', method: 'counter', provenance: 'measured', filled: false } as const;

/** Adjoining segments of random length; energies in units of 2^-10 µJ, the finest of any counter. */
const segments = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5e6 }), fc.integer({ min: 0, max: 2e12 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((steps) => {
    let at = 0;
    return steps.map(([time, energy]): Segment => {
      const from = micros(at);
      at += time;
      return { from, to: micros(at), microjoules: energy / 1_024, origin: ORIGIN };
    });
  });

/** Use of each of 2 to 5 jobs in each stretch, and of daemons that are nobody's; stretches need not meet the segments. */
const company = fc.record({
  use: fc.integer({ min: 2, max: 5 }).chain((jobs) =>
    fc.array(fc.array(fc.nat({ max: 1e7 }), { minLength: jobs + 1, maxLength: jobs + 1 }), {
      minLength: 1,
      maxLength: 8,
    }),
  ),
  length: fc.integer({ min: 1, max: 9e6 }),
  offset: fc.nat({ max: 4e6 }),
});

type Company = { use: readonly (readonly number[])[]; length: number; offset: number };

function sharesFor(job: number, { use, length, offset }: Company): readonly Share[] {
  return use.map((stretch, i) => {
    const all = stretch.reduce((sum, one) => sum + one, 0);
    const idle = 1 / (stretch.length - 1);
    return {
      start: micros(offset + i * length),
      end: micros(offset + (i + 1) * length),
      idle,
      active: all === 0 ? idle : (stretch[job] ?? 0) / all,
    };
  });
}

const total = (list: readonly Segment[]) => list.reduce((sum, { microjoules }) => sum + microjoules, 0);
const idlePower = fc.option(fc.double({ min: 0, max: 1_000, noNaN: true }).map(watts));

describe('attribute', () => {
  it('law: all jobs together never get more than was measured, and what is nobody’s is the daemons’ use and rounding', () => {
    fc.assert(
      fc.property(segments, company, idlePower, (measured, shared, idle) => {
        const jobs = (shared.use[0]?.length ?? 1) - 1;
        const parts = Array.from({ length: jobs }, (_, job) =>
          attribute(measured, { shares: sharesFor(job, shared), idle }),
        );
        const covered = attribute(measured, {
          shares: sharesFor(0, shared).map((share) => ({ ...share, idle: 0, active: 0 })),
          idle,
        });
        // Where nobody else was seen the job has it all, so only shared stretches are added up.
        const alone = total(covered.segments);
        const sum = parts.reduce((all, part) => all + total(part.segments) - alone, alone);
        expect(sum).toBeLessThanOrEqual(total(measured));
        const daemons = attribute(measured, { shares: sharesFor(jobs, shared), idle });
        const noDaemons = shared.use.every((stretch) => stretch[jobs] === 0);
        const rounding = jobs * measured.length * (shared.use.length + 2);
        if (noDaemons) expect(sum).toBeGreaterThan(total(measured) - rounding);
        expect(total(daemons.segments)).toBeGreaterThanOrEqual(alone);
      }),
    );
  });

  it('law: no part is negative or more than its stretch, and pieces lie where the segments lay', () => {
    fc.assert(
      fc.property(segments, company, idlePower, (measured, shared, idle) => {
        const whole = attribute(measured, {
          shares: sharesFor(0, shared).map((share) => ({ ...share, idle: 1, active: 1 })),
          idle: null,
        });
        const part = attribute(measured, { shares: sharesFor(0, shared), idle });
        expect(part.segments.map(({ from, to }) => [from, to])).toEqual(
          whole.segments.map(({ from, to }) => [from, to]),
        );
        part.segments.forEach(({ microjoules }, i) => {
          expect(microjoules).toBeGreaterThanOrEqual(0);
          expect(microjoules).toBeLessThanOrEqual(whole.segments[i]?.microjoules ?? -1);
        });
        expect(part.segments.at(0)?.from).toBe(measured.at(0)?.from);
        expect(part.segments.at(-1)?.to).toBe(measured.at(-1)?.to);
      }),
    );
  });

  it('law: who used more never gets less', () => {
    fc.assert(
      fc.property(segments, company, idlePower, fc.nat({ max: 1e6 }), (measured, shared, idle, more) => {
        const raised = {
          ...shared,
          use: shared.use.map(([mine = 0, ...others]) => [mine + more, ...others]),
        };
        const before = attribute(measured, { shares: sharesFor(0, shared), idle });
        const after = attribute(measured, { shares: sharesFor(0, raised), idle });
        expect(total(after.segments)).toBeGreaterThanOrEqual(total(before.segments));
      }),
    );
  });

  it('a job alone gets every microjoule', () => {
    fc.assert(
      fc.property(segments, (measured) => {
        expect(attribute(measured, { shares: [], idle: watts(70) }).segments).toEqual(measured);
      }),
    );
  });
});
