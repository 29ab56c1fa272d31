// The job's steps by time and energy, with a bar for each share of the total; the longest tables keep the largest steps.
import { markdownTable } from 'markdown-table';
import type { Receipt } from '../account/receipt/receipt.ts';
import { codeSpan } from './escape.ts';
import { durationText, energyNumber, scaleFor, shareText, UNKNOWN } from './figures.ts';

const MOST_STEPS = 50;
const BAR_CELLS = 10;
const MS_PER_SECOND = 1_000;

type Span = Receipt['spans'][number];

/** Null where the receipt has no steps or marks. */
export function stepTable(receipt: Receipt): string | null {
  const steps = receipt.spans.filter(({ kind }) => kind !== 'job');
  if (steps.length === 0) return null;
  const totalJ = receipt.energy.total_j;
  const scale = scaleFor(totalJ);
  const kept = new Set([...steps].sort((a, b) => (b.energy_j ?? 0) - (a.energy_j ?? 0)).slice(0, MOST_STEPS));
  const isBusyKnown = steps.some(({ gpu_busy: busy }) => typeof busy === 'number');
  const busyCell = (step: Span): readonly string[] => (isBusyKnown ? [shareOrUnknown(step.gpu_busy)] : []);
  const table = markdownTable(
    [
      ['step', 'time', scale.unit, 'share', ...(isBusyKnown ? ['GPU busy'] : [])],
      ...steps
        .filter((step) => kept.has(step))
        .map((step) => [
          codeSpan(step.label),
          durationText(secondsOf(step)),
          step.energy_j === null ? whyUnknown(step, totalJ) : energyNumber(step.energy_j, scale),
          shareCell(step.energy_j, totalJ),
          ...busyCell(step),
        ]),
    ],
    { align: ['l', 'r', 'r', 'l', ...(isBusyKnown ? ['r'] : [])], alignDelimiters: false },
  );
  const left = steps.length - kept.size;
  return [table, ...(left > 0 ? [`${left} smaller steps are in the receipt.`] : [])].join('\n\n');
}

/** A step beside another has no energy of its own; one of a few seconds lies between two readings. */
export function whyUnknown({ shared }: Span, totalJ: number | null): string {
  if (shared) return 'shared with others';
  return totalJ === null ? UNKNOWN : 'below resolution';
}

export const secondsOf = (step: Span): number =>
  Math.max(0, Date.parse(step.ended_at) - Date.parse(step.started_at)) / MS_PER_SECOND;

export const shareOrUnknown = (share: number | null | undefined): string =>
  typeof share === 'number' ? shareText(share) : UNKNOWN;

/** A bar of ten cells and the share in figures. */
export function shareCell(energyJ: number | null, totalJ: number | null): string {
  if (energyJ === null || totalJ === null || totalJ <= 0) return UNKNOWN;
  const share = Math.min(1, energyJ / totalJ);
  const full = Math.round(share * BAR_CELLS);
  return `\`${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}\` ${shareText(share)}`;
}
