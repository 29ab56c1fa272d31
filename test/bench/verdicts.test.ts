// The bench judges as the product does: what it calls failed is what the whole verb fails, on histories of fleets and of several jobs.
import { describe, expect, it } from 'vitest';
import { drawsOf } from '../../bench/verdicts/draws.ts';
import { changeOf, fails, fitted } from '../../bench/verdicts/trial.ts';
import { parseBudgets } from '../../src/review/budget/parse.ts';
import { DEFAULT_POLICY } from '../../src/review/budget/policy.ts';
import { review } from '../../src/review/review.ts';
import { baseRun, mainLine, NOW, pullRun, SERIES, sha } from '../review/entry-builder.ts';

const OTHER = '[".github/workflows/ci.yml","eval",{},null,"job",null]';
const RUNS = 14;
const TRIALS = 60;

describe('a trial of the bench', () => {
  it('fails where the verb fails', () => {
    const { normal, below } = drawsOf(3);
    const gains = [0, 0, 0].map(() => 0.08 * normal());
    const run = () => ({ on: below(3), noise: 0.02 * normal() });
    const logOf = ({ on, noise }: ReturnType<typeof run>): number => Math.log(100) + (gains[on] ?? 0) + noise;
    let failed = 0;
    for (let trial = 0; trial < TRIALS; trial++) {
      const drawn = [SERIES, OTHER].map((series) => ({ series, runs: Array.from({ length: RUNS }, run) }));
      const head = { on: below(3), noise: 0.02 * normal() + Math.log(1.15) };
      const found = fitted(
        drawn.map(({ series, runs }) => ({
          key: series,
          values: runs.map((each) => ({ device: `d${each.on}`, log: logOf(each) })),
        })),
      );
      const change = changeOf(found, { device: `d${head.on}`, log: logOf(head) });
      const { verdict } = review({
        jobs: [
          {
            label: 'train',
            series: SERIES,
            attempts: [pullRun({ wh: Math.exp(logOf(head)), machine: { device: `d${head.on}` } })],
            ambiguous: false,
            missing: null,
          },
        ],
        extent: 'job',
        history: drawn.flatMap(({ series, runs }) =>
          runs.map((each, i) =>
            baseRun(i + 1, {
              series,
              receipt: `${series === OTHER ? 'eval' : 'train'}-${i}`,
              wh: Math.exp(logOf(each)),
              machine: { device: `d${each.on}` },
            }),
          ),
        ),
        spent: {},
        unread: false,
        anchor: { kind: 'first-parent', sha: sha(1), line: mainLine(RUNS), branch: 'main' },
        budgets: parseBudgets('+10 %'),
        policy: DEFAULT_POLICY,
        acceptance: null,
        now: NOW,
        event: 'pull_request',
      });
      expect(verdict.failed).toBe(fails(found, change, 0.1));
      if (verdict.failed) failed += 1;
    }
    // Some of each kind, or nothing was compared.
    expect(failed).toBeGreaterThan(TRIALS / 4);
    expect(failed).toBeLessThan(TRIALS);
  });
});
