// `privacy: public`: neither zone nor model leaves the machine, and machines of one model still compare.
import { expect, it } from 'vitest';
import { parseReceipt, serialiseReceipt } from '../../../src/account/receipt/codec.ts';
import { hidePlace } from '../../../src/entry/run/hide-place.ts';
import { receiptOf } from '../../review/receipt-builder.ts';

const open = receiptOf({
  notes: [{ code: 'x', severity: 'info', text: 'DE: an AMD EPYC 9354 stands there, and DEEP is a word.' }],
  absences: [{ source: 'rapl', code: 'no-permission', hint: 'of NVIDIA H100 80GB HBM3' }],
});
const hidden = hidePlace(open, '1');

it('holds none of them, and is a receipt', () => {
  const text = serialiseReceipt(hidden);
  expect(text).not.toMatch(/H100|EPYC|"DE"|DE:/);
  expect(text).toContain('DEEP is a word');
  expect(parseReceipt(text)).toEqual(hidden);
});

it('a remark on the place goes as a whole, and so does whose PUE it is', () => {
  const { carbon } = open;
  const notes = [
    { code: 'region-conflict', severity: 'warning', text: 'Region DE is used, aws says eu-west-3.' },
    { code: 'intensity-live-refused', severity: 'info', text: 'RTE knows nothing of it.' },
    { code: 'region-unknown', severity: 'warning', text: 'Set CARBON_REGION.' },
  ] as const;
  const text = serialiseReceipt(
    hidePlace({ ...open, notes: [...notes], carbon: { ...carbon, pue: 1.2, pue_source: 'aws 2024' } }, '1'),
  );
  expect(text).not.toMatch(/aws|RTE|eu-west/);
  expect(text).toContain('Set CARBON_REGION.');
});

it('keeps what is compared and judged', () => {
  expect(hidden.energy).toEqual(open.energy);
  expect(hidden.carbon.reference_g_per_kwh).toBe(open.carbon.reference_g_per_kwh);
  const [a, b] = hidden.machine.gpus;
  expect(a?.model).toMatch(/^GPU h:[0-9a-f]{8}$/);
  expect(b?.model).toBe(a?.model);
  expect(hidePlace(open, '2').machine.gpus[0]?.model).not.toBe(a?.model);
});
