// The machine's own power meter: never part of the total, but no part can draw more than the whole.
import { type Note, note } from '../../errors.ts';
import { JOULES_PER_KWH, type Joules, sum } from '../../units.ts';
import type { DomainEnergy } from './domain-energy.ts';

const PERCENT = 100;
const KWH_DIGITS = 4;

/** What a reader may learn from it; nothing where it did not see (nearly) all of the window. */
export function nodeNotes(node: DomainEnergy | null, parts: readonly DomainEnergy[]): readonly Note[] {
  if (node === null || node.use.provenance !== 'measured' || node.use.energy === 0) return [];
  const counted = sum(parts.map(({ use }) => use.energy));
  const most = node.use.energy * (1 + node.use.uncertaintyPercent / PERCENT);
  if (counted > most)
    return [
      note(
        'node-exceeded',
        `The counted parts add up to ${kwh(counted)} kWh, more than the ${kwh(node.use.energy)} kWh that the machine's own power meter saw: one of them is too high.`,
        'warning',
      ),
    ];
  const share = Math.round((counted / node.use.energy) * PERCENT);
  return [
    note(
      'node-bound',
      `The machine's own power meter saw ${kwh(node.use.energy)} kWh; the counted parts are ${share} % of it.`,
    ),
  ];
}

const kwh = (energy: Joules): string => (energy / JOULES_PER_KWH).toFixed(KWH_DIGITS);
