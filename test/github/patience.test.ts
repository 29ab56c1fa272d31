// How long a client waits: the full time until nobody has answered for one call with all its tries, then little, until somebody does.
import { expect, it } from 'vitest';
import { openPatience } from '../../src/github/patience.ts';

it.each([
  ['one failure', ['failure'], 10_000],
  ['two failures', ['failure', 'failure'], 10_000],
  ['the third failure', ['failure', 'failure', 'failure'], 3_000],
  ['one wait in vain', ['timeout'], 3_000],
] as const)('after %s', (_, seen, limitMs) => {
  const patience = openPatience();
  for (const why of seen) patience.unanswered(why);
  expect(patience.limitMs()).toBe(limitMs);
  expect(patience.isDown()).toBe(limitMs === 3_000);
  patience.answered(1);
  expect(patience.limitMs()).toBe(10_000);
  expect(patience.isDown()).toBe(false);
});

it.each([
  [100, 3_000],
  [4_000, 8_000],
  [9_000, 10_000],
])(
  'of a service that has taken %i ms for an answer, one that is late afterwards gets %i ms',
  (tookMs, limitMs) => {
    const patience = openPatience();
    patience.answered(tookMs);
    patience.answered(1);
    expect(patience.limitMs()).toBe(10_000);
    patience.unanswered('timeout');
    expect(patience.limitMs()).toBe(limitMs);
  },
);
