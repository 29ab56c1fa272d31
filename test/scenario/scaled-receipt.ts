// The receipt of the same job at other power: every joule, watt and gram times a factor, in the same time.
import type { Receipt } from '../../src/account/receipt/receipt.ts';

export function scaledReceipt(receipt: Receipt, factor: number): Receipt {
  const times = (value: number | null) => (value === null ? null : value * factor);
  const { energy, power, carbon } = receipt;
  const components = Object.fromEntries(
    Object.entries(energy.components).map(([name, part]) => [
      name,
      { ...part, energy_j: part.energy_j * factor, idle_j: times(part.idle_j) },
    ]),
  );
  return {
    ...receipt,
    energy: {
      ...energy,
      total_j: times(energy.total_j),
      components,
      domains: energy.domains.map((each) => ({ ...each, energy_j: each.energy_j * factor })),
      buckets: energy.buckets.map((each) => ({ ...each, energy_j: each.energy_j * factor })),
    },
    power: {
      mean_w: times(power.mean_w),
      peak_w: times(power.peak_w),
      curve_w: power.curve_w.map(times),
    },
    spans: receipt.spans.map((span) => ({ ...span, energy_j: times(span.energy_j) })),
    carbon: {
      ...carbon,
      emissions_g: times(carbon.emissions_g),
      emissions_low_g: times(carbon.emissions_low_g),
      emissions_high_g: times(carbon.emissions_high_g),
    },
  };
}
