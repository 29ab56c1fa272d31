// Keys of the config file that say which runs are one series, which are compared, which do not gate, and what is shown.
import { describe, expect, it } from 'vitest';
import { CarbonError } from '../../../src/errors.ts';
import { parseConfig } from '../../../src/review/budget/parse-config.ts';

const read = (line: string) => parseConfig(`version: 1\n${line}`);

const refusalOf = (line: string): CarbonError => {
  try {
    read(line);
  } catch (error) {
    if (error instanceof CarbonError) return error;
    throw error;
  }
  throw new Error(`${line} was accepted`);
};

const mute = (until: string): string => `mute: [{ series: a, until: ${until}, reason: slow disk }]`;

describe('what is accepted', () => {
  it.each([
    { line: mute('2026-12-31'), until: '2026-12-31' },
    { line: mute('"2026-12-31"'), until: '2026-12-31' },
    { line: mute('2028-02-29'), until: '2028-02-29' },
  ])('a date, quoted or not: $line', ({ line, until }) => {
    expect(read(line).policy.mutes).toEqual([{ series: 'a', until, reason: 'slow disk' }]);
  });

  it('a part of the rules of series leaves the other open', () => {
    expect(read('series: { matrix: [] }').policy.series).toEqual({ matrix: [], alias: {} });
    expect(read('series: { alias: { a: b } }').policy.series).toEqual({ matrix: null, alias: { a: 'b' } });
  });

  it('a stated noise switches learning off, a stated weight does not', () => {
    expect(read('compare: { prior: { noise: 3 % } }').policy).toEqual({
      priorNoise: 0.03,
      learnPrior: false,
    });
    expect(read('compare: { prior: { weight: 8 } }').policy).toEqual({ priorWeight: 8 });
  });

  it.each(['octocat', 'octo-cat_corp', 'my-app[bot]'])('the login %s', (author) => {
    expect(read(`comment: { author: "${author}" }`).comment.author).toBe(author);
  });
});

describe('what is refused', () => {
  it.each([
    { line: mute('2026-02-30'), says: '"mute.0.until"', hint: 'Found "2026-02-30". The last day, UTC' },
    { line: mute('soon'), says: '"mute.0.until"', hint: 'such as 2026-12-31' },
    { line: 'mute: [{ series: a, reason: b }]', says: 'lacks "mute.0.until"', hint: 'The last day' },
    {
      line: 'mute: [{ series: a, until: 2026-12-31 }]',
      says: 'lacks "mute.0.reason"',
      hint: 'Why, in one line',
    },
    {
      line: 'mute: [{ series: a, until: 2026-12-31, reason: " " }]',
      says: '"mute.0.reason"',
      hint: 'one line',
    },
    {
      line: 'mute: [{ serie: a, until: 2026-12-31, reason: b }]',
      says: 'no key "mute.0.serie"',
      hint: 'Did you mean "series"?',
    },
    { line: 'mute: { series: a }', says: '"mute"', hint: 'Expected Array' },
    { line: 'series: { matrixes: [a] }', says: 'no key "series.matrixes"', hint: 'Did you mean "matrix"?' },
    { line: 'series: { matrix: precision }', says: '"series.matrix"', hint: 'Expected Array' },
    {
      line: 'series: { alias: [a] }',
      says: '"series.alias" in the config is a list',
      hint: '{ train-old: train }',
    },
    { line: 'baseline: { match: [gpu] }', says: '"baseline.match.0"', hint: '"gpu-model"' },
    { line: 'baseline: { match: [] }', says: '"baseline.match"', hint: 'Expected >=1' },
    { line: 'policy: { mismach: fail }', says: 'no key "policy.mismach"', hint: 'Did you mean "mismatch"?' },
    { line: 'comment: { author: "@octocat" }', says: '"comment.author"', hint: 'my-app[bot]' },
    { line: 'privacy: private', says: '"privacy"', hint: '"public"' },
  ])('$line', ({ line, says, hint }) => {
    const refusal = refusalOf(line);
    expect(refusal.code).toBe('bad-config');
    expect(refusal.message).toContain(says);
    expect(refusal.hint).toContain(hint);
  });
});
