// Eco-CI's `lap-data.json`: the laps of a job so far, all numbers as text, who it is of URL-encoded.
import * as v from 'valibot';
import { plainNumber } from '../plain-number.ts';

const MAX_LAPS = 500;

const amount = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => plainNumber(String(value))),
  v.number('is not a number'),
  v.minValue(0, 'is below 0'),
);
const encoded = v.pipe(v.string(), v.maxLength(1_024), v.transform(decoded));

const LapDocumentSchema = v.object({
  repository: encoded,
  branch: encoded,
  /** The numeric id of the workflow, or its name. */
  workflow: encoded,
  run_id: encoded,
  steps: v.pipe(
    v.array(
      v.object({
        label: v.string(),
        energy_joules: amount,
        /** Seconds. */
        time: amount,
      }),
    ),
    v.minLength(1, 'are empty'),
    v.maxLength(MAX_LAPS, 'are more than 500'),
  ),
});

export type LapDocument = v.InferOutput<typeof LapDocumentSchema>;

export const isLapDocument = (document: unknown): boolean =>
  typeof document === 'object' && document !== null && 'steps' in document && 'repository' in document;

/** The document, or what is wrong with it in a clause. */
export function lapDocument(document: unknown): LapDocument | string {
  const parsed = v.safeParse(LapDocumentSchema, document, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  return `its ${v.getDotPath(issue) ?? 'document'} ${issue.message}`;
}

/** As it stands where it is no URL encoding at all. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
