// Laws of a run's report: whatever comes in, it renders within GitHub's limits, never throws, and no string breaks out of its place.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runAnnotations } from '../../../src/report/annotations.ts';
import { mayOpenComment } from '../../../src/report/comment-mode.ts';
import { parseState } from '../../../src/report/hidden-state.ts';
import type { IdleGpus } from '../../../src/report/idle-gpus.ts';
import type { JobResult } from '../../../src/report/job-result.ts';
import { serialiseMarker } from '../../../src/report/marker.ts';
import { runOutputs } from '../../../src/report/outputs.ts';
import { renderRunComment } from '../../../src/report/run/run-comment.ts';
import type { RunModel } from '../../../src/report/run/run-model.ts';
import { renderRunSummary } from '../../../src/report/run/run-summary.ts';
import type { Check } from '../../../src/review/budget/verdict.ts';
import type { Change, Row } from '../../../src/review/comparison/comparison.ts';
import { epochMs, joules } from '../../../src/units.ts';
import { check, quiet } from '../sample-model.ts';
import { evaluate, failingRun, train } from '../sample-run.ts';

const MARKER = serialiseMarker(quiet.marker ?? expect.fail());
const hostile = fc
  .array(
    fc.constantFrom(
      'a',
      ' ',
      '|',
      '`',
      '\n',
      '\r',
      '<img src=x>',
      '@everyone',
      MARKER,
      '-->',
      '](http://x)',
      '\u200b',
      '\u202e',
      '**',
      '# x',
      '> ',
      '::error::',
      '😀',
      '&',
      '_',
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));
const amount = fc.option(fc.double({ min: 0, max: 3.6e15, noNaN: true }), { nil: null });
const fraction = fc.double({ min: -1, max: 1e6, noNaN: true });
const change: fc.Arbitrary<Change | null> = fc.option(
  fc.record({
    change: fraction,
    low: fraction,
    high: fraction,
    p: fc.double({ min: 0, max: 1, noNaN: true }),
    n: fc.nat(),
    df: fc.nat(),
    detectable: fc.double({ min: 0, max: 100, noNaN: true }),
  }),
  { nil: null },
);
const step: fc.Arbitrary<Row> = fc.record({
  label: hostile,
  kind: fc.constant('step' as const),
  job: fc.constant(null),
  headJ: amount,
  baseJ: amount,
  change,
  unresolved: fc.constantFrom('head', 'base', null),
  durationRatio: amount,
  powerRatio: amount,
  significant: fc.boolean(),
});
const idle: fc.Arbitrary<IdleGpus> = fc.record({
  step: fc.option(hostile, { nil: null }),
  gpus: fc.nat(),
  seconds: fc.nat(),
  ofS: fc.nat(),
  energyJ: amount,
});
const job: fc.Arbitrary<JobResult> = fc
  .record({
    label: hostile,
    energyJ: amount,
    headJ: amount,
    baseJ: amount,
    change,
    significant: fc.boolean(),
    notCompared: fc.constantFrom('no-history', 'other-hardware', 'gap', 'not-successful', null),
    hardware: hostile,
    baseHardware: fc.option(hostile, { nil: null }),
    steps: fc.array(step, { maxLength: 5 }),
    idle: fc.array(idle, { maxLength: 3 }),
    emissionsG: amount,
    notes: fc.array(hostile, { maxLength: 5 }),
    boundary: hostile,
    durationRatio: amount,
    powerRatio: amount,
  })
  .chain((own) =>
    fc
      .record({
        zone: fc.option(hostile, { nil: null }),
        origin: hostile,
        source: fc.option(hostile, { nil: null }),
        intensityGPerKwh: amount,
      })
      .map((grid) => ({
        ...train,
        ...own,
        grid: { ...train.grid, ...grid },
      })),
  );
const judged: fc.Arbitrary<Check> = fc
  .record({
    budget: hostile,
    kind: fc.constantFrom('increase', 'increase-energy', 'increase-emissions', 'energy', 'emissions'),
    actual: amount,
    limit: fraction,
    subject: fc.option(hostile, { nil: null }),
    unit: fc.option(hostile, { nil: null }),
    window: fc.option(fc.constantFrom('month on main', 'day on a`b', 'x'), { nil: null }),
    verdict: fc.constantFrom('pass', 'warn', 'fail', 'inconclusive', 'no-baseline'),
    reason: fc.constantFrom('over-limit', 'within-noise', 'gap', null),
    remedy: fc.option(hostile, { nil: null }),
    waived: fc.oneof(
      fc.constant(null),
      hostile.map((by) => ({ kind: 'accepted' as const, by })),
      hostile.map((reason) => ({ kind: 'muted' as const, reason, until: reason })),
    ),
  })
  .map(check);
