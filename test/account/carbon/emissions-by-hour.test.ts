// Each moment's energy meets that moment's intensity: buckets cut at the edges of the intervals.
import { describe, expect, it } from 'vitest';
import { emissionsOf } from '../../../src/account/carbon/emissions.ts';
import { joules } from '../../../src/units.ts';
import { at, emissionsInput, intervalIntensity } from './fixtures.ts';

describe('by the hour', () => {
  // 00:00–01:00 and 01:00–02:00, 1 and 3 kWh.
  const buckets = [
    { from: at(0), to: at(60), energy: joules(3_600_000) },
    { from: at(60), to: at(120), energy: joules(10_800_000) },
  ];
  const total = joules(14_400_000);

  it('weights each hour by its energy, not by its length', () => {
    // 1 × 100 + 3 × 300 = 1000 g over 4 kWh: 250 g/kWh. The plain mean of the two would say 800 g.
    const intensities = [intervalIntensity(0, 60, 100), intervalIntensity(60, 120, 300)];
    const carbon = emissionsOf(emissionsInput({ buckets, total, intensities }));
    expect(carbon).toMatchObject({ emissions_g: 1000, intensity_g_per_kwh: 250, intensity_year: null });
    expect(carbon.intervals).toEqual([
      {
        from: '2026-11-21T00:00:00.000Z',
        to: '2026-11-21T01:00:00.000Z',
        intensity_g_per_kwh: 100,
        estimated: false,
        forecast: false,
        source: 'live',
      },
      {
        from: '2026-11-21T01:00:00.000Z',
        to: '2026-11-21T02:00:00.000Z',
        intensity_g_per_kwh: 300,
        estimated: false,
        forecast: false,
        source: 'live',
      },
    ]);
  });

  it('cuts a bucket where the intensity changes inside it', () => {
    // The second bucket spreads 3 kWh evenly: half an hour at 300, half at 100, so 1 × 100 + 1.5 × 300 + 1.5 × 100 = 700 g.
    const intensities = [
      intervalIntensity(0, 60, 100),
      intervalIntensity(60, 90, 300),
      intervalIntensity(90, 150, 100),
    ];
    expect(emissionsOf(emissionsInput({ buckets, total, intensities })).emissions_g).toBeCloseTo(700, 9);
  });

  it('averages five-minute slots over the quarter hours they make up', () => {
    // One quarter hour, 0.9 kWh: (100 + 200 + 600) / 3 = 300 g/kWh, so 270 g.
    const intensities = [100, 200, 600].map((value, index) =>
      intervalIntensity(index * 5, index * 5 + 5, value),
    );
    const quarter = [{ from: at(0), to: at(15), energy: joules(3_240_000) }];
    const input = emissionsInput({ buckets: quarter, total: joules(3_240_000), intensities });
    expect(emissionsOf(input)).toMatchObject({
      emissions_g: expect.closeTo(270, 9),
      intensity_g_per_kwh: expect.closeTo(300, 9),
      intensity_coverage: 1,
    });
  });

  it('lists the stretches of the job, and nothing from before or after it', () => {
    const intensities = [
      intervalIntensity(-60, 0, 9),
      intervalIntensity(0, 180, 100),
      intervalIntensity(180, 240, 9),
    ];
    expect(emissionsOf(emissionsInput({ buckets, total, intensities })).intervals).toMatchObject([
      { from: '2026-11-21T00:00:00.000Z', to: '2026-11-21T02:00:00.000Z', intensity_g_per_kwh: 100 },
    ]);
  });

  it.each([
    ['a forecast', { forecast: true }, { estimated: true, forecast: true }],
    ['an estimate', { estimated: true }, { estimated: true, forecast: false }],
  ])('flags %s', (_name, changes, flags) => {
    const intensities = [intervalIntensity(0, 120, 100, changes)];
    expect(emissionsOf(emissionsInput({ buckets, total, intensities })).intervals).toMatchObject([flags]);
  });
});
