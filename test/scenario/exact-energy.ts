// How far a receipt's GPU energy lies from a constant power, in steps of the stand-in's counter.
import type { Receipt } from '../../src/account/receipt/receipt.ts';

/** The stand-in latches its counter every 100 ms, as cards from Turing on do. */
const STEP_S = 0.1;

/** The counter is read at two ends of a measurement, and either reading may be one step old: at most 2 is exact. */
export function missedSteps(receipt: Receipt | undefined, watts: number): number {
  const joules = receipt?.energy.components.gpu?.energy_j ?? Number.NaN;
  return Math.abs(joules - watts * (receipt?.duration_s ?? Number.NaN)) / (watts * STEP_S);
}
