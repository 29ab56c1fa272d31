// CLOCK_MONOTONIC in microseconds, the same in every process of the machine (clock_gettime(2)).

const NS_PER_US = 1_000n;

export const monotonicUs = (): number => Number(process.hrtime.bigint() / NS_PER_US);
