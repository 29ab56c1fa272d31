// A scenario: a workflow, what is played of it, and what must then be true.
import type { Stage } from './stage.ts';

export interface Check {
  readonly what: string;
  readonly ok: boolean;
  /** What was found, in a few words. */
  readonly seen: string;
}

export interface Scenario {
  readonly title: string;
  /** A file of `workflow/`. */
  readonly workflow: string;
  play(stage: Stage): Promise<readonly Check[]>;
}

/** Both sides are compared as text; `seen` is what was found. */
export const equal = (what: string, found: unknown, expected: unknown): Check => {
  const [seen, wanted] = [JSON.stringify(found), JSON.stringify(expected)];
  return { what, ok: seen === wanted, seen: seen === wanted ? seen : `${seen}, expected ${wanted}` };
};

export const holds = (what: string, ok: boolean, seen: string | number): Check => ({
  what,
  ok,
  seen: String(seen),
});
