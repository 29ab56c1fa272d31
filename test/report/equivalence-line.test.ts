// The line of everyday amounts: opt-in, cited, never a tree per year.
import { expect, it } from 'vitest';
import { type Equivalent, equivalentsOf } from '../../src/account/carbon/equivalents.ts';
import { renderComment } from '../../src/report/comment.ts';
import { equivalenceLine } from '../../src/report/equivalence-line.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { datasets } from '../datasets/open-datasets.ts';
import { quiet } from './sample-model.ts';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');
const lineOf = (grams: number, zone: string) =>
  equivalenceLine(equivalentsOf({ emissions: grams, kwh: 0.95, zone }, datasets.equivalences())).map(spaced);

it.each([
  // 370.4 g / 106.8 g per km = 3.47 km; / 35.49 g = 10.4 passenger-km.
  [
    370.4,
    'DE',
    [
      '**For scale:** as much as 3.5 km by a new car in the EU, at its tailpipe (EEA monitoring of new passenger cars, 2024), or 10 passenger-km by UK rail (UK DESNZ conversion factors, 2024).',
    ],
  ],
  // 370.4 g / 393 g per mile = 0.94 miles; 0.95 kWh of 11,874 kWh is below what can be pictured; 0.37 kg / 8.887 kg is too.
  [
    370.4,
    'US-CAL-CISO',
    [
      '**For scale:** as much as 0.94 miles by an average US car (EPA Greenhouse Gas Equivalencies Calculator, 2024).',
    ],
  ],
  [0.1, 'DE', []],
])('%d g in %s', (grams, zone, lines) => {
  expect(lineOf(grams, zone)).toEqual(lines);
});

it('every row of the table has its words, and a tree its ten years', () => {
  const lines = datasets.equivalences().map((row) => spaced(equivalenceLine([{ amount: 2, row }])[0] ?? ''));
  expect(lines.some((line) => line.includes('ten years'))).toBe(true);
  for (const [index, row] of datasets.equivalences().entries()) {
    expect(lines[index]).not.toContain(row.for);
    expect(lines[index]).toContain(`, ${row.year})`);
  }
});

it('stands in comment and summary only where it is asked for, and carries nothing of a hostile row', () => {
  const row = {
    key: '__proto__',
    value: 1,
    unit: 'kgCO2',
    per: '<img>',
    for: '@everyone',
    source: '[x](//y)',
    year: 2024,
  };
  const equivalents: readonly Equivalent[] = [{ amount: 2, row: { ...row, unit: 'kgCO2' } }];
  for (const render of [renderComment, renderSummary]) {
    expect(render(quiet)).not.toContain('For scale');
    const page = render({ ...quiet, equivalents });
    expect(page).toContain('**For scale:** as much as 2');
    expect(page).not.toMatch(/<img|@everyone|\]\(/u);
  }
});
