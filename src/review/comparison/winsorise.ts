// Pulls outliers in: values further from the median than three robust standard deviations are set to that distance (winsorising
// by the median absolute deviation).
import { median } from './median.ts';

/** Makes the median absolute deviation estimate the standard deviation of a normal distribution: 1 / Φ⁻¹(3/4). */
const MAD_TO_SD = 1.4826;
const REACH_SDS = 3;

/** In the order given. */
export function winsorised(values: readonly number[]): readonly number[] {
  const centre = median(values);
  const reach = REACH_SDS * MAD_TO_SD * median(values.map((value) => Math.abs(value - centre)));
  return values.map((value) => Math.min(Math.max(value, centre - reach), centre + reach));
}
