// Goldens of every form of a run's comment, and the rules that hold for all of them.
import { describe, expect, test } from 'vitest';
import { renderRunComment } from '../../../src/report/run/run-comment.ts';
import { runForms } from '../run-forms.ts';

const visible = (body: string): string =>
  body
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<details>[\s\S]*<\/details>/, '')
    .replace(/[*`]/g, '')
    .trim();

describe.each(Object.entries(runForms))('comment: %s', (name, run) => {
  const body = renderRunComment(run);

  test('golden', async () => {
    await expect(body).toMatchFileSnapshot(`../../fixtures/comment/${name}.md`);
  });

  test('the verdict is bold and within 40 characters', () => {
    const verdict = /\*\*(.+?)\*\*/.exec(body)?.[1] ?? '';
    expect(verdict.length).toBeGreaterThan(0);
    expect(verdict.length).toBeLessThanOrEqual(40);
  });

  test('a no-break space before every unit', () => {
    expect(visible(body)).not.toMatch(/\d (?:kWh|Wh|J|W|g|kg|%|s|min|h)\b/u);
    expect(visible(body)).not.toMatch(/\d %/u);
  });

  test('a blank line after every table', () => {
    expect(body).not.toMatch(/\|\n(?!\||\n)[^\n]/u);
  });

  test('never an unknown shown as 0 or +100 %', () => {
    expect(body).not.toMatch(/\+100\u00a0%|\bNaN\b|Infinity|undefined|\bnull\b/u);
  });
});

test('the quiet line has at most 120 visible characters', () => {
  for (const name of ['run-quiet', 'run-resolved', 'run-mixed-grids', 'run-fleet']) {
    const [first = ''] = visible(renderRunComment(runForms[name] ?? expect.fail(name))).split('\n');
    expect(first.length).toBeLessThanOrEqual(120);
  }
});

test('256 jobs: those that moved are visible, the others in one row', () => {
  const body = renderRunComment(runForms['run-256'] ?? expect.fail());
  expect(body.length).toBeLessThanOrEqual(60_000);
  expect(visible(body).match(/^\| test /gm)).toHaveLength(3);
  expect(visible(body)).toContain('253 other jobs');
});
