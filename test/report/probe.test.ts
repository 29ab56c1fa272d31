// The doctor's page, letter for letter.
import { describe, expect, test } from 'vitest';
import { type ProbeModel, renderProbe } from '../../src/report/probe.ts';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

const PROBE: ProbeModel = {
  machine: ['gpu-box-3', '2 × H100', 'EPYC 9354', '256 GB', 'runner user "ci"'],
  sources: [
    { provenance: 'measured', what: 'gpu 0,1', how: 'NVML energy counter', uncertaintyPercent: 7 },
    {
      provenance: 'modelled',
      what: 'cpu',
      how: 'EPYC 9354 curve; RAPL not readable by "ci"',
      uncertaintyPercent: 45,
    },
  ],
  boundary: { label: 'not seen', text: 'power supply, fans, network' },
  now: {
    idle: true,
    devices: [
      { name: 'GPU 0', watts: 68.2, isMeasured: true },
      { name: 'CPU', watts: 31, isMeasured: false },
    ],
  },
  measured: 0.81,
  fix: {
    measuredAfter: 0.96,
    why: 'Let the user read it:',
    steps: ['chmod a+r energy_uj'],
    afterwards: 'Done.',
  },
  facts: ['region DE, from CARBON_REGION'],
  refused: [{ source: 'hwmon', code: 'read-failed', hint: 'Nothing to do.' }],
  countedOnce: ['powercap:psys'],
  notHere: ['AMD GPU', 'Intel GPU'],
};

describe('probe', () => {
  test('as in the interface document', () => {
    expect(spaced(renderProbe(PROBE))).toBe(
      [
        'gpu-box-3 · 2 × H100 · EPYC 9354 · 256 GB · runner user "ci"',
        '  measured  gpu 0,1  NVML energy counter                         ±7 %',
        '  modelled  cpu      EPYC 9354 curve; RAPL not readable by "ci"  ±45 %',
        '  not seen  power supply, fans, network',
        '  idle now: GPU 0 68 W, CPU ≈ 31 W; together 99 W',
        '  region DE, from CARBON_REGION',
        'Here 81 % of a GPU job is measured. One fix makes it 96 %:',
        '  Let the user read it:',
        '    chmod a+r energy_uj',
        '  Done.',
        'Why not more:',
        '  hwmon (read-failed): Nothing to do.',
        '  counted already (duplicate): powercap:psys',
        '  not here: AMD GPU, Intel GPU',
      ].join('\n'),
    );
  });

  test.each([
    ['raises it', 0.81, 0.96, 'Here 81 % of a GPU job is measured. One fix makes it 96 %:'],
    [
      'raises it by too little to show',
      0.702,
      0.704,
      'Here 70 % of a GPU job is measured. One fix helps most:',
    ],
    ['finds the first GPU', null, 0.7, 'One fix measures 70 % of a GPU job:'],
    ['on a machine without a GPU', null, null, 'One fix helps most:'],
  ])('a fix that %s', (_, measured, measuredAfter, line) => {
    const fix = { measuredAfter, why: 'Let the user read it:', steps: [], afterwards: null };
    expect(spaced(renderProbe({ ...PROBE, measured, fix })).split('\n')).toContain(line);
  });

  test('nothing but a line to paste is wider than 80 columns', () => {
    const long = 'word '.repeat(40).trim();
    const source = { provenance: 'measured', what: 'gpu', how: long, uncertaintyPercent: 7 } as const;
    const fix = { measuredAfter: null, why: long, steps: [], afterwards: long };
    const text = renderProbe({
      ...PROBE,
      machine: [...PROBE.machine, ...PROBE.machine],
      sources: [source],
      fix,
      facts: [long],
      refused: [{ source: 'x', code: 'absent', hint: long }],
    });
    expect(Math.max(...text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
  });

  test('a machine with nothing says so', () => {
    const nothing = {
      sources: [],
      now: null,
      measured: null,
      fix: null,
      facts: [],
      refused: [],
      countedOnce: [],
      notHere: [],
    };
    const text = renderProbe({ ...PROBE, ...nothing });
    expect(text.split('\n').at(-1)).toBe('Nothing can be measured here.');
  });
});
