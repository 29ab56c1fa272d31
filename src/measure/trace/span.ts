// A span is a named stretch of the trace's monotonic time: the job, a step, a command, a mark. Spans may overlap.
import type { Micros } from '../../units.ts';

export interface Span {
  readonly label: string;
  readonly kind: 'job' | 'step' | 'command' | 'mark';
  readonly start: Micros;
  readonly end: Micros;
  /** True where it overlaps another span of its kind, so its energy cannot be its own alone. */
  readonly shared: boolean;
}
