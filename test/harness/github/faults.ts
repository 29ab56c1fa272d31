// Injected faults: each strikes the next requests of one operation, in the order they were asked for.
import type { Delivery, Response } from '../local-server.ts';

export type Fault =
  | {
      readonly status: number;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly slowMs: number }
  | { readonly reset: true }
  /** Some other machine's answer in place of the service's own: a proxy's page, a redirect, a flood. */
  | { readonly instead: Response }
  /** The request is carried out, and its answer gets lost on the way. */
  | { readonly delivery: Delivery };

export interface Faults {
  /**
   * `operation` as in the OpenAPI description (`issues/create-comment`), or `*` for any; with `#2` behind it from its second request
   * on. `times` may be Infinity.
   */
  add(operation: string, fault: Fault, times?: number): void;
  take(operation: string): Fault | null;
  /** Forgets all that is still to strike. */
  heal(): void;
}

interface Planned {
  readonly operation: string;
  readonly fault: Fault;
  /** Requests that pass before it strikes. */
  passes: number;
  left: number;
}

export function openFaults(): Faults {
  const planned: Planned[] = [];
  return {
    add(operation, fault, times = 1) {
      const [wanted = '', nth = '1'] = operation.split('#');
      planned.push({ operation: wanted, fault, passes: Number(nth) - 1, left: times });
    },
    take(operation) {
      const due = planned.filter((each) => each.left > 0 && [operation, '*'].includes(each.operation));
      const next = due.find(({ passes }) => passes === 0);
      for (const each of due) each.passes = Math.max(0, each.passes - 1);
      if (next === undefined) return null;
      next.left -= 1;
      return next.fault;
    },
    heal() {
      planned.length = 0;
    },
  };
}

/** By the clock of the test, which may be a fast one. */
export const after = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));
