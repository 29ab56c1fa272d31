import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../src/account/receipt/foreign/csv-rows.ts';
import { codeCarbonCsv } from '../../../src/report/export/codecarbon-csv.ts';
import { entryOf } from '../../../src/review/history/reduce.ts';
import { documentOf, fixture, imported } from '../../account/receipt/foreign/foreign-files.ts';
import { baseRun } from '../../review/entry-builder.ts';

const COUNTRIES: Readonly<Record<string, { readonly name: string; readonly iso3: string }>> = {
  DE: { name: 'Germany', iso3: 'DEU' },
  FR: { name: 'France', iso3: 'FRA' },
  US: { name: 'United States', iso3: 'USA' },
  CA: { name: 'Canada', iso3: 'CAN' },
};
const NAMES = { project: null, countryOf: (zone: string) => COUNTRIES[zone] ?? null };

/** The header of CodeCarbon 3.3.0's own file. */
const HEADER = fixture('codecarbon/emissions.csv').text.split('\n', 1)[0];

function table(text: string): readonly Readonly<Record<string, string>>[] {
  const [header, ...rows] = csvRows(text);
  return rows.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((name, at) => [name, cells[at] ?? ''])),
  );
}

describe('an entry as a row', () => {
  // 100 Wh in 60 s: 6 kW of GPU; times a PUE of 1.5 it is 0.15 kWh.
  const entry = baseRun(1, { pue: 1.5, emissions_g: 51.3, energy: { measured: 1 } });
  const text = codeCarbonCsv([entry], NAMES);

  it('stands under the 38 names of the tool’s own file, in its order', () => {
    expect(text.split('\n')[0]).toBe(HEADER);
    expect(csvRows(text).map(({ cells }) => cells.length)).toEqual([38, 38]);
  });

  it('has kWh and kg with the PUE, watts without, and nothing that is not known', () => {
    expect(Object.entries(table(text)[0] ?? {}).filter(([, cell]) => cell !== '')).toEqual([
      ['timestamp', '2026-05-31T23:01:00'],
      ['project_name', 'train'],
      ['run_id', 'r-1'],
      ['duration', '60'],
      ['emissions', '0.0513'],
      ['emissions_rate', '0.000855'],
      ['gpu_power', '6000'],
      ['gpu_energy', '0.15'],
      ['energy_consumed', '0.15'],
      ['country_name', 'Germany'],
      ['country_iso_code', 'DEU'],
      ['cpu_count', '64'],
      ['cpu_model', 'AMD EPYC 9354'],
      ['gpu_count', '1'],
      ['gpu_model', '1 x NVIDIA H100 80GB HBM3'],
      ['tracking_mode', 'machine'],
      ['pue', '1.5'],
    ]);
  });

  it.each([
    [
      'process where the machine was shared',
      baseRun(1, { energy: { attribution: 'shared' } }),
      { tracking_mode: 'process' },
    ],
    [
      'an empty field, never 0, where nothing was measured',
      baseRun(1, { energy: { total_j: null, components: {} } }),
      { energy_consumed: '', gpu_energy: '', gpu_power: '' },
    ],
    [
      'no power over no time',
      baseRun(1, { duration_s: 0, emissions_g: 1 }),
      { gpu_power: '', emissions_rate: '' },
    ],
    [
      'every kind of GPU',
      baseRun(1, { machine: { gpu_models: ['A', 'B', 'A'] } }),
      { gpu_count: '3', gpu_model: '2 x A1 x B' },
    ],
    ['no country for a zone that no dataset knows', baseRun(1, { zone: 'XX' }), { country_iso_code: '' }],
    [
      'the total alone of a superchip',
      baseRun(1, {
        energy: {
          total_j: 3.6e6,
          components: { module: { energy_j: 3.6e6, provenance: 'measured', source: 'nvml' } },
        },
      }),
      { energy_consumed: '1', gpu_energy: '', cpu_energy: '' },
    ],
    [
      'the wall factor in every part, as they add up to the total',
      baseRun(1, {
        energy: {
          total_j: 7.2e6,
          components: {
            gpu: { energy_j: 2.7e6, provenance: 'measured', source: 'nvml' },
            cpu: { energy_j: 0.9e6, provenance: 'modelled', source: 'cpu' },
          },
        },
      }),
      { energy_consumed: '2', gpu_energy: '1.5', cpu_energy: '0.5' },
    ],
  ])('has %s', (_, given, wanted) => {
    expect(table(codeCarbonCsv([given], NAMES))[0]).toMatchObject(wanted);
  });
});

