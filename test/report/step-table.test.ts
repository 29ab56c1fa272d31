// The table of steps: a figure, or the reason why there is none.
import { expect, it } from 'vitest';
import { stepTable } from '../../src/report/step-table.ts';
import { receipt } from './sample-model.ts';

const [step] = receipt.spans;
const cells = (energyJ: number | null, shared: boolean, totalJ: number | null): string => {
  const spans = step === undefined ? [] : [{ ...step, label: 'Lint', energy_j: energyJ, shared }];
  const table = stepTable({ ...receipt, energy: { ...receipt.energy, total_j: totalJ }, spans }) ?? '';
  return table.split('\n').at(-1)?.split('|').slice(3, -1).join('|').trim() ?? '';
};

it.each<[string, number | null, boolean, number | null, string]>([
  // Half of 3.6 MJ, which is 1 kWh.
  ['half of the job', 1_800_000, false, 3_600_000, '0.50 | `█████░░░░░` 50 %'],
  ['too short for the sampling', null, false, 3_600_000, 'below resolution | –'],
  ['beside another step', null, true, 3_600_000, 'shared with others | –'],
  ['nothing was measured', null, false, null, '– | –'],
])('%s', (_, energyJ, shared, totalJ, expected) => {
  expect(cells(energyJ, shared, totalJ).replaceAll('\u00a0', ' ')).toBe(expected);
});

it('how busy the GPUs were has a column where it is known of any step', () => {
  const spans =
    step === undefined
      ? []
      : [
          { ...step, gpu_busy: 0.97 },
          { ...step, label: 'Lint' },
        ];
  const rows = (stepTable({ ...receipt, spans }) ?? '').split('\n');
  expect(rows.map((row) => row.split('|').at(-2)?.trim())).toEqual(['GPU busy', '-:', '97\u00a0%', '–']);
  expect(stepTable(receipt)).not.toContain('GPU busy');
});
