// What the peers wrote about a command, read as their users would: units, windows and places.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  saidByCarbontracker,
  saidByCarbontrackerApi,
  saidByCodecarbon,
} from '../../../bench/peers/said-by.ts';

const folder = mkdtempSync(join(tmpdir(), 'said-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('CodeCarbon', () => {
  const write = (row: string) =>
    writeFileSync(
      join(folder, 'emissions.csv'),
      `duration,emissions,gpu_energy,energy_consumed,country_name,region\n${row}\n`,
    );

  it('says kWh with the country it took', () => {
    // 0.001 kWh = 3,600 J; 1.6e-5 kg over 0.002 kWh = 8 g/kWh.
    write('60.5,1.6e-05,0.001,0.002,Canada,quebec');
    expect(saidByCodecarbon(folder)).toEqual({
      joules: 3_600,
      window: { seconds: 60.5, until: 'last read' },
      place: 'Canada, quebec, 8.0 g/kWh',
    });
  });

  it('is not read by position where a row is short', () => {
    write('60.5,1.6e-05,0.001');
    expect(() => saidByCodecarbon(folder)).toThrow('not as long as its header');
  });
});

describe('Carbontracker', () => {
  const logs = join(folder, 'logs');
  mkdirSync(logs);
  const write = (power: string) => {
    const lines = [
      'Duration: 0:01:30.50',
      `Average power usage (W) for gpu: ${power}`,
      'Carbon intensities (gCO2eq/kWh) fetched every 900 s at detected location: Unknown: [445.0]',
      'Average carbon intensity during training was 445.00 gCO2eq/kWh. ',
    ];
    writeFileSync(
      join(logs, '1.2_carbontracker.log'),
      lines.map((line) => `2026-11-22 10:20:31 - ${line}\n`).join(''),
    );
    writeFileSync(
      join(logs, '1.2_carbontracker_output.log'),
      '2026-11-22 10:20:34 - CarbonTracker: \nPredicted consumption for 1 epoch(s):\n\tTime:\t0:00:05\n\tEnergy:\t9.9 kWh\n' +
        '2026-11-22 10:20:34 - CarbonTracker: \nActual consumption for 1 epoch(s):\n\tTime:\t0:00:05\n\tEnergy:\t0.00158 kWh\n',
    );
  };

  it.each([
    ['a number', '100.0'],
    ['an array of one', '[100.]'],
  ])('says mean power, as %s, and duration', (_, power) => {
    write(power);
    expect(saidByCarbontracker(folder)).toEqual({
      joules: 9_050,
      window: { seconds: 90.5, until: 'job' },
      place: 'location Unknown, 445.00 g/kWh',
    });
  });

  it('says nothing of GPUs where it took no sample', () => {
    write('None');
    expect(saidByCarbontracker(folder).joules).toBeNull();
  });

  it('says its actual energy with a PUE of 1.58, which is undone', () => {
    write('100.0');
    // 0.00158 kWh ÷ 1.58 = 0.001 kWh = 3,600 J.
    expect(saidByCarbontrackerApi(folder).joules).toBeCloseTo(3_600, 9);
  });
});
