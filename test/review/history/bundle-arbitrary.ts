// Random small bundles whose entries overlap, for the laws of union.
import fc from 'fast-check';
import { BUNDLE_SCHEMA, type Bundle } from '../../../src/review/history/bundle.ts';
import { baseRun } from '../entry-builder.ts';

const entry = fc
  .record({
    n: fc.integer({ min: 1, max: 12 }),
    run_attempt: fc.integer({ min: 1, max: 2 }),
    series: fc.constantFrom('a', 'b'),
    // Entries are immutable; a hostile or broken writer may still give one key two contents.
    wh: fc.constantFrom(100, 100, 100, 101),
    emissions_g: fc.constantFrom(null, 3, 3, 4),
  })
  .map(({ n, ...change }) => baseRun(n, change));

export const bundle: fc.Arbitrary<Bundle> = fc.record({
  schema: fc.constant(BUNDLE_SCHEMA),
  merged: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 6 }),
  entries: fc.array(entry, { maxLength: 10 }),
  spent: fc.dictionary(
    fc.constantFrom('2026-05-30', '2026-05-31', '2026-03-01'),
    fc.dictionary(fc.constantFrom('k1', 'k2', 'k3'), fc.integer({ min: 0, max: 9 }), {
      noNullPrototype: true,
    }),
    { noNullPrototype: true },
  ),
});
