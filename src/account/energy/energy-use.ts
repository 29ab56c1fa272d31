// What one domain or component used over one span, and how well that is known (measurement.md 10 in the design notes).
import type { Component } from '../../measure/trace/domain.ts';
import type { Joules } from '../../units.ts';

/** measured: a sensor over >= 95 % of the window; modelled: observed activity times a coefficient; assumed: no observation. */
export type Provenance = 'measured' | 'modelled' | 'assumed';

export type Method = 'counter' | 'integrated' | 'modelled';

export interface EnergyUse {
  readonly domain: string;
  readonly component: Component;
  readonly energy: Joules;
  readonly method: Method;
  readonly provenance: Provenance;
  /** Such as `nvml-counter`, `nvml-average`, `rapl`, `cpu-model`, `dram-model`. */
  readonly source: string;
  /** Share of the span that was observed, 0..1. */
  readonly coverage: number;
  /** Joules that fill gaps; they count as modelled in the total's shares. */
  readonly filled: Joules;
  /** About 95 %, relative, in percent. */
  readonly uncertaintyPercent: number;
}
