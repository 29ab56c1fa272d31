// Waits until the sampler has read every device once, slow drivers included, so that a short command is measured from its first moment.
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 5;
/** A driver without persistence mode may take 1.5 s a GPU to initialise; longer is not worth a user's time. */
const LIMIT_MS = 3_000;
/** The first sample holds the quick columns, the second follows the slow drivers. */
const SAMPLES = 2;

/** False when it took too long: the measurement then begins with what there is. */
export async function waitForReadings(trace: string): Promise<boolean> {
  const deadline = performance.now() + LIMIT_MS;
  while (performance.now() < deadline) {
    if (samplesIn(trace) >= SAMPLES) return true;
    await delay(POLL_MS);
  }
  return false;
}

function samplesIn(trace: string): number {
  try {
    return readFileSync(trace, 'latin1').split('\n{"k":"s"').length - 1;
  } catch {
    return 0;
  }
}
