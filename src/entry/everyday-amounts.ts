// What a receipt's grams and energy are as much as, where the config that counts asks for it.
import { type Equivalent, equivalentsOf } from '../account/carbon/equivalents.ts';
import type { Receipt } from '../account/receipt/receipt.ts';
import { openDatasets } from '../datasets.ts';
import type { Config } from '../review/budget/config.ts';
import { joules, kwhFromJoules } from '../units.ts';
import { findProduct } from './product.ts';

/** Empty where it is not asked for, and where nothing compares. */
export function everydayAmounts({ carbon, energy }: Receipt, config: Config | null): readonly Equivalent[] {
  if (config?.comment.equivalences !== true) return [];
  // Of the facility, as the grams are.
  const kwh = energy.total_j === null ? null : kwhFromJoules(joules(energy.total_j * carbon.pue));
  const rows = openDatasets(findProduct().datasets).equivalences();
  return equivalentsOf({ emissions: carbon.emissions_g, kwh, zone: carbon.zone }, rows);
}
