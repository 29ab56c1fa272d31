// How the jobs before the report job ended, from the input `needs`: `${{ toJSON(needs) }}`.
// Format: GitHub's reference of the needs context; a matrix has one result for all its legs.
import * as v from 'valibot';
import { CarbonError } from '../../errors.ts';

export type NeedResult = 'success' | 'failure' | 'cancelled' | 'skipped';

/** Job id to its result. */
export type Needs = ReadonlyMap<string, NeedResult>;

const NeedsSchema = v.record(
  v.string(),
  v.object({ result: v.picklist(['success', 'failure', 'cancelled', 'skipped']) }),
);

/** Empty where nothing was handed in. @throws CarbonError `bad-input`. */
export function parseNeeds(text: string): Needs {
  if (text === '' || text === 'null') return new Map();
  const parsed = v.safeParse(NeedsSchema, jsonOf(text));
  // A list is a record too as far as the schema library goes; one without entries says nothing.
  if (parsed.success) return new Map(Object.entries(parsed.output).map(([job, { result }]) => [job, result]));
  throw new CarbonError('bad-input', 'The input "needs" is not what the jobs before this one have come to.', {
    hint: 'Accepted: ${{ toJSON(needs) }}, or nothing.',
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
