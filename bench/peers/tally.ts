// Values of several tools, gathered as they come.

export interface Tally {
  readonly values: Readonly<Record<string, readonly number[]>>;
  /** Null is no value. */
  add(tool: string, value: number | null): void;
}

export function openTally(): Tally {
  const values: Record<string, number[]> = {};
  return {
    values,
    add(tool, value) {
      if (value === null) return;
      const found = values[tool];
      if (found === undefined) values[tool] = [value];
      else found.push(value);
    },
  };
}
