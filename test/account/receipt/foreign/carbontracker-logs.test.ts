// Logs as older versions and bad days write them.
import { describe, expect, it } from 'vitest';
import { foundDevices } from '../../../../src/account/receipt/foreign/carbontracker/found-devices.ts';
import { codesOf, documentOf, imported, lone } from './foreign-files.ts';

const at = (second: number, message: string) =>
  `2026-11-22 11:00:${String(second).padStart(2, '0')} - ${message}`;
const FOUND =
  'The following components were found: GPU with device(s) A, A. CPU with device(s) cpu:0, dram:0.';
const standard = (...messages: readonly string[]) =>
  documentOf(
    [
      'carbontracker version 1.1.6',
      'Only predicted and actual consumptions are multiplied by a PUE coefficient of 1.55 (Uptime, 2022).',
      FOUND,
      ...messages,
    ]
      .map((message, second) => at(second, message))
      .join('\n'),
    'x/1.2_2026-11-22T110000Z_carbontracker.log',
  );
const epoch = (number: number, ...powers: readonly string[]) => [
  `Epoch ${number}:`,
  'Duration: 0:00:10.00',
  ...powers.map((power, place) => `Average power usage (W) for ${place === 0 ? 'gpu' : 'cpu'}: ${power}`),
];
const output = (...blocks: readonly string[]) =>
  documentOf(
    blocks.map((block) => at(50, `CarbonTracker: ${block}`)).join('\n'),
    'x/1.2_2026-11-22T110000Z_carbontracker_output.log',
  );
const block = (what: string, kwh: string) =>
  `\n${what}:\n\tTime:\t0:00:20\n\tEnergy:\t${kwh} kWh\n\tCO2eq:\t1.5 g`;

describe('mean powers', () => {
  it.each([
    ['a number', '100.0', 1_000],
    ['an array of one', '[100.]', 1_000],
    ['one a device', '[100. 300.]', 4_000],
    ['blanks inside and before', '[ 40.1  300. ]', 3_401],
    ['a line break, as of many devices', '[100.\n 300.]', 4_000],
  ])('%s', (_, power, joules) => {
    expect(lone([standard(...epoch(1, power))]).energy.components.gpu?.energy_j).toBeCloseTo(joules, 6);
  });

  it('none of an epoch leaves the part out, and the measured total stands', () => {
    const receipt = lone([
      standard(...epoch(1, 'None', '50.0')),
      output(block('Actual consumption for 1 epoch(s)', '0.001')),
    ]);
    expect(Object.keys(receipt.energy.components)).toEqual(['cpu']);
    expect(receipt.spans[0]?.energy_j).toBeNull();
    expect(receipt.energy.total_j).toBeCloseTo(3_600 / 1.55, 6);
  });

  it('one a device are their sum, and nothing was averaged', () => {
    expect(codesOf(lone([standard(...epoch(1, '[100. 300.]'))]))).not.toContain('devices-averaged');
    expect(codesOf(lone([standard(...epoch(1, '200.0'))]))).toContain('devices-averaged');
  });
});

describe('a total', () => {
  it('that was measured wins over a prediction before or after it', () => {
    const [actual, predicted] = [
      block('Actual consumption', '0.002'),
      block('Predicted consumption for 9 epoch(s)', '0.9'),
    ];
    for (const blocks of [
      [actual, predicted],
      [predicted, actual],
    ])
      expect(lone([output(...blocks)]).energy.total_j).toBeCloseTo(7_200 / 1.58, 6);
  });

  it('that was only predicted is no energy', () => {
    const { receipts, skipped } = imported([output(block('Predicted consumption for 9 epoch(s)', '0.9'))]);
    expect(receipts).toEqual([]);
    expect(skipped[0]?.why).toBe('it tells no energy of epochs that were measured');
  });

  it('stands alone where a failed reading has shifted the epochs', () => {
    const shifted = standard(
      ...epoch(1, '100.0'),
      'Average power usage (W) for gpu: 0.0',
      ...epoch(2, '100.0'),
    );
    const receipt = lone([shifted, output(block('Actual consumption for 2 epoch(s)', '0.001'))]);
    expect([receipt.spans, receipt.energy.components]).toEqual([[], {}]);
    expect(codesOf(receipt)).toContain('totals-only');
    expect(imported([shifted]).receipts).toEqual([]);
  });

  it('that its epochs do not come to is taken, and said', () => {
    const files = (kwh: string) => [
      standard(...epoch(1, '[100. 260.]')),
      output(block('Actual consumption for 1 epoch(s)', kwh)),
    ];
    // 360 W for 10 s is 1 Wh, times 1.55.
    expect(codesOf(lone(files('0.00155')))).not.toContain('figures-differ');
    expect(codesOf(lone(files('0.00250')))).toContain('figures-differ');
  });
});

it('a prefix of the person’s own is the name; files without a pair or a name are runs all the same', () => {
  const text = standard(...epoch(1, '100.0')).text;
  const named = documentOf(text, 'logs/resnet_50_1.2_2026-11-22T110000Z_carbontracker.log');
  expect(lone([named]).subject.name).toBe('resnet_50');
  expect(lone([documentOf(text, 'renamed.txt')]).id).toMatch(/^carbontracker-[0-9a-f]{32}$/);
});

describe('the devices that were found', () => {
  it.each([
    ['GPU with device(s) A, A. CPU with device(s) cpu:0, dram:0.', ['A', 'A'], ['cpu:0', 'dram:0']],
    ['GPU with device(s) X, y, X, y.', ['X, y', 'X, y'], []],
    ['GPU with device(s) NVIDIA A100, Tesla T4.', ['NVIDIA A100', 'Tesla T4'], []],
    [
      'CPU with device(s) Intel(R) Core(TM) i7 @ 2.20GHz, rev. 3.',
      [],
      ['Intel(R) Core(TM) i7 @ 2.20GHz, rev. 3'],
    ],
    ['GPU with device(s) Odd. CPU v1. CPU with device(s) B.', ['Odd. CPU v1'], ['B']],
  ])('%s', (list, gpus, cpus) => {
    expect(foundDevices(`The following components were found: ${list}`)).toEqual({ gpus, cpus });
  });

  it('are in no other sentence', () => {
    expect(foundDevices('Monitoring thread started.')).toBeNull();
  });
});
