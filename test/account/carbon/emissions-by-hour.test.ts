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
      },
      {
        from: '2026-11-21T01:00:00.000Z',
        to: '2026-11-21T02:00:00.000Z',
        intensity_g_per_kwh: 300,
        estimated: false,
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

  it('prices only the uncovered part at the yearly figure, and names both sources', () => {
    // 1 × 100 + 3 × 31 = 193 g.
    const carbon = emissionsOf(
      emissionsInput({ buckets, total, intensities: [intervalIntensity(0, 60, 100)] }),
    );
    expect(carbon.emissions_g).toBeCloseTo(193, 9);
    expect(carbon.intensity_source).toBe('live + electricity-maps-yearly');
  });

  it('lists only the intervals the job ran in', () => {
    const intensities = [
      intervalIntensity(-60, 0, 9),
      intervalIntensity(0, 120, 100),
      intervalIntensity(120, 180, 9),
    ];
    expect(emissionsOf(emissionsInput({ buckets, total, intensities })).intervals).toHaveLength(1);
  });

  it('flags a forecast as estimated', () => {
    const intensities = [{ ...intervalIntensity(0, 120, 100), forecast: true }];
    expect(emissionsOf(emissionsInput({ buckets, total, intensities })).intervals[0]?.estimated).toBe(true);
  });
});