const run: fc.Arbitrary<RunModel> = fc
  .record({
    jobs: fc.array(job, { maxLength: 12 }),
    missing: fc.array(fc.record({ label: hostile, why: hostile }), { maxLength: 8 }),
    compared: fc.boolean(),
    checks: fc.array(judged, { maxLength: 15 }),
    failed: fc.boolean(),
    branch: fc.option(hostile, { nil: null }),
    ledgerName: hostile,
    policyChanges: fc.array(hostile, { maxLength: 8 }),
    reason: fc.option(hostile, { nil: null }),
    selfReported: fc.boolean(),
    notes: fc.array(hostile, { maxLength: 12 }),
  })
  .map(({ compared, checks, failed, reason, notes, ...own }) => ({
    ...failingRun,
    ...own,
    total: compared ? failingRun.total : null,
    verdict: { verdict: checks[0]?.verdict ?? null, reason: null, checks, failed },
    acceptance: {
      by: reason ?? 'x',
      at: epochMs(0),
      until: epochMs(Number.NaN),
      reason,
      acceptedJ: joules(1),
    },
    notes: notes.map((text) => ({ code: 'x', severity: 'warning' as const, text })),
  }));

const withoutHidden = (body: string): string =>
  body.replace(/^<!-- carbon:v1 .*?-->|<!-- carbon:state:v2 [^ ]* -->$/g, '');

test('law: any run renders within the limits, and nothing breaks out', () => {
  fc.assert(
    fc.property(run, (model) => {
      const body = renderRunComment(model);
      expect(body.length).toBeLessThanOrEqual(60_000);
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(190_000);
      expect(parseState(body).totals.receipts).toHaveLength(2);
      for (const text of [withoutHidden(body), renderRunSummary(model)]) {
        expect(text).not.toMatch(/<img|!\[|<!--|\]\(|(?<![\p{L}\p{N}])@|:\/\/|[^\P{Cc}\n]|\p{Cf}/u);
        expect(text).not.toMatch(/^\s*(?:##? |::)/mu);
        // Rows of a table keep the cells of its head, and a blank line ends it.
        expect(text).not.toMatch(/\|\n(?!\||\n)[^\n]/u);
        for (const table of text.match(/(?:^\|.*\n)+/gmu) ?? []) {
          const cells = table
            .trimEnd()
            .split('\n')
            .map((line) => line.split('|').length);
          expect(new Set(cells).size).toBe(1);
        }
      }
      for (const { text } of runAnnotations(model)) expect(text).not.toMatch(/[\p{Cc}\p{Cf}]|^\s*::/u);
      for (const value of Object.values(runOutputs(model, { reportPath: null, commentUrl: null })))
        expect(value).not.toMatch(/NaN|undefined/);
      mayOpenComment('changes', model);
    }),
    { numRuns: 100 },
  );
});

test.each([0, 1, 10, 256, 1_000])('%i jobs that all moved: verdict, table and state fit', (many) => {
  const label = '<b>`|'.repeat(12);
  const jobs = Array.from({ length: many }, (_, at) => ({
    ...train,
    label: `${at} ${label}`,
    notes: [`${at} ${label}`],
  }));
  const model = { ...failingRun, jobs, missing: jobs.map((one) => ({ label: one.label, why: label })) };
  const body = renderRunComment(model);
  expect(body.length).toBeLessThanOrEqual(60_000);
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(190_000);
  expect(body.split('<details>').length).toBe(body.split('</details>').length);
  expect(body).toContain('**CI energy +12\u00a0%, limit +10\u00a0%.**');
  expect(parseState(body).totals.receipts).toHaveLength(2);
  expect(Buffer.byteLength(renderRunSummary(model))).toBeLessThan(900 * 1_024);
});

test('the order of jobs changes no word of the verdict', () => {
  const model = { ...failingRun, jobs: [train, evaluate] };
  const turned = { ...failingRun, jobs: [evaluate, train] };
  expect(renderRunComment(turned)).toBe(renderRunComment(model));
});
