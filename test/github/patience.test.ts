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
  patience.answered();
  expect(patience.limitMs()).toBe(10_000);
  expect(patience.isDown()).toBe(false);
});
