// One job among many: who else was on the machine, the job's part of every device, and what a reader must know of both.
import type { Note } from '../../errors.ts';
import { foreignLoad } from './foreign-load.ts';
import { type DevicePart, type SplitFacts, splitEnergy } from './split-energy.ts';
import { isAnybody, type Tenancy, tenancyOf } from './tenancy.ts';
import { tenancyNotes } from './tenancy-notes.ts';

export interface JobPart {
  /** Of every counted device, all of it and the job's part. */
  readonly parts: readonly DevicePart[];
  /** True where anybody else was seen: then the receipt is shown and never compared. */
  readonly contended: boolean;
  readonly tenancy: Tenancy;
  /** Mean number of cores that others kept busy; null where it cannot be told. */
  readonly foreignCores: number | null;
  readonly notes: readonly Note[];
}

export function jobPart(facts: Omit<SplitFacts, 'tenancy' | 'load'>): JobPart {
  const tenancy = tenancyOf(facts.trace, facts.window);
  const load = foreignLoad(facts.trace, facts.window);
  const contended = (tenancy.most !== null && isAnybody(tenancy.most)) || load.stretches.length > 0;
  const parts = splitEnergy({ ...facts, tenancy, load });
  return { parts, contended, tenancy, foreignCores: load.cores, notes: tenancyNotes(contended, parts) };
}
