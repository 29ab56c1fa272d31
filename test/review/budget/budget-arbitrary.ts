// Any budget that can be typed, for the laws of reading and printing.
import fc from 'fast-check';
import type { Budget, Limit } from '../../../src/review/budget/budget.ts';
import { grams, joules } from '../../../src/units.ts';

/** Thousandths up to a million, as people type amounts. */
const amount = fc.integer({ min: 1, max: 999_999_999 }).map((thousandths) => thousandths / 1_000);
const percent = amount.map((value): Limit => ({ kind: 'increase', limit: value / 100 }));
const riseJ = amount.map((wh): Limit => ({ kind: 'increase-energy', limit: joules(wh * 3_600) }));
const riseG = amount.map((value): Limit => ({ kind: 'increase-emissions', limit: grams(value) }));
const energy = amount.map((wh): Limit => ({ kind: 'energy', limit: joules(wh * 3_600) }));
const emissions = amount.map((value): Limit => ({ kind: 'emissions', limit: grams(value) }));

const one = fc.oneof(percent, riseJ, riseG, energy, emissions).map((limit): Budget['limits'] => [limit]);
const two = fc.oneof(fc.tuple(percent, riseJ), fc.tuple(riseG, percent), fc.tuple(riseJ, riseG));

const word = fc.stringMatching(/^[a-z][a-z0-9*?-]{0,8}$/);
const job = fc.oneof(
  word,
  fc.tuple(word, word).map(([id, leg]) => `${id} (${leg}/x, 2)`),
  word.map((id) => `${id} / in`),
);
const step = fc.oneof(
  word,
  fc.tuple(word, word).map(([a, b]) => `Run ${a}/${b}: now`),
);
const notALevel = ({ job }: { readonly job: string }): boolean =>
  !/^(?:fail|error|warning|block|info|warn)$/.test(job);
const scope = fc.record({ job, step: fc.option(step) }).filter(notALevel);
const unit = fc.constantFrom('sample', 'epoch', 'image-pair', 'unit_2');
const level = fc.constantFrom('fail', 'warn');

const ofOneRun = fc.record({
  level,
  scope: fc.option(scope),
  limits: fc.oneof(one, two),
  unit: fc.option(unit),
  window: fc.constant(null),
});
const overASpan = fc.record({
  level,
  scope: fc.option(scope.map(({ job }) => ({ job, step: null }))),
  limits: emissions.map((limit): Budget['limits'] => [limit]),
  unit: fc.constant(null),
  window: fc.record({
    span: fc.constantFrom('day', 'week', 'month'),
    branch: fc.constantFrom('main', 'release/1.x', 'on'),
  }),
});

export const budgets: fc.Arbitrary<Budget> = fc
  .oneof(ofOneRun, overASpan)
  .map((parts) => ({ text: '', ...parts }));
