// Text safety (threat T3): whatever a name or note holds, no mention, link, image, HTML, table break or marker comes out.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeElement,
  codeSpan,
  prose,
  safeName,
  terminalText,
  withoutMarkup,
} from '../../src/report/escape.ts';

describe('safeName', () => {
  test.each([
    ['a usual step keeps its words', 'Run actions/checkout@v4', 'Run actions/checkout@v4'],
    ['a matrix keeps its brackets', 'train (fp16, 3.12)', 'train (fp16, 3.12)'],
    ['other scripts stay', 'Обучение 訓練', 'Обучение 訓練'],
    ['a mention', '@everyone hi', '_everyone hi'],
    ['pipes and backticks', 'a|b`c', 'a_b_c'],
    ['an HTML comment', '<!-- carbon:v1 -->', '_!-- carbon:v1 --_'.replace('!', '_')],
    ['two lines', 'a\nb', 'a b'],
    ['a right-to-left override', 'a\u202Eb', 'a b'],
    ['nothing', ' \n ', 'unnamed'],
    ['65 characters', 'x'.repeat(65), `${'x'.repeat(63)}…`],
  ])('%s', (_, name, expected) => {
    expect(safeName(name)).toBe(expected);
  });

  test('law: at most 64 characters, one line, nothing that Markdown or HTML could act on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const safe = safeName(name);
        expect([...safe].length).toBeLessThanOrEqual(64);
        expect(safe).not.toMatch(/[`|<>\n\r*\\[\]]|(?:^|[^\p{L}\p{N}])@/u);
      }),
    );
  });
});

test('codeElement escapes what HTML reads', () => {
  expect(codeElement("R&D's")).toBe('<code>R&amp;D&#39;s</code>');
});

describe('prose', () => {
  test.each([
    ['plain words', 'Needs 5 base runs, has 3.', 'Needs 5 base runs, has 3.'],
    ['paired backticks', 'Add `actions: read` here.', 'Add `actions: read` here.'],
    ['an odd backtick', 'a ` b', 'a b'],
    ['a command to the runner', '::error::x ::[:: y', ':error:x : : y'],
    ['a link', 'see [x](https://evil.example)', 'see x (https evil.example)'],
    ['a bare address', 'www.evil.example', 'evil.example'],
    ['an image', '![x](//y)', 'x (//y)'],
    ['emphasis', '**bold** _em_', 'bold \\_em\\_'],
    ['a variable', 'CARBON_REGION', 'CARBON\\_REGION'],
  ])('%s', (_, text, expected) => {
    expect(prose(text)).toBe(expected);
  });

  test('law: no tag, mention, image or autolink outside a code span', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const outside = prose(`${text} @all <b> https://x.y ![i](z) www.q`).replace(/`[^`]*`/g, '');
        expect(outside).not.toMatch(/[<>@`|*![\]]|:\/\/|\bwww\./u);
      }),
    );
  });
});

test('a terminal line carries no escape sequence', () => {
  expect(terminalText('a\u001b[31mred\u0007\nb')).toBe('a [31mred b');
});

test('withoutMarkup undoes what our renderers add', () => {
  expect(withoutMarkup(`**CI** ${codeSpan('main')} ${prose('A_B')}`)).toBe('CI main A_B');
});
