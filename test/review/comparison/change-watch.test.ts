// The watch on the base branch: when a push is told that the level of its job has changed.
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/review/budget/policy.ts';
import { watchBase } from '../../../src/review/comparison/change-watch.ts';
import { poolHead } from '../../../src/review/comparison/head.ts';
import { pastOf } from '../../../src/review/comparison/past.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { baseRun, baseRuns, mainLine, NOW, sha } from '../entry-builder.ts';

const ANCHOR = { kind: 'before', sha: sha(1), line: mainLine(50), branch: 'main' } as const;
const watched = (head: Entry, history: readonly Entry[]) =>
  watchBase({
    head: poolHead([head], { ambiguous: false, match: DEFAULT_POLICY.match }),
    past: pastOf({ history, unread: false, anchor: ANCHOR, policy: DEFAULT_POLICY, now: NOW }),
  });
const push = (wh: number): Entry =>
  baseRun(0, { wh, receipt: 'head', sha: 'e'.repeat(40), head_sha: 'e'.repeat(40) });
const level = (wh: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => wh * (1 + 0.005 * ((i % 3) - 1)));

describe('the watch on the base', () => {
  it('warns of a rise from the fifth run on, and says since when', () => {
    const history = baseRuns([...level(112, 4), ...level(100, 10)]);
    expect(watched(push(112), history)).toEqual([
      {
        code: 'base-shifted',
        severity: 'warning',
        text: expect.stringMatching(
          /^train has taken 12 % more energy on main since 0000000, in the newest 5 runs\.$/,
        ),
      },
    ]);
  });

  it('names the oldest commit after the change', () => {
    const named = baseRuns([...level(112, 4), ...level(100, 10)]).map((run, i) =>
      i === 3 ? { ...run, sha: 'abcdef0'.padEnd(40, '0') } : run,
    );
    const line = mainLine(50).map((commit, i) =>
      i === 3 ? { ...commit, sha: 'abcdef0'.padEnd(40, '0') } : commit,
    );
    const notes = watchBase({
      head: poolHead([push(112)], { ambiguous: false, match: DEFAULT_POLICY.match }),
      past: pastOf({
        history: named,
        unread: false,
        anchor: { ...ANCHOR, line },
        policy: DEFAULT_POLICY,
        now: NOW,
      }),
    });
    expect(notes[0]?.text).toContain('since abcdef0');
  });

  it('tells a fall without a warning', () => {
    const history = baseRuns([...level(88, 4), ...level(100, 10)]);
    expect(watched(push(88), history)).toMatchObject([
      { code: 'base-shifted', severity: 'info', text: expect.stringContaining('12 % less') },
    ]);
  });

  it('finds a slow creep that no single change shows', () => {
    const creep = Array.from({ length: 18 }, (_, i) => 100 * 1.012 ** (9 - Math.min(i, 9)));
    expect(watched(push(112), baseRuns(creep))).toMatchObject([{ code: 'base-shifted' }]);
  });

  it.each([
    { name: 'a steady base', head: 100, base: level(100, 15) },
    { name: 'one run that is high', head: 150, base: level(100, 15) },
    {
      name: 'a change ten runs ago, which has been told',
      head: 112,
      base: [...level(112, 10), ...level(100, 10)],
    },
    { name: 'a change below the minimum effect', head: 103, base: [...level(103, 5), ...level(100, 10)] },
    { name: 'no history', head: 100, base: [] },
  ])('is silent on $name', ({ head, base }) => {
    expect(watched(push(head), baseRuns(base))).toEqual([]);
  });

  it('is silent on a run that cannot be compared', () => {
    const history = baseRuns([...level(112, 4), ...level(100, 10)]);
    expect(watched({ ...push(112), outcome: 'failure' }, history)).toEqual([]);
  });

  it('does not take a change of devices for a change of level', () => {
    const on = (device: string, wh: number, from: number, count: number) =>
      Array.from({ length: count }, (_, i) =>
        baseRun(from + i, { wh: level(wh, count)[i] ?? wh, machine: { device } }),
      );
    const history = [...on('b', 112, 1, 6), ...on('a', 100, 7, 10), ...on('b', 112, 17, 6)];
    expect(watched({ ...push(112), machine: { ...push(112).machine, device: 'b' } }, history)).toEqual([]);
  });
});
