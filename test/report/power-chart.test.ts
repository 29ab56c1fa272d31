// The Mermaid power curve: holes are bridged and said, too many of them hide the chart, the base is stretched onto this run.
import { describe, expect, test } from 'vitest';
import { powerChart } from '../../src/report/power-chart.ts';

const chart = (headW: readonly (number | null)[], baseW: readonly (number | null)[] = [], durationS = 60) =>
  powerChart({ headW, baseW, durationS, branch: 'main' });

describe('powerChart', () => {
  test('one line, orange, when the base has no curve', () => {
    expect(chart([100, 200])).toContain('"plotColorPalette": "#e0651f"');
    expect(chart([100, 200])?.match(/ {2}line /g)).toHaveLength(1);
  });

  test('the base comes first, so that grey is its colour', () => {
    const text = chart([100, 200], [50, 60]);
    expect(text).toContain('"plotColorPalette": "#818b98, #e0651f"');
    expect(text).toContain('  line [50, 60]\n  line [100, 200]');
  });

  test('a hole is bridged by a straight line and counted', () => {
    // One of five points is missing, exactly the share that is allowed; halfway from 100 to 300 W is 200 W.
    const text = chart([100, null, 300, 300, 300]);
    expect(text).toContain('line [100, 200, 300, 300, 300]');
    expect(text).toContain('1 of 5 points had no reading and are bridged');
  });

  test.each([
    ['no point', []],
    ['one point', [100]],
    ['two of five missing', [100, null, null, 300, 300]],
  ])('no chart: %s', (_, curve) => {
    expect(chart(curve)).toBeNull();
  });

  test('a longer base curve is resampled to this run', () => {
    // Nearest neighbours of positions 0, 2, 4.
    expect(chart([1, 2, 3], [10, 20, 30, 40, 50])).toContain('line [10, 30, 50]');
  });

  test('minutes from two minutes on', () => {
    expect(chart([1, 2], [], 119)).toContain('x-axis "seconds" 0 --> 119');
    expect(chart([1, 2], [], 724)).toContain('x-axis "minutes" 0 --> 12.1');
  });

  test('a quote in the branch name cannot leave the title', () => {
    const text = powerChart({ headW: [1, 2], baseW: [1, 2], durationS: 9, branch: 'a"\n  line [9]' });
    expect(text?.match(/ {2}line \[/g)?.length).toBe(2 + 0);
    expect(text).toContain('median of a_ line _9_ (grey)');
  });
});
