// Refuses an input that is a slip of the pen for one of ours: the runner passes it on with a warning that nobody reads, and it would be ignored.
import { CarbonError } from '../errors.ts';
import { closest, editDistance } from '../spelling.ts';

const PREFIX = 'INPUT_';
/** A third of the letters wrong is a slip; `INPUT_NODE` is somebody else's variable, and no slip for `name`. */
const SLIP = 1 / 3;

/** @throws CarbonError `bad-input`. Variables of others that begin with INPUT_ are none of our business. */
export function refuseMisspelt(
  env: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): void {
  for (const key of Object.keys(env)) {
    if (!key.startsWith(PREFIX)) continue;
    const name = key.slice(PREFIX.length).toLowerCase();
    const meant = closest(name, names);
    if (meant === null || meant === name || editDistance(name, meant) > meant.length * SLIP) continue;
    throw new CarbonError('bad-input', `There is no input "${name}".`, { hint: `Did you mean "${meant}"?` });
  }
}
