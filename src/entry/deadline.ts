// Bounds the wait for anything outside: a late answer is no answer, and the job goes on.

/** The value, or `late`. A promise that comes later is left alone, its failure included. */
export async function withDeadline<T>(promise: Promise<T>, limitMs: number): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), Math.max(0, limitMs));
  });
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Cuts a wished limit to what is left of the whole, ms. */
export type TimeBudget = (wishedMs: number) => number;

/** Everything that asks this one budget together takes no longer than `totalMs`. */
export function openTimeBudget(totalMs: number): TimeBudget {
  const end = performance.now() + totalMs;
  return (wishedMs) => Math.max(0, Math.min(wishedMs, end - performance.now()));
}
