// The energy so far at the cost of the newest readings alone: parts that are full are added up once, only the open one again.
import type { Receipt } from '../../account/receipt/receipt.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { gatedEnergy } from '../../review/comparison/gated-energy.ts';
import { entryOf } from '../../review/history/reduce.ts';
import type { MonotonicWindow } from '../account-trace.ts';
import type { RunningTrace } from './running-trace.ts';

/** A receipt of a part of a trace, as if the command had ended there. */
export type ReceiptSoFar = (trace: Trace, window: MonotonicWindow) => Promise<Receipt>;

export interface RunningEnergy {
  /** Observed energy since the start, J: close to the account of the whole trace, which alone decides. */
  readonly soFar: () => Promise<number>;
}

export function runningEnergy(trace: RunningTrace, receiptOf: ReceiptSoFar): RunningEnergy {
  let closedJ = 0;
  return {
    soFar: async () => {
      const part = trace.openPart();
      if (part === null) return closedJ;
      const openJ = gatedEnergy(entryOf(await receiptOf(part.trace, part.window))) ?? 0;
      if (part.isFull) closedJ += openJ;
      return part.isFull ? closedJ : closedJ + openJ;
    },
  };
}
