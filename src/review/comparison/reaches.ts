// Whether a figure reaches a limit: one that equals it does, whatever the last digits of the logarithms it went through.

/** Logarithms and back cost some 1e-15 of a figure; people state limits to far fewer digits. */
const ROUNDING = 1e-12;

/** `size` is that of the figures whose difference `value` is; 1 for a fraction. */
export const reaches = (value: number, limit: number, size = 1): boolean => value >= limit - ROUNDING * size;
