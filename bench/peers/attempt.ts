// Asks one tool for one figure: where that fails or comes too late, its cell stays empty, the reason is kept, and the bench goes on.
import { messageOf } from '../../src/errors.ts';

export interface Miss {
  readonly figure: string;
  readonly tool: string;
  readonly why: string;
}

/** Null where the work failed. */
export type Attempt = <T>(of: Omit<Miss, 'why'>, work: () => Promise<T>) => Promise<T | null>;

export function openAttempts(): { readonly misses: readonly Miss[]; readonly attempt: Attempt } {
  const misses: Miss[] = [];
  return {
    misses,
    async attempt(of, work) {
      try {
        return await work();
      } catch (error) {
        misses.push({ ...of, why: messageOf(error) });
        return null;
      }
    },
  };
}

/** One sentence for each figure of a tool that has something missing, however often. */
export function missNotes(misses: readonly Miss[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { figure, tool, why } of misses) {
    const sentence = `Missing: ${figure}, ${tool}: ${why}`;
    times.set(sentence, (times.get(sentence) ?? 0) + 1);
  }
  return [...times].map(([sentence, count]) =>
    count === 1 ? `${sentence}.` : `${sentence} (${count} times).`,
  );
}
