// A few everyday amounts that emit or use as much as a job, for scale: distance by car first, each with its source and year.
// They compare orders of magnitude and nothing else; no gate and no comparison knows them.

/** A row of the table `equivalences`: what one `per` emits or uses. */
export interface Equivalence {
  readonly key: string;
  readonly value: number;
  readonly unit: 'kgCO2e' | 'kgCO2' | 'kWh';
  /** `mile`, `seedling grown for ten years`. */
  readonly per: string;
  readonly for: string;
  readonly source: string;
  readonly year: number;
}

export interface Equivalent {
  /** How many `per` of the row. */
  readonly amount: number;
  readonly row: Equivalence;
}

/** In order of preference: what readers of the place know. */
const IN_THE_UNITED_STATES = ['car-mile-us', 'home-year-us', 'gasoline-gallon-us', 'tree-ten-years'];
const ELSEWHERE = ['new-car-km-eu', 'train-km-uk', 'tree-ten-years'];
const UNITED_STATES = /^US(?:-|$)/;

const MOST = 2;
/** Smaller or larger numbers give nobody a picture. */
const READABLE_FROM = 0.1;
const READABLE_BELOW = 1_000_000;
const GRAMS_PER_KG = 1_000;

/** At most two, none where the amounts could not be read; what is null is compared with nothing. */
export function equivalentsOf(
  job: {
    /** gCO2e. */
    readonly emissions: number | null;
    readonly kwh: number | null;
    /** As in the receipt. */
    readonly zone: string | null;
  },
  rows: readonly Equivalence[],
): readonly Equivalent[] {
  const keys = UNITED_STATES.test(job.zone ?? '') ? IN_THE_UNITED_STATES : ELSEWHERE;
  return keys
    .flatMap((key) => rows.find((row) => row.key === key) ?? [])
    .flatMap((row) => {
      const spent =
        row.unit === 'kWh' ? job.kwh : job.emissions === null ? null : job.emissions / GRAMS_PER_KG;
      const amount = spent === null ? 0 : spent / row.value;
      return amount >= READABLE_FROM && amount < READABLE_BELOW ? [{ amount, row }] : [];
    })
    .slice(0, MOST);
}
