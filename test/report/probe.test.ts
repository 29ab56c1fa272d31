// The doctor's page and the grid's, letter for letter.
import { describe, expect, test } from 'vitest';
import type { Intensity, Placement } from '../../src/account/carbon/intensity.ts';
import { renderGrid, renderGridList } from '../../src/report/grid.ts';
import { type ProbeModel, renderProbe } from '../../src/report/probe.ts';
import { gramsPerKwh } from '../../src/units.ts';

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
  absences: [{ source: 'hwmon', code: 'absent', hint: 'Nothing to do.' }],
  measured: 0.81,
  fix: { measuredAfter: 0.96, instruction: 'chmod a+r energy_uj' },
  facts: ['region DE, from CARBON_REGION'],
};

describe('probe', () => {
  test('as in the interface document', () => {
    expect(spaced(renderProbe(PROBE))).toBe(
      [
        'gpu-box-3 · 2 × H100 · EPYC 9354 · 256 GB · runner user "ci"',
        '  measured  gpu 0,1  NVML energy counter                         ±7 %',
        '  modelled  cpu      EPYC 9354 curve; RAPL not readable by "ci"  ±45 %',
        '  not seen  power supply, fans, network (typically +20–37 % at the wall)',
        '  absent hwmon (absent): Nothing to do.',
        'Here 81 % of a GPU job is measured. One fix makes it 96 %:  chmod a+r energy_uj',
        '  region DE, from CARBON_REGION',
      ].join('\n'),
    );
  });

  test('a machine with nothing says so', () => {
    const text = renderProbe({ ...PROBE, sources: [], absences: [], measured: null, fix: null, facts: [] });
    expect(text.split('\n').at(-1)).toBe('Nothing can be measured here.');
  });
});

const INTENSITY: Intensity = {
  zone: 'DE',
  from: null,
  to: null,
  value: gramsPerKwh(342.4),
  kind: 'average',
  scope: 'lifecycle',
  basis: 'consumption',
  source: 'ember-yearly',
  year: 2025,
  licence: 'CC-BY-4.0',
  estimated: false,
  forecast: false,
};
const PLACE: Placement = {
  region: 'aws:eu-central-1',
  zone: 'DE',
  country: 'DE',
  resolvedBy: 'input',
  pue: null,
  pueSource: null,
};

describe('grid', () => {
  test('as text', () => {
    const text = renderGrid({ placement: PLACE, intensity: INTENSITY, notes: ['a note'] }, 'text');
    expect(spaced(text)).toBe(
      [
        'region     aws:eu-central-1',
        'zone       DE (by input)',
        'intensity  342 g/kWh, 2025, average, lifecycle',
        'PUE        unknown: 1.0, IT energy only',
        'source     ember-yearly, CC-BY-4.0',
        'note: a note',
      ].join('\n'),
    );
  });

  test('a zone without a figure shows none', () => {
    expect(renderGrid({ placement: PLACE, intensity: null, notes: [] }, 'markdown')).toContain(
      '| intensity | – |',
    );
  });

  test('a list, one line each', () => {
    const row = { region: 'aws:eu-central-1', place: null, zone: 'DE', year: 2025, source: 'ember-yearly' };
    const rows = [{ ...row, intensity: gramsPerKwh(342.4) }];
    expect(renderGridList(rows, 'text')).toBe(
      'region            place  zone  g/kWh  year  source\naws:eu-central-1  –      DE    342    2025  ember-yearly',
    );
    expect(renderGridList(rows, 'markdown')).toContain(
      '| aws:eu-central-1 | – | DE | 342 | 2025 | ember-yearly |',
    );
  });
});
