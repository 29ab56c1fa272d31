// The marked sections of a measurement for a terminal: how long each was, and what it used.
import type { Receipt } from '../account/receipt/receipt.ts';
import { safeName } from './escape.ts';
import { durationText, energyText, scaleFor } from './figures.ts';
import { secondsOf, whyUnknown } from './step-table.ts';
import { columns } from './text-columns.ts';

const MOST_LINES = 20;

/** In the order in which they began; the first of very many. */
export function sectionLines({ spans, energy }: Receipt): readonly string[] {
  const sections = spans.filter(({ kind }) => kind === 'mark');
  const scale = scaleFor(...sections.map(({ energy_j: energyJ }) => energyJ));
  const left = sections.length - MOST_LINES;
  return [
    ...columns(
      sections
        .slice(0, MOST_LINES)
        .map((section) => [
          'section',
          safeName(section.label),
          durationText(secondsOf(section)),
          section.energy_j === null
            ? whyUnknown(section, energy.total_j)
            : energyText(section.energy_j, scale),
        ]),
    ),
    ...(left > 0 ? [`  ${left} more sections are in the receipt.`] : []),
  ];
}
