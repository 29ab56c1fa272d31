import { describe, expect, it } from 'vitest';
import { documentOf, fixture, imported, lone } from './foreign-files.ts';

const LAPS = fixture('eco-ci/lap-data.json');
const withSteps = (change: (steps: Record<string, unknown>[]) => unknown, name = 'lap-data.json') => {
  const document = JSON.parse(LAPS.text);
  return documentOf(JSON.stringify({ ...document, steps: change(document.steps) }), name);
};

describe('a lap file of Eco-CI', () => {
  const receipt = lone([LAPS]);

  it('has its laps as spans, one behind the other up to the time of the file', () => {
    expect(receipt.spans.map(({ label, energy_j: energy }) => [label, energy])).toEqual([
      ['node setup', 8.18602],
      ['unit tests', 31.326],
      ['Measurement #3', 2.22927],
    ]);
    expect(receipt.ended_at).toBe('2026-11-22T12:00:00.000Z');
    // 2.50 + 3.88 + 1.10 s.
    expect(receipt.started_at).toBe('2026-11-22T11:59:52.520Z');
    expect(receipt.spans[1]?.started_at).toBe('2026-11-22T11:59:55.020Z');
    expect(receipt.notes.map(({ code }) => code)).toEqual(['time-of-file', 'overhead-not-counted']);
  });

  it('has modelled CPU energy, and of machine and grid nothing', () => {
    expect(receipt.energy.total_j).toBeCloseTo(41.74129, 6);
    expect(receipt.energy.shares).toEqual({ measured: 0, modelled: 1, assumed: 0 });
    expect(receipt.carbon).toMatchObject({
      zone: null,
      intensity_g_per_kwh: null,
      emissions_g: null,
      pue_source: null,
    });
    expect(receipt.machine.cpu).toEqual({ model: null, threads: null });
  });

  it('is named after repository and workflow, decoded, and claims to be of neither', () => {
    expect(receipt.subject).toMatchObject({
      name: 'owner/repo · 12345678',
      repository: null,
      run_id: null,
      ref: null,
      event: null,
      sha: null,
    });
  });

  it('of an earlier moment of the same job is held by the longest; another job of the run is another', () => {
    const early = withSteps((steps) => steps.slice(0, 1), 'early.json');
    const { receipts, skipped } = imported([early, LAPS]);
    expect(receipts).toEqual([receipt]);
    expect(skipped).toEqual([
      { file: 'early.json', line: null, why: 'a longer file of the same job holds it' },
    ]);
    const other = withSteps((steps) => [{ ...steps[0], energy_joules: '9.1' }]);
    expect(imported([other, LAPS]).receipts).toHaveLength(2);
  });

  it.each([
    [
      'a lap without a number',
      (steps: Record<string, unknown>[]) => [{ ...steps[0], time: 'soon' }],
      'its steps.0.time is not a number',
    ],
    [
      'a negative lap',
      (steps: Record<string, unknown>[]) => [{ ...steps[0], energy_joules: '-1' }],
      'its steps.0.energy_joules is below 0',
    ],
    ['no lap', () => [], 'its steps are empty'],
  ])('with %s is named', (_, change, why) => {
    expect(imported([withSteps(change, 'bad.json')]).problems).toEqual([
      { file: 'bad.json', line: null, why },
    ]);
  });
});
