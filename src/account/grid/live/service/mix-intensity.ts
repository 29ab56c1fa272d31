// Intensity of a mix of generation: the mean of the fuels' factors, weighted by energy. What charges is no generation.
import { type GramsPerKwh, gramsPerKwh } from '../../../../units.ts';
import type { Scope } from '../../../carbon/intensity.ts';

export interface Generation {
  readonly fuel: string;
  /** Below 0 where a storage charges or a plant feeds itself. */
  readonly mwh: number;
}

export interface FuelFactor {
  readonly fuel: string;
  /** gCO2e/kWh. */
  readonly lifecycle: number;
  /** gCO2e/kWh; null where no source states one. */
  readonly direct: number | null;
}

/**
 * gCO2e/kWh; null where nothing generates. A fuel without a factor in the scope (storage that discharges, in direct scope) is left
 * out of both sums, as if it had the mix's own: it was counted when it was generated.
 */
export function mixIntensity(
  mix: readonly Generation[],
  { factors, scope }: { readonly factors: readonly FuelFactor[]; readonly scope: Scope },
): GramsPerKwh | null {
  const generating = mix.filter(({ mwh }) => mwh > 0);
  let [energy, emitted] = [0, 0];
  for (const { fuel, mwh } of generating) {
    const factor = factors.find((row) => row.fuel === fuel)?.[scope] ?? null;
    if (factor === null) continue;
    energy += mwh;
    emitted += mwh * factor;
  }
  return energy > 0 ? gramsPerKwh(emitted / energy) : null;
}
