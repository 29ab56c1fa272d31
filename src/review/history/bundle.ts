// The rolling history artifact: a grow-only set of entries. Union is commutative, associative and idempotent.
import * as v from 'valibot';
import { type Entry, EntrySchema } from './entry.ts';

export const BUNDLE_SCHEMA = 'carbon-action/bundle/1';

const id = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER));

export const BundleSchema = v.object({
  schema: v.literal(BUNDLE_SCHEMA),
  /** Artifact ids whose content this bundle has absorbed, transitively. */
  merged: v.pipe(v.array(id), v.maxLength(10_000)),
  entries: v.pipe(v.array(EntrySchema), v.maxLength(20_000)),
  /** Real grams of runs that are no longer among the entries: day to addends by entry key. */
  spent: v.optional(
    v.record(
      v.pipe(v.string(), v.isoDate()),
      v.record(v.pipe(v.string(), v.maxLength(256)), v.pipe(v.number(), v.finite(), v.minValue(0))),
    ),
    {},
  ),
});

export type Bundle = v.InferOutput<typeof BundleSchema>;

/** The bundle that holds nothing but these. */
export const bundleOf = (entries: readonly Entry[]): Bundle => ({
  schema: BUNDLE_SCHEMA,
  merged: [],
  entries: [...entries],
  spent: {},
});