it('names are the same from run to run, rows oldest first, whatever the order of the ledger', () => {
  const entries = [baseRun(3), baseRun(1), baseRun(2)];
  const text = codeCarbonCsv(entries, NAMES);
  expect(codeCarbonCsv(entries.toReversed(), NAMES)).toBe(text);
  expect(table(text).map(({ run_id }) => run_id)).toEqual(['r-3', 'r-2', 'r-1']);
  expect(new Set(table(text).map(({ project_name }) => project_name))).toEqual(new Set(['train']));
  expect(table(codeCarbonCsv(entries, { ...NAMES, project: 'a, "b"' }))[0]?.project_name).toBe('a, "b"');
});

/** What an entry keeps of a row. The timestamp is then in UTC; powers are means over the run, and the tool's are of its samples. */
const KEPT_TEXT = [
  'timestamp',
  'project_name',
  'run_id',
  'country_iso_code',
  'cpu_model',
  'gpu_model',
  'tracking_mode',
];
const KEPT_NUMBERS = [
  'duration',
  'emissions',
  'cpu_energy',
  'gpu_energy',
  'ram_energy',
  'energy_consumed',
  'cpu_count',
  'gpu_count',
  'pue',
];

function roundTrip(text: string): string {
  const { receipts } = imported([documentOf(text)], { utcOffsetMinutes: 0 });
  return codeCarbonCsv(receipts.map(entryOf), NAMES);
}

function expectSame(text: string, again: string): void {
  const ids = new Map(table(again).map((row) => [row.run_id, row]));
  for (const row of table(text)) {
    const other = ids.get(row.run_id) ?? {};
    for (const name of KEPT_TEXT) expect(other[name], name).toBe(row[name] ?? '');
    // Written 0 where there is none, and empty here: both say that no GPU was counted.
    for (const name of KEPT_NUMBERS) {
      const [before, after] = [row[name], other[name]].map((cell) => Number(cell ?? ''));
      expect(Math.abs((after ?? 0) - (before ?? 0)), name).toBeLessThanOrEqual(1e-12 * Math.abs(before ?? 0));
    }
  }
}

describe('from CodeCarbon and back', () => {
  it('a file of its own keeps what an entry keeps', () => {
    const lines = fixture('codecarbon/emissions.csv').text.split('\n');
    // Without the row that a longer one of the same run replaces.
    const text = lines.filter((_, at) => at !== 5).join('\n');
    expect(table(roundTrip(text))).toHaveLength(5);
    expectSame(text, roundTrip(text));
  });

  it('law: so does any row', () => {
    // Smaller beside larger would be an intensity or a power that no receipt holds.
    const kwh = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    const row = fc.record({
      id: fc.uuid(),
      name: fc.string({ minLength: 1, unit: fc.constantFrom('a', 'é', ',', '"', ' b', 'X') }),
      second: fc.integer({ min: 1.5e9, max: 2e9 }),
      duration: fc.double({ min: 1, max: 1e6, noNaN: true }),
      kg: fc.double({ min: 0, max: 1e5, noNaN: true }),
      parts: fc.tuple(kwh, kwh, kwh),
      pue: fc.double({ min: 1, max: 10, noNaN: true }),
      mode: fc.constantFrom('machine', 'process'),
      gpus: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(row, ({ id, name, second, duration, kg, parts: [cpu, gpu, ram], pue, mode, gpus }) => {
        const quoted = `"${name.replaceAll('"', '""')}"`;
        const time = new Date(second * 1_000).toISOString().slice(0, 19);
        const cells = [
          time,
          quoted,
          id,
          duration,
          kg,
          cpu,
          gpu,
          ram,
          cpu + gpu + ram,
          'FRA',
          mode,
          gpus,
          `${gpus} x GPU`,
          pue,
        ];
        const names =
          'timestamp,project_name,run_id,duration,emissions,cpu_energy,gpu_energy,ram_energy,energy_consumed,country_iso_code,tracking_mode,gpu_count,gpu_model,pue';
        const text = `${names}\n${cells.join(',')}\n`;
        const again = roundTrip(text);
        expect(table(again)).toHaveLength(1);
        expectSame(text, again);
      }),
      { numRuns: 60 },
    );
  });
});
