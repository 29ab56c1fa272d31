// Asks one live service and understands its answer: every request of the question, each with one more try, or the reason why not.
import type { Intensity } from '../../carbon/intensity.ts';
import type { Refusal } from '../../carbon/refusal.ts';
import { type Asking, type Called, call } from './call.ts';
import { redact } from './redact.ts';
import { RefusedAnswer } from './service/refused-answer.ts';
import type { LiveService, ServiceQuestion, ServiceRequest } from './service/service.ts';

export type Asked = { readonly intensities: readonly Intensity[] } | { readonly refusal: Refusal };

/** Never rejects. The refusal holds no key and no address. */
export async function ask(service: LiveService, question: ServiceQuestion, asking: Asking): Promise<Asked> {
  const refused = (code: Refusal['code'], hint: string): Asked => ({
    refusal: { source: service.name, code, hint: redact(hint, question.key) },
  });
  try {
    const calls = service.requests(question).map((request) => callTwice(request, service, asking));
    const answers: unknown[] = [];
    for (const called of await Promise.all(calls)) {
      if ('failure' in called) return refused(called.failure.code, called.failure.hint);
      answers.push(called.json);
    }
    return { intensities: service.read(answers, question) };
  } catch (error) {
    if (error instanceof RefusedAnswer) return refused(error.code, error.message);
    // A reader that stumbles over an answer is our bug, and the job's figures must not hang on it.
    return refused('bad-answer', `The answer of ${service.title} was not understood; please report it.`);
  }
}

/** So that the jobs of a matrix, refused at one moment, do not all come back at one moment. */
const LEAST_WAIT_MS = 200;
const JITTER_MS = 600;

/** A second call where it may help and there is time to wait for it. */
async function callTwice(request: ServiceRequest, service: LiveService, asking: Asking): Promise<Called> {
  const first = await call(request, service, asking);
  if (!('failure' in first) || !first.failure.again) return first;
  const { clock, limit } = asking;
  const waitMs = first.failure.afterMs ?? LEAST_WAIT_MS + JITTER_MS * clock.random();
  if (waitMs >= limit.leftMs()) return first;
  await clock.sleep(waitMs, new AbortController().signal);
  return call(request, service, asking);
}
