// The rolling history artifact: a grow-only set of entries. Union is commutative, associative and idempotent.
import * as v from 'valibot';
import { EntrySchema } from './entry.ts';

export const BUNDLE_SCHEMA = 'carbon-action/bundle/1';

const id = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER));

export const BundleSchema = v.object({
  schema: v.literal(BUNDLE_SCHEMA),
  /** Artifact ids whose content this bundle has absorbed, transitively. */
  merged: v.pipe(v.array(id), v.maxLength(10_000)),
  entries: v.pipe(v.array(EntrySchema), v.maxLength(20_000)),
  /** Real grams of base-branch runs: month `YYYY-MM` to addends by entry key, so that union never counts twice. */
  months: v.record(
    v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
    v.record(v.pipe(v.string(), v.maxLength(256)), v.pipe(v.number(), v.finite(), v.minValue(0))),
  ),
  /** Login of our comment's author where it is not the default token. */
  comment_author: v.nullable(v.pipe(v.string(), v.maxLength(64))),
});

export type Bundle = v.InferOutput<typeof BundleSchema>;
