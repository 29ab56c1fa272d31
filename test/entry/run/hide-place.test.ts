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

it('keeps what is compared and judged', () => {
  expect(hidden.energy).toEqual(open.energy);
  expect(hidden.carbon.reference_g_per_kwh).toBe(open.carbon.reference_g_per_kwh);
  const [a, b] = hidden.machine.gpus;
  expect(a?.model).toMatch(/^GPU h:[0-9a-f]{8}$/);
  expect(b?.model).toBe(a?.model);
  expect(hidePlace(open, '2').machine.gpus[0]?.model).not.toBe(a?.model);
});
