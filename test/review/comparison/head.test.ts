// The head of a comparison: every clean attempt counts, and two jobs under one name are none.
import { describe, expect, it } from 'vitest';
import { MATCH_FIELDS } from '../../../src/review/budget/policy.ts';
import { poolHead } from '../../../src/review/comparison/head.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { pullRun } from '../entry-builder.ts';

const attempt = (n: number, change: Parameters<typeof pullRun>[0] = {}): Entry =>
  pullRun({ receipt: `pr-${n}`, run_attempt: n, started_at: `2026-05-3${n % 2}T0${n}:00:00Z`, ...change });
const pooled = (entries: readonly Entry[], ambiguous = false) =>
  poolHead(entries, { ambiguous, match: MATCH_FIELDS });

describe('poolHead', () => {
  it('pools all clean attempts, and the same receipt once', () => {
    const { attempts, refusal } = pooled([
      attempt(1),
      attempt(2),
      attempt(2),
      attempt(3, { outcome: 'failure' }),
    ]);
    expect(attempts.map(({ receipt }) => receipt).toSorted()).toEqual(['pr-1', 'pr-2']);
    expect(refusal).toBeNull();
  });

  it('does not depend on the order', () => {
    const all = [attempt(1), attempt(2), attempt(3)];
    expect(pooled(all.toReversed())).toEqual(pooled(all));
  });

  it('leaves out attempts on another machine class, by the fields that are matched', () => {
    const other = attempt(2, { machine: { cpu_threads: 8 } });
    expect(pooled([attempt(1), other]).attempts).toHaveLength(1);
    expect(poolHead([attempt(1), other], { ambiguous: false, match: ['gpu-model'] }).attempts).toHaveLength(
      2,
    );
  });

  it.each([
    ['two receipts of one attempt', [attempt(1), attempt(1, { receipt: 'twin' })], false],
    ['a caller who knows of another', [attempt(1)], true],
  ])('is ambiguous with %s', (_, entries, ambiguous) => {
    expect(pooled(entries, ambiguous).refusal).toBe('ambiguous-series');
  });

  it.each([
    ['gap', []],
    ['gap', [attempt(1, { energy: { degraded: true } })]],
    ['shared-machine', [attempt(1, { machine: { contended: true } })]],
    ['no-energy', [attempt(1, { energy: { total_j: null } })]],
    ['not-successful', [attempt(1, { outcome: 'cancelled' })]],
  ] as const)('says %s where nothing may be compared', (refusal, entries) => {
    expect(pooled(entries)).toMatchObject({ refusal, attempts: [] });
  });
});
