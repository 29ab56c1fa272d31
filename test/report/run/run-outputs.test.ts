// Outputs of a run: sums over its jobs, what is the same for all, and the empty string where jobs differ or nobody knows.
import { expect, test } from 'vitest';
import { runAnnotations } from '../../../src/report/annotations.ts';
import { mayOpenComment } from '../../../src/report/comment-mode.ts';
import { runOutputs } from '../../../src/report/outputs.ts';
import { reportJobHint } from '../../../src/report/report-job-hint.ts';
import { runForms } from '../run-forms.ts';
import { failingRun, quietRun } from '../sample-run.ts';

const NOWHERE = { reportPath: null, commentUrl: null };
const form = (name: string) => runForms[name] ?? expect.fail(name);

test('all figures of a failing run', () => {
  expect(runOutputs(failingRun, { reportPath: 'report.md', commentUrl: 'https://github.test/c/1' })).toEqual({
    verdict: 'fail',
    reason: 'over-limit',
    'budget-used-percent': '',
    // 0.71 + 0.35 kWh; times 342 g/kWh × 1.14, ± 7 %; 55 g embodied and €0.29 a kWh; 724 + 310 s.
    'energy-kwh': '1.06',
    'emissions-g': '413.273',
    'emissions-low-g': '384.344',
    'emissions-high-g': '442.202',
    'embodied-g': '58.3',
    cost: '0.3074',
    'duration-s': '1034',
    'measured-percent': '93',
    'intensity-g-per-kwh': '342',
    'intensity-source': 'electricity-maps-yearly',
    zone: 'DE',
    pue: '1.14',
    'energy-change-percent': '12.4',
    'energy-change-low-percent': '6',
    'energy-change-high-percent': '19',
    'detectable-percent': '8',
    'p-value': '0.0004',
    'baseline-sha': 'b'.repeat(40),
    'baseline-runs': '14',
    'baseline-distance': '2',
    'receipt-path': '',
    'report-path': 'report.md',
    'comment-url': 'https://github.test/c/1',
  });
});

test('what differs from job to job is no output', () => {
  expect(runOutputs(form('run-mixed-grids'), NOWHERE)).toMatchObject({
    zone: '',
    'intensity-g-per-kwh': '',
    'intensity-source': '',
    pue: '',
    // 0.6 kWh × 342 g/kWh × 1.14, and 30 g.
    'emissions-g': '263.928',
  });
  // 9 and 14 base runs: the job with fewest decides how sure the answer is.
  expect(runOutputs(form('run-fleet'), NOWHERE)['baseline-runs']).toBe('9');
});

test('nothing measured, nothing claimed', () => {
  const outputs = runOutputs(form('run-nothing-measured'), NOWHERE);
  for (const name of ['energy-kwh', 'emissions-g', 'cost', 'duration-s', 'zone', 'pue', 'measured-percent'])
    expect(outputs[name]).toBe('');
});

test('annotations: the result first, then every job without a receipt', () => {
  const [result, ...doubts] = runAnnotations(form('run-missing-and-new'));
  expect(result?.level).toBe('warning');
  expect(doubts.map(({ text }) => text)).toEqual([
    'No receipt of lint (gpu) (skipped).',
    'No receipt of train (fp32) (failed before anything was measured).',
  ]);
  expect(runAnnotations(failingRun)[0]?.level).toBe('error');
  expect(runAnnotations(quietRun)).toHaveLength(1);
});

test.each([
  ['changes', 'run-quiet', false],
  ['changes', 'run-saving', true],
  ['alerts', 'run-saving', false],
  ['alerts', 'run-failing', true],
  ['never', 'run-failing', false],
  ['always', 'run-quiet', true],
] as const)('comment: %s opens one for %s: %s', (mode, name, expected) => {
  expect(mayOpenComment(mode, form(name))).toBe(expected);
});

test('the report job is asked for above eight jobs', () => {
  expect(reportJobHint(8)).toBeNull();
  expect(reportJobHint(9)).toContain('9 jobs');
});
