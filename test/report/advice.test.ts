// Advice on regions and hours: best first, the reader's own marked, limits said in a line.
import { describe, expect, it } from 'vitest';
import type { Advice, AdvisedRegion } from '../../src/account/carbon/advice.ts';
import { renderAdvice } from '../../src/report/advice.ts';
import { epochMs, grams, gramsPerKwh, kilowattHours, seconds } from '../../src/units.ts';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

const row = (
  region: string,
  value: number | null,
  changePercent: number | null,
  rest: Partial<AdvisedRegion> = {},
) => ({
  region,
  place: 'Somewhere',
  zone: 'XX',
  country: null,
  value: value === null ? null : gramsPerKwh(value),
  year: 2025,
  source: 'electricity-maps-yearly',
  live: false,
  pue: null,
  grams: value === null ? null : grams(value * 0.95),
  changePercent,
  ...rest,
});

// 0.95 kWh at 342 g/kWh are 324.9 g; at 21 g/kWh with a PUE of 1.1 21.9 g.
const HERE = row('aws:eu-central-1', 342, 0, { place: 'Frankfurt', zone: 'DE' });
const NORTH = row('aws:eu-north-1', 21, -93.2, {
  place: 'Stockholm',
  zone: 'SE',
  pue: 1.1,
  grams: grams(21.945),
});
const ADVICE: Advice = {
  scope: 'lifecycle',
  here: HERE,
  regions: [NORTH, HERE],
  job: { energyKwh: kilowattHours(0.95), durationSeconds: seconds(724) },
  start: {
    from: epochMs(Date.UTC(2026, 10, 22, 14)),
    value: gramsPerKwh(240),
    nowValue: gramsPerKwh(320),
    savesPercent: 25,
    hoursKnown: 24,
    source: 'energy-charts',
  },
  notes: [
    {
      code: 'pue-unknown',
      severity: 'info',
      text: 'The PUE of 1 of 2 regions is unknown: they are compared without.',
    },
  ],
};

describe('as text', () => {
  it('shows regions, the cleanest start, the limits and the notes', () => {
    expect(spaced(renderAdvice(ADVICE, 'text'))).toBe(
      [
        'aws:eu-central-1: 342 g/kWh, lifecycle; a job of 0.95 kWh in 12 min 4 s',
        '  region            place      zone  g/kWh  mean of  PUE  change        this job',
        '  aws:eu-north-1    Stockholm  SE    21     2025     1.1  −93 %         22 g',
        '  aws:eu-central-1  Frankfurt  DE    342    2025     –    you are here  325 g',
        'Cleanest start in the next 24 hours: 2026-11-22 14:00 UTC, 240 g/kWh on average instead of 320 g/kWh (−25 %), forecast of Energy-Charts.',
        'Yearly means (Electricity Maps), not the hour a job runs in.',
        'Moving a job moves its data: mind cost, latency and data residency.',
        'The PUE of 1 of 2 regions is unknown: they are compared without.',
      ].join('\n'),
    );
  });

  it('without a job there is no column for it, and nothing to save is said so', () => {
    const text = spaced(
      renderAdvice(
        { ...ADVICE, job: null, start: ADVICE.start && { ...ADVICE.start, savesPercent: 0 } },
        'text',
      ),
    );
    expect(text).toContain(
      'No start in the next 24 hours is cleaner than now: 320 g/kWh on average, forecast of Energy-Charts.',
    );
    expect(text).not.toContain('this job');
  });

  it('claims nothing for hours that no forecast reaches', () => {
    const start = ADVICE.start && { ...ADVICE.start, hoursKnown: 5 };
    expect(spaced(renderAdvice({ ...ADVICE, start }, 'text'))).toContain(
      'Cleanest start in the 5 of the next 24 hours that are foretold to the end of the job: 2026-11-22 14:00 UTC,',
    );
  });

  it('the own region stays in view behind better ones, and the rest is counted', () => {
    const better = Array.from({ length: 14 }, (_, index) => row(`aws:r-${index}`, 30 + index, -90));
    const lines = renderAdvice({ ...ADVICE, regions: [...better, HERE] }, 'text').split('\n');
    expect(lines.filter((line) => line.startsWith('  aws:'))).toHaveLength(10);
    expect(lines.find((line) => line.includes('you are here'))).toContain('aws:eu-central-1');
    expect(lines).toContain(
      '5 more regions of this cloud are not shown; aws:eu-central-1 is number 15 of 15.',
    );
  });

  it('a region without a figure is compared with nothing', () => {
    const here = row('oci:x', null, null, { year: null, source: null });
    const text = spaced(renderAdvice({ ...ADVICE, here, regions: [], start: null, notes: [] }, 'text'));
    expect(text).toContain('oci:x: no lifecycle figure');
    expect(text).not.toMatch(/means|Moving/);
    expect(text).toContain('you are here  –');
    expect(text).not.toMatch(/\b0 g|NaN|null/);
  });

  it('live means are called so', () => {
    const live = row('aws:eu-north-1', 25, -90, { live: true, year: null, source: 'electricity-maps' });
    const text = renderAdvice({ ...ADVICE, regions: [live, HERE] }, 'text');
    expect(text).toContain('the last day');
    expect(text).toContain('Means of a day or a year (Electricity Maps)');
  });
});

it('as Markdown, with a blank line after the table and nothing of a hostile name', () => {
  const hostile = row('aws:x', 10, -97, { place: '@everyone <img> | x' });
  const page = renderAdvice({ ...ADVICE, regions: [hostile, NORTH, HERE] }, 'markdown');
  expect(page).toContain('| aws:eu-north-1 | Stockholm | SE | 21 | 2025 | 1.1 | −93\u00a0% | 22\u00a0g |');
  expect(page).toContain('| you are here |');
  expect(page).not.toMatch(/@everyone|<img|\|\n(?!\||\n)[^\n]/u);
});
