// An answer of a live service, parsed as hostile input: known keys of known types are copied, anything else is refused unseen.
import * as v from 'valibot';
import { RefusedAnswer } from './refused-answer.ts';

/** Throws `RefusedAnswer` `bad-answer`; the sentence quotes nothing of the answer, which may hold a key or an address. */
export function ofShape<Shape>(
  schema: v.GenericSchema<unknown, Shape>,
  answer: unknown,
  { title }: { readonly title: string },
): Shape {
  const parsed = v.safeParse(schema, answer, { abortEarly: true });
  if (parsed.success) return parsed.output;
  throw new RefusedAnswer('bad-answer', `${title} answers in a shape that is not known.`);
}
