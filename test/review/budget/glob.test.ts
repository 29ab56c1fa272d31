// Globs against names: stars, single characters, spaces of all kinds, and the equivalence with a regular expression.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesGlob } from '../../../src/review/budget/glob.ts';

describe('matchesGlob', () => {
  it.each([
    ['train', 'train', true],
    ['train', 'train (fp16)', false],
    ['train*', 'train (fp16)', true],
    ['train (*, 2)', 'train (fp16, 2)', true],
    ['train (fp??)', 'train (fp16)', true],
    ['train (fp??)', 'train (fp8)', false],
    ['*', '', true],
    ['?', '', false],
    ['', '', true],
    ['Train', 'train', false],
    ['a*/c', 'a/b/c', true],
    ['a.c', 'abc', false],
    ['[ab]', 'a', false],
    ['Run x', 'Run\u00a0x', true],
    ['?', '🚂', true],
  ])('%s fits %s: %s', (glob, text, fits) => {
    expect(matchesGlob(glob, text)).toBe(fits);
  });

  it('is what a regular expression would say', () => {
    const text = fc.stringMatching(/^[ab]{0,8}$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[ab*?]{0,6}$/), text, (glob, text) => {
        const pattern = glob.replaceAll('*', '.*').replaceAll('?', '.');
        expect(matchesGlob(glob, text)).toBe(new RegExp(`^${pattern}$`).test(text));
      }),
    );
  });

  it('takes no longer for a pattern made to be slow', () => {
    expect(matchesGlob(`${'a*'.repeat(120)}b`, 'a'.repeat(256))).toBe(false);
  });
});
