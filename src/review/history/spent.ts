// Real grams of base-branch runs by day, one addend per entry: what budgets over days, weeks and months add up.

/** Day `YYYY-MM-DD`, UTC, to grams of CO2e by entry key, so that a union never counts a run twice. */
export type Spent = Readonly<Record<string, Readonly<Record<string, number>>>>;
