// Everything an account of a job rests on: the trace, what is known of job, machine and place, and the factor tables.
import type { Trace } from '../measure/trace/trace.ts';
import type { EpochMs, Watts } from '../units.ts';
import type { EmbodiedFacts } from './carbon/embodied.ts';
import type { Intensity, Placement, Scope } from './carbon/intensity.ts';
import type { Refusal } from './carbon/refusal.ts';
import type { Factors } from './energy/model/factors.ts';
import type { Stretch } from './energy/segment.ts';
import type { StepName } from './energy/spans/step-name.ts';
import type { PricedGrid } from './grid/intensity-for.ts';
import type { Inventory } from './receipt/machine-section.ts';
import type { Receipt, Subject } from './receipt/receipt.ts';

/** Facts of the machine as its owner states them. */
export interface MachineFacts {
  /** Null where nobody stated one: then 1.0, "IT energy only". */
  readonly pue: number | null;
  readonly pueSource: string | null;
  readonly wallFactor: number | null;
  readonly overheadWatts: number | null;
  /** Per kWh. */
  readonly price: { readonly amount: number; readonly currency: string } | null;
}

export interface AccountInput {
  readonly trace: Trace;
  /** The receipt's id. */
  readonly id: string;
  readonly subject: Subject;
  /** A wrapped command inside a measured job; null for everything from the first sample to the last. */
  readonly window: Stretch | null;
  /** True where the sampler measures on, so that its trace has no end yet. */
  readonly samplerLives?: boolean;
  readonly stepNames: readonly StepName[];
  readonly inventory: Inventory;
  readonly factors: Factors;
  readonly placement: Placement;
  /** Why resolvers of the place did not answer. */
  readonly refusals: readonly Refusal[];
  readonly scope: Scope;
  /** The pinned yearly figure that gram budgets use. */
  readonly reference: Intensity | null;
  /** Yearly mean of the world in the same scope, for scale. */
  readonly world: Intensity | null;
  readonly intensityFor: (
    from: EpochMs,
    to: EpochMs,
  ) => Promise<Pick<PricedGrid, 'intensities' | 'refusals' | 'notes'>>;
  readonly facts: MachineFacts;
  readonly work: Receipt['work'];
  readonly salt: string;
  /** The lowest idle power that earlier receipts of a device have kept, by its salted hash. */
  readonly idleReference?: ReadonlyMap<string, Watts>;
  readonly embodied: EmbodiedFacts;
  readonly versions: { readonly action: string; readonly datasets: string };
}
