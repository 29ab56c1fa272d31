// The part of jstat used here, which ships no types: Student's t distribution.
declare module 'jstat' {
  interface StudentT {
    /** P(T <= x) with `df` degrees of freedom. */
    cdf(x: number, df: number): number;
    /** The x with P(T <= x) = p. */
    inv(p: number, df: number): number;
  }
  const jStat: { readonly studentt: StudentT };
  export default jStat;
}
