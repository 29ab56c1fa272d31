// A sum that is the same in any order to the last digit, so that the order of jobs and runs decides no verdict at a limit.

/** Smallest first. */
export const sortedSum = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b).reduce((total, value) => total + value, 0);
