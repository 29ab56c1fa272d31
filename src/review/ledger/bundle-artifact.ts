// The artifacts in which history lies: one for all series of a workflow, or one per series, and the one file inside.
import { series16, workflow16 } from '../../account/receipt/series.ts';

export const BUNDLE_FILE = 'bundle.json';

/** Written by the one report job of a workflow. */
export const workflowBundle = (workflow: string): string => `carbon-base-${workflow16(workflow)}`;

/** Written by the measuring job itself where no report job is. */
export const seriesBundle = (series: string): string => `carbon-base-${series16(series)}`;

/** A name is taken once per run, so a later attempt writes beside an earlier one. */
export const againIn = (name: string, attempt: number): string => `${name}-${attempt}`;
