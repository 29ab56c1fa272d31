// Goldens of every form of the comment, and the rules that hold for all of them.
import { describe, expect, test } from 'vitest';
import { renderComment } from '../../src/report/comment.ts';
import { carbonForms } from './carbon-forms.ts';
import { forms } from './forms.ts';

const visible = (body: string): string =>
  body
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<details>[\s\S]*<\/details>/, '')
    .replace(/[*`]/g, '')
    .trim();

const shown = { ...forms, live: carbonForms['live in part'] ?? expect.fail() };

describe.each(Object.entries(shown))('comment: %s', (name, model) => {
  const body = renderComment(model);

  test('golden', async () => {
    await expect(body).toMatchFileSnapshot(`../fixtures/comment/${name}.md`);
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
    expect(body).not.toMatch(/\+100\u00a0%|\bNaN\b|Infinity|undefined|null/u);
  });
});

test('the quiet line has at most 120 visible characters', () => {
  for (const name of ['quiet', 'resolved', 'no-budget']) {
    expect(visible(renderComment(forms[name] ?? expect.fail(name))).length).toBeLessThanOrEqual(120);
  }
});

test('no budget, no verdict mark', () => {
  expect(renderComment(forms['no-budget'] ?? expect.fail())).not.toMatch(/[✅❌🟡⚠]/u);
});
