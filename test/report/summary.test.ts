// Goldens of the job summary and the rules its chart must keep to be readable on GitHub.
import { describe, expect, test } from 'vitest';
import { renderComment } from '../../src/report/comment.ts';
import type { ReportModel } from '../../src/report/model.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { carbonForms } from './carbon-forms.ts';
import { forms } from './forms.ts';
import { heldIdle } from './sample-idle.ts';
import { quiet, receipt } from './sample-model.ts';

const all: Readonly<Record<string, ReportModel | undefined>> = {
  ...forms,
  live: carbonForms['live in part'],
  'unknown-place': carbonForms['unknown place'],
  'idle-gpus': heldIdle,
};
const SHOWN = [
  'quiet',
  'failing',
  'not-measured',
  'first-measurement',
  'not-proven-few-runs',
  'no-comparison',
  'shared-split',
  'live',
  'unknown-place',
  'idle-gpus',
];

describe.each(SHOWN)('summary: %s', (name) => {
  const summary = renderSummary(all[name] ?? expect.fail(name));

  test('golden', async () => {
    await expect(summary).toMatchFileSnapshot(`../fixtures/summary/${name}.md`);
  });

  test('never an unknown shown as a number', () => {
    expect(summary).not.toMatch(/\bNaN\b|Infinity|undefined|\bnull\b|[^+]\+100\u00a0%/u);
  });

  test('a blank line after every table', () => {
    expect(summary).not.toMatch(/\|\n(?!\||\n)[^\n]/u);
  });
});

test('two thousand steps stay far under the 1 MiB of a step summary', () => {
  const [first] = receipt.spans;
  const label = '<img src=x>@everyone|`'.repeat(11);
  const spans = Array.from({ length: 2_000 }, () => ({ ...(first ?? expect.fail()), label }));
  const summary = renderSummary({ ...quiet, receipt: { ...receipt, spans } });
  expect(Buffer.byteLength(summary)).toBeLessThan(900 * 1_024);
  expect(summary).toContain('1950 smaller steps are in the receipt.');
  expect(summary).not.toMatch(/<img|@everyone/u);
});

test('how the machine was measured is told in the summary, doubts about the comparison in both', () => {
  const machine = { code: 'curve', severity: 'info' as const, text: 'The CPU figure is a curve.' };
  const doubt = { code: 'old', severity: 'info' as const, text: 'The base is four commits behind.' };
  const model = { ...quiet, receipt: { ...receipt, notes: [machine] }, notes: [doubt] };
  expect(renderSummary(model)).toContain(machine.text);
  expect(renderSummary(model)).toContain(doubt.text);
  expect(renderComment(model)).not.toContain(machine.text);
  expect(renderComment(model)).toContain(doubt.text);
});
