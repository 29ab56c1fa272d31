// Reads the parts of a series back out of its text, so that people can be shown a name and not a key.
import * as v from 'valibot';

const part = v.nullable(v.string());
const value = v.union([v.string(), v.number(), v.boolean(), v.null()]);

/** The six parts in the order of `seriesOf`; a matrix too long for a series is kept as its hash. */
const PartsSchema = v.pipe(
  v.strictTuple([
    part,
    part,
    v.union([v.record(v.string(), value), v.string()]),
    part,
    v.picklist(['job', 'command']),
    part,
  ]),
  v.transform(([workflow, job, matrix, name, scope, unit]) => ({ workflow, job, matrix, name, scope, unit })),
);

type WrittenParts = v.InferOutput<typeof PartsSchema>;

/** Null for a text that is no series of ours. */
export function seriesParts(series: string): WrittenParts | null {
  try {
    const parsed = v.safeParse(PartsSchema, JSON.parse(series));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
