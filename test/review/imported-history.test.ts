// Histories that came from other tools: they compare with runs of the same tool, and are nobody's base on GitHub.
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/review/history/entry.ts';
import { entryOf } from '../../src/review/history/reduce.ts';
import { fixture, imported } from '../account/receipt/foreign/foreign-files.ts';
import { baseRun, pullRun } from './entry-builder.ts';
import { reviewed } from './reviewed.ts';

const NAMES = { workflow: '.github/workflows/ci.yml', job: 'train', name: null, machine: 'box' };
const OUTSIDE = { kind: 'none', sha: null, line: [], branch: null } as const;
const HOUR = 3_600_000;

/** Runs of CodeCarbon an hour apart, the newest last, with these energies. */
function history(energiesJ: readonly number[]): readonly Entry[] {
  const [like] = imported([fixture('codecarbon/emissions.csv')], NAMES).receipts;
  if (like === undefined) throw new Error('the fixture has runs');
  return energiesJ.map((total_j, at) => ({
    ...entryOf({ ...like, id: `codecarbon-${at}`, energy: { ...like.energy, total_j } }),
    started_at: new Date(Date.parse('2026-05-31T00:00:00Z') + at * HOUR).toISOString(),
  }));
}

const NINE = [1_000, 1_010, 990, 1_000, 1_005, 995, 1_000, 1_010, 990];
const gate = (head: Entry, past: readonly Entry[]) =>
  reviewed({ head: [head], history: past, budget: '+10 %', anchor: OUTSIDE });

describe('a newer run of the same tool', () => {
  it.each([
    [1_000, 'pass'],
    [1_400, 'fail'],
  ])('of %s J is judged against the older ones: %s', (energy, verdict) => {
    const [head, ...past] = history([energy, ...NINE]);
    if (head === undefined) throw new Error('there is a head');
    expect(gate(head, past).verdict.verdict).toBe(verdict);
  });

  it('of another version is another meter', () => {
    const [head, ...past] = history([1_000, ...NINE]);
    if (head?.energy.components.gpu === undefined) throw new Error('the fixture has a GPU');
    const gpu = { ...head.energy.components.gpu, source: 'CodeCarbon 3.4.0' };
    const newer = { ...head, energy: { ...head.energy, components: { ...head.energy.components, gpu } } };
    const { verdict, notes } = gate(newer, past);
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reason: 'other-hardware' });
    expect(notes.map(({ text }) => text)).toContain('The base runs differ in: meter of a component.');
  });
});

describe('a run that carbon-action has measured', () => {
  const [like] = history([1_000]);
  const own = (event: string | null) =>
    baseRun(1, {
      series: like?.series ?? '',
      sha: null,
      head_sha: null,
      run_id: null,
      event,
      ...(event === null ? { repository_id: null, head_repository_id: null, ref: null } : {}),
    });

  it('is never compared with them, and the meter is named', () => {
    const { verdict, comparison, notes } = gate(own(null), history(NINE));
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reason: 'other-hardware' });
    expect(comparison.total).toBeNull();
    expect(notes.find(({ code }) => code === 'other-machine-class')?.text).toContain('meter of a component');
  });

  it.each(['push', 'schedule', 'pull_request'])(
    'on %s has no base in them, even where every meter is alike',
    (event) => {
      const policy = { match: ['gpu-model'] as const };
      const { verdict } = reviewed({
        head: [own(event)],
        history: history(NINE),
        budget: '+10 %',
        anchor: OUTSIDE,
        policy,
      });
      expect(verdict.verdict).toBe('no-baseline');
    },
  );

  it('in a pull request has none either', () => {
    const head = pullRun({ series: like?.series ?? '' });
    const { verdict } = reviewed({
      head: [head],
      history: history(NINE),
      budget: '+10 %',
      policy: { match: [] },
    });
    expect(verdict.verdict).toBe('no-baseline');
  });
});
