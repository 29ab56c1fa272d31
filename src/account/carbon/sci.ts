// Software carbon intensity, ((E × PUE × I) + M) per functional unit (ISO/IEC 21031): a rate, and the smaller the better.
export interface SciScore {
  readonly g_per_unit: number;
  readonly unit: string;
}

/** Both parts in gCO2e. Null without a unit of work, and where either part is not known: the standard has no score without M. */
export function sciScore(job: {
  readonly operational: number | null;
  readonly embodied: number | null;
  readonly work: { readonly amount: number; readonly unit: string } | null;
}): SciScore | null {
  const { operational, embodied, work } = job;
  if (operational === null || embodied === null || work === null) return null;
  return { g_per_unit: (operational + embodied) / work.amount, unit: work.unit };
}
