// Whether an interval says that there is a change, whatever the test at the stricter level of the gate says.
import type { Change } from '../review/comparison/comparison.ts';

/** True when the 95 % interval lies on one side of no change: "no change" would be no honest word for it. */
export const isOneSided = ({ low, high }: Change): boolean => low > 0 || high < 0;
