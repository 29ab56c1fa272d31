// What the room around the machine adds, by its PUE (ISO/IEC 30134-2): a small figure of its own, or plainly unknown.
import type { Receipt } from '../account/receipt/receipt.ts';
import { joules } from '../units.ts';
import { energyText } from './figures.ts';

/** `PUE 1.14`; never a number where nobody states one. */
export const pueText = ({ carbon }: Receipt): string =>
  carbon.pue_source === null ? 'PUE unknown: IT energy only' : `PUE ${carbon.pue}`;

/** `+0.13 kWh`; null where there is none, or where it is not known. */
export function facilityOverhead({ carbon, energy }: Receipt): string | null {
  if (carbon.pue_source === null || carbon.pue <= 1 || !energy.total_j) return null;
  return `+${energyText(joules(energy.total_j * (carbon.pue - 1)))}`;
}
