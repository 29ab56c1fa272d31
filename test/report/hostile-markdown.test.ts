// Every field that a fork, a job or a service can fill, all at once, with what GitHub, a terminal or the runner would act on: only text comes out.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../src/report/annotations.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderText } from '../../src/report/console.ts';
import type { ReportModel } from '../../src/report/model.ts';
import { outputsOf, runOutputs } from '../../src/report/outputs.ts';
import { renderRunComment } from '../../src/report/run/run-comment.ts';
import { renderRunText } from '../../src/report/run/run-console.ts';
import type { RunModel } from '../../src/report/run/run-model.ts';
import { renderRunSummary } from '../../src/report/run/run-summary.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { frameOf, liveMarkup } from './live-markup.ts';
import { change, failing, receipt, row } from './sample-model.ts';
import { evaluate, failingRun, train } from './sample-run.ts';

const PAYLOADS = [
  '[approve](https://e.vil)',
  '![x](//e.vil/p.png)',
  '<img src=x onerror=1>',
  '</details><h1>Approved</h1>',
  '--> <!-- carbon:v1 id=x -->',
  '<https://e.vil>',
  'www.e.vil',
  'a@e.vil',
  'mailto:a@e.vil',
  '@everyone',
  '@org/team',
  '#123',
  'GH-1',
  'org/repo#1',
  'org/repo@0123abc',
  '0123456789abcdef0123456789abcdef01234567',
  '| ✅ | approved |',
  '\n\n# Approved\n',
  '\n> [!TIP]\n> Approved',
  '\n```\nx\n```\n',
  '``` `` `',
  '[a]: //e.vil\n[a]',
  '[^1]',
  '**bold** __b__ ~~s~~',
  '$\\sqrt{x}$',
  '&lt;b&gt; &#64;all',
  '\n- [x] done',
  '\n---\n',
  '\\`\\[x](y)',
  ':tada:',
  '\n::error file=x::y',
  '::set-output name=a::b',
  '::add-mask::e',
  '##[group]x',
  '%0A::stop-commands::x',
  '\u001b[2J\u001b]8;;http://e.vil\u0007x',
  '\u202e\u2066x',
  '\u200b@\u200beveryone',
  '\u2028# x',
  '\r\n\r\n## x',
  '\0',
  '\ud800',
  '$(id)`id`;rm -rf /',
]; // prettier-ignore

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PAYLOADS), fc.string({ unit: 'binary', maxLength: 6 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(' '));

const reportOf = (text: string): ReportModel => ({
  ...failing,
  receipt: {
    ...receipt,
    machine: {
      ...receipt.machine,
      cpu: { ...receipt.machine.cpu, model: text },
      gpus: receipt.machine.gpus.map((gpu) => ({ ...gpu, model: text, driver: text })),
    },
    spans: receipt.spans.map((span) => ({ ...span, label: text })),
    work: { amount: 1, unit: text },
    carbon: {
      ...receipt.carbon,
      region: text,
      zone: text,
      resolved_by: text,
      intensity_source: text,
      intensity_licence: text,
      reference_source: text,
      world_source: text,
      pue_source: text,
      refusals: [{ source: text, code: text, hint: text }],
    },
    versions: { action: text, estimator: 1, datasets: text },
    absences: [{ source: text, code: text, hint: text }],
    notes: [{ code: 'x', severity: 'warning', text }],
  },
  comparison: failing.comparison && {
    ...failing.comparison,
    headHardware: text,
    baseHardware: text,
    rows: [0, 1, 2].map((at) =>
      row(at === 0 ? 'total' : `${text} ${at}`, 1, 2, {
        significant: true,
        change: change(1, 0.5, 2, 0.0001),
      }),
    ),
  },
  verdict: {
    ...failing.verdict,
    checks: failing.verdict.checks.flatMap((check) => [
      { ...check, budget: text, remedy: text, subject: text, unit: text, window: text },
      { ...check, waived: { kind: 'muted' as const, reason: text, until: text } },
      { ...check, waived: { kind: 'accepted' as const, by: text } },
    ]),
  },
  subjectLabel: text,
  branch: text,
  notes: [{ code: 'x', severity: 'warning', text }],
  receiptArtifact: text,
  ledgerName: text,
  policyChanges: [text],
});

const runOf = (text: string): RunModel => ({
  ...failingRun,
  jobs: [train, evaluate].map((job) => ({
    ...job,
    label: text,
    hardware: text,
    baseHardware: text,
    boundary: text,
    notes: [text],
    steps: job.steps.map((step) => ({ ...step, label: text })),
    grid: { ...job.grid, zone: text, source: text, origin: text },
  })),
  missing: [{ label: text, why: text }],
  verdict: {
    ...failingRun.verdict,
    checks: failingRun.verdict.checks.map((check) => ({ ...check, subject: text, remedy: text })),
  },
  branch: text,
  notes: [{ code: 'x', severity: 'warning', text }],
  ledgerName: text,
  policyChanges: [text],
  selfReported: true,
});

const renderings = (text: string): Readonly<Record<string, string>> => ({
  comment: renderComment(reportOf(text)),
  summary: renderSummary(reportOf(text)),
  'comment of a run': renderRunComment(runOf(text)),
  'summary of a run': renderRunSummary(runOf(text)),
});

/** The frame of a harmless text; what is not written at all for a text of nothing is no less safe. */
const frames = Object.fromEntries(
  Object.entries(renderings('x')).map(([name, text]) => [name, frameOf(text)]),
);

describe('law: whatever the names say, only text comes out', () => {
  test.each(Object.keys(frames))('%s', (name) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const rendered = renderings(text)[name] ?? '';
        expect(liveMarkup(rendered)).toEqual([]);
        expect(frameOf(rendered)).toEqual(frames[name]);
      }),
      { numRuns: 50 },
    );
  });

  test('annotations and console: one line each, no escape, no command', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = [
          ...renderText(reportOf(text)).split('\n'),
          ...renderRunText(runOf(text)).split('\n'),
          ...annotationsOf(reportOf(text)).map((each) => each.text),
        ];
        for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]|^\s*(?:::|##\[)/u);
      }),
      { numRuns: 50 },
    );
  });

  test('outputs: nothing that a shell would act on', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const published = { reportPath: null, commentUrl: null };
        const { 'receipt-path': _, ...own } = outputsOf(reportOf(text), published);
        for (const value of Object.values({ ...own, ...runOutputs(runOf(text), published) }))
          expect(value).toMatch(/^[\w.:+ -]*$/);
      }),
      { numRuns: 50 },
    );
  });
});
