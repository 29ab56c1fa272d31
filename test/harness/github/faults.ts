// Injected faults: each strikes the next requests of one operation, in the order they were asked for.

export type Fault =
  | {
      readonly status: number;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly slowMs: number }
  | { readonly reset: true };

export interface Faults {
  /** `operation` as in the OpenAPI description (`issues/create-comment`), or `*` for any. `times` may be Infinity. */
  add(operation: string, fault: Fault, times?: number): void;
  take(operation: string): Fault | null;
}

export function openFaults(): Faults {
  const planned: { operation: string; fault: Fault; left: number }[] = [];
  return {
    add(operation, fault, times = 1) {
      planned.push({ operation, fault, left: times });
    },
    take(operation) {
      const next = planned.find((each) => each.left > 0 && [operation, '*'].includes(each.operation));
      if (next === undefined) return null;
      next.left -= 1;
      return next.fault;
    },
  };
}
