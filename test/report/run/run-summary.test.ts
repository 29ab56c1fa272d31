// Goldens of a run's job summary, and the rules that hold for all of them.
import { describe, expect, test } from 'vitest';
import type { RunModel } from '../../../src/report/run/run-model.ts';
import { renderRunSummary } from '../../../src/report/run/run-summary.ts';
import { runForms } from '../run-forms.ts';
import { runHeldIdle } from '../sample-idle.ts';

const all: Readonly<Record<string, RunModel | undefined>> = { ...runForms, 'run-idle-gpus': runHeldIdle };

const SHOWN = [
  'run-failing',
  'run-one-job',
  'run-missing-and-new',
  'run-mixed-grids',
  'run-muted',
  'run-nothing-measured',
  'run-idle-gpus',
];

describe.each(SHOWN)('summary: %s', (name) => {
  const summary = renderRunSummary(all[name] ?? expect.fail(name));

  test('golden', async () => {
    await expect(summary).toMatchFileSnapshot(`../../fixtures/summary/${name}.md`);
  });

  test('never an unknown shown as a number', () => {
    expect(summary).not.toMatch(/\bNaN\b|Infinity|undefined|\bnull\b|[^+]\+100\u00a0%/u);
  });

  test('a blank line after every table', () => {
    expect(summary).not.toMatch(/\|\n(?!\||\n)[^\n]/u);
  });
});

test('of 256 jobs every one is listed, hungriest first', () => {
  const summary = renderRunSummary(runForms['run-256'] ?? expect.fail());
  const [table = ''] = summary.split('#### Against the base');
  const rows = table.match(/^\| `test .*$/gm) ?? [];
  expect(rows).toHaveLength(256);
  expect(rows[0]).toContain('shard 7');
  expect(rows[0]).toContain('| fail |');
});

test('a power curve is drawn of one job only', () => {
  expect(renderRunSummary(runForms['run-one-job'] ?? expect.fail())).toContain('xychart-beta');
  expect(renderRunSummary(runForms['run-failing'] ?? expect.fail())).not.toContain('mermaid');
});
