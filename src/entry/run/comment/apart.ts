// Waits for a time of its own: two writers that crossed once shall not cross again.
import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

const LEAST_MS = 200;
const MOST_MS = 1_500;

/** Longer after every round. */
export const apart = async (round: number): Promise<void> => {
  await delay(randomInt(LEAST_MS, MOST_MS) * round);
};
