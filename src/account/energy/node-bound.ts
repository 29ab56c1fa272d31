// The machine's own power meter: never part of the total, but no part can draw more than the whole.
import { type Note, note } from '../../errors.ts';
import { JOULES_PER_KWH, type Joules, sum } from '../../units.ts';
import type { DomainEnergy } from './domain-energy.ts';

const PERCENT = 100;
const JOULES_PER_WH = 3_600;
/** No such meter knows more of them: their accuracy is some percent. */
const SIGNIFICANT_DIGITS = 3;

/** What a reader may learn from it; nothing where it did not see (nearly) all of the window. */
export function nodeNotes(node: DomainEnergy | null, parts: readonly DomainEnergy[]): readonly Note[] {
  if (node === null || node.use.provenance !== 'measured' || node.use.energy === 0) return [];
  const counted = sum(parts.map(({ use }) => use.energy));
  const most = node.use.energy * (1 + node.use.uncertaintyPercent / PERCENT);
  if (counted > most)
    return [
      note(
        'node-exceeded',
        `The counted parts add up to ${inWords(counted)}, more than the ${inWords(node.use.energy)} that the machine's own power meter saw: one of them is too high.`,
        'warning',
      ),
    ];
  const share = Math.round((counted / node.use.energy) * PERCENT);
  return [
    note(
      'node-bound',
      `The machine's own power meter saw ${inWords(node.use.energy)}; the counted parts are ${share} % of it.`,
    ),
  ];
}

/** In J, Wh or kWh: the largest of them of which there is at least one. */
function inWords(energy: Joules): string {
  const rounded = Number(energy.toPrecision(SIGNIFICANT_DIGITS));
  if (rounded >= JOULES_PER_KWH) return `${significant(energy / JOULES_PER_KWH)} kWh`;
  return rounded >= JOULES_PER_WH ? `${significant(energy / JOULES_PER_WH)} Wh` : `${significant(energy)} J`;
}

const significant = (value: number): string => String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
