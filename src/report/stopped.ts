// A command that was ended at its budget, in one sentence: at which value of which limit, and what of a usual run was not used.
import { type Note, note } from '../errors.ts';
import type { Check } from '../review/budget/verdict.ts';
import type { Excess } from '../review/exceed/find-excess.ts';
import { changeText, energyText, massText, NBSP, scaleFor } from './figures.ts';

/** Plain text. Nothing is claimed to be saved where no usual run is known, or where that would have used no more. */
export function stoppedSentence({ check, spentJ, usualJ }: Excess): string {
  const saved = usualJ === null || usualJ <= spentJ ? '' : ` ${savedSentence(usualJ - spentJ, usualJ)}`;
  return `The command was stopped at ${energyText(spentJ)}: its budget "${check.budget}" is certainly exceeded, with ${certainly(check)} when the meters' uncertainty is taken off.${saved}`;
}

/** For the receipt, and so for whatever tells of it. */
export const stoppedNote = (excess: Excess): Note =>
  note('stopped-at-budget', stoppedSentence(excess), 'warning');

/** What remains when the meters' uncertainty is taken off, in the limit's own terms. */
function certainly({ kind, actual }: Check): string {
  const value = actual ?? 0;
  switch (kind) {
    case 'increase':
      return `${changeText(value)} against the base`;
    case 'energy':
      return energyText(value);
    case 'increase-energy':
      return `+${energyText(value)} against the base`;
    case 'emissions':
      return massText(value);
    case 'increase-emissions':
      return `+${massText(value)} against the base`;
  }
}

/** Two numbers of one unit, two digits each: neither the usual run nor the rest of this one is known better. */
function savedSentence(savedJ: number, usualJ: number): string {
  const { unit, joulesPerUnit } = scaleFor(usualJ);
  const rounded = (energyJ: number) => String(Number((energyJ / joulesPerUnit).toPrecision(2)));
  return `About ${rounded(savedJ)}${NBSP}${unit} of a usual ${rounded(usualJ)}${NBSP}${unit} run were not used.`;
}
