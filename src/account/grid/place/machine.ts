// What is known of the machine whose place is asked for: statements of people, and the ways to look at the machine itself.
import type { Datasets } from '../../../datasets.ts';
import type { Fetch } from '../../../http.ts';
import type { RegionRules } from './region-rules.ts';

export interface Machine {
  /** `CARBON_REGION` of the runner; null or empty when not set. */
  readonly environment: string | null;
  /** `region` of the base commit's config file. */
  readonly config: string | RegionRules | null;
  /** The `region` input. */
  readonly input: string | null;
  readonly runnerName: string | null;
  /** Text of the file that `@FILE` names, as the job sees it; null when it cannot be read. */
  readonly readRules: (path: string) => string | null;
  /** Whether a config or input that names no place is refused, or noted because the job has been measured already. */
  readonly misstated: 'refused' | 'noted';
  /** `/`, or the root of a captured machine; null for a machine that is not at hand. */
  readonly sysroot: string | null;
  /** The environment that clouds and clusters speak through (`AWS_REGION` and the like); empty for any machine but this one. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Asks the metadata service that the firmware names, past every proxy; null for any machine but this one. */
  readonly fetchMetadata: Fetch | null;
  readonly datasets: Datasets;
}

/** A machine whose files can be looked at. */
export type MachineAtHand = Machine & { readonly sysroot: string };
