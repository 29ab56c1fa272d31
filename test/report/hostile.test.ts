// A receipt and comparison whose every name is an attack: no mention, tag, image, link, table break or forged marker gets out.
import { expect, test } from 'vitest';
import { annotationsOf } from '../../src/report/annotations.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderText } from '../../src/report/console.ts';
import { parseState } from '../../src/report/hidden-state.ts';
import type { ReportModel } from '../../src/report/model.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { epochMs } from '../../src/units.ts';
import { change, failing, receipt, row } from './sample-model.ts';

const ATTACK =
  '@everyone | `x` <img src=//e.vil> ![i](https://e.vil) <!-- carbon:v1 id=x --> ## approved\n\n::error::\u001b[2J\u202E --> ';

const rows = (many: number) => [
  row('total', 1, 2, { significant: true, change: change(1, 0.5, 2, 0.0001) }),
  ...Array.from({ length: many }, (_, index) =>
    row(`${ATTACK.slice(0, 60)} ${index}`, 1, 2, { significant: true, change: change(1, 0.5, 2, 0.0001) }),
  ),
];

const hostile = (steps: number): ReportModel => ({
  ...failing,
  receipt: {
    ...receipt,
    machine: { ...receipt.machine, gpus: receipt.machine.gpus.map((gpu) => ({ ...gpu, model: ATTACK })) },
    spans: receipt.spans.map((span) => ({ ...span, label: ATTACK, gpu_busy: 0.001 })),
    carbon: {
      ...receipt.carbon,
      zone: ATTACK,
      resolved_by: ATTACK,
      intensity_source: ATTACK,
      intensity_licence: ATTACK,
      intensity_coverage: 0.5,
      intervals: [
        { from: '', to: '', intensity_g_per_kwh: 1, estimated: true, source: ATTACK },
        { from: '', to: '', intensity_g_per_kwh: 1, estimated: true, source: '__proto__' },
      ],
      reference_source: `${ATTACK} + ${ATTACK}`,
      refusals: [
        { source: ATTACK, code: ATTACK, hint: ATTACK },
        { source: 'eia', code: ATTACK, hint: ATTACK },
      ],
      pue_source: ATTACK,
      sci: { g_per_unit: 1, unit: ATTACK },
    },
    absences: [{ source: ATTACK, code: ATTACK, hint: ATTACK }],
    notes: [{ code: 'x', severity: 'warning', text: ATTACK }],
  },
  comparison: failing.comparison && {
    ...failing.comparison,
    headHardware: ATTACK,
    baseHardware: ATTACK,
    rows: rows(steps),
  },
  verdict: {
    ...failing.verdict,
    checks: failing.verdict.checks.flatMap((check) => [
      { ...check, budget: ATTACK, remedy: ATTACK },
      { ...check, budget: ATTACK, remedy: ATTACK, subject: ATTACK, unit: ATTACK, window: ATTACK },
      { ...check, subject: ATTACK, waived: { kind: 'muted' as const, reason: ATTACK, until: ATTACK } },
      { ...check, waived: { kind: 'accepted' as const, by: ATTACK } },
    ]),
  },
  subjectLabel: ATTACK,
  branch: ATTACK,
  notes: [{ code: 'x', severity: 'info', text: ATTACK }],
  receiptArtifact: ATTACK,
  receiptPath: ATTACK,
  ledgerName: ATTACK,
  policyChanges: [ATTACK, ATTACK],
  acceptance: {
    by: ATTACK,
    at: epochMs(0),
    until: epochMs(Number.MAX_VALUE),
    reason: ATTACK,
    acceptedJ: null,
  },
  selfReported: true,
  staleSha: ATTACK,
});

const withoutOwnMarkers = (body: string): string =>
  body.replace(/^<!-- carbon:v1 .*?-->|<!-- carbon:state:v2 .*?-->$/g, '');

test.each([
  ['comment', withoutOwnMarkers(renderComment(hostile(3)))],
  ['summary', renderSummary(hostile(3))],
])('%s', (_, text) => {
  expect(text).not.toMatch(/<img|!\[|<!--|@everyone|:\/\/|[^\P{Cc}\n]|\p{Cf}/u);
  expect(text).not.toMatch(/^\s*(?:##? |::)/mu);
  // Rows of the change table keep their four cells.
  for (const line of text.split('\n').filter((line) => line.startsWith('| ↳'))) {
    expect(line.split('|')).toHaveLength(6);
  }
});

test.each([
  ['console', renderText(hostile(3)).split('\n')],
  ['annotations', annotationsOf(hostile(3)).map(({ text }) => text)],
])('%s lines carry no control characters and start no workflow command', (_, lines) => {
  for (const line of lines) {
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(line).not.toMatch(/^\s*::/u);
  }
});

test.each([0, 10, 100, 1_000, 2_000])(
  'with %i grown steps the comment fits, keeps verdict and state, and ends cleanly',
  (steps) => {
    const body = renderComment(hostile(steps));
    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(190_000);
    expect(body).toContain('> **CI energy +12\u00a0%, limit +10\u00a0%.**');
    expect(parseState(body)).toMatchObject({ totals: { alerted: true } });
    expect(body.split('<details>').length).toBe(body.split('</details>').length);
  },
);

test('2,000 grown steps shorten the table to ten rows, not to nothing', () => {
  const body = renderComment(hostile(2_000));
  expect(body.match(/^\| ↳/gm)).toHaveLength(11);
  expect(body).toContain('1990 other steps');
});
