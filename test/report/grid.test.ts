// `grid REGION` and `grid list` as text and as Markdown.
import { describe, expect, test } from 'vitest';
import type { Intensity, Placement } from '../../src/account/carbon/intensity.ts';
import { type GridModel, renderGrid, renderGridList } from '../../src/report/grid.ts';
import { epochMs, gramsPerKwh } from '../../src/units.ts';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

const INTENSITY: Intensity = {
  zone: 'DE',
  from: null,
  to: null,
  value: gramsPerKwh(342.4),
  kind: 'average',
  scope: 'lifecycle',
  basis: 'production',
  source: 'ember-yearly',
  year: 2025,
  licence: 'CC-BY-4.0',
  estimated: false,
  forecast: false,
};
const LIVE: Intensity = {
  ...INTENSITY,
  from: epochMs(Date.UTC(2026, 10, 22, 23, 30)),
  to: epochMs(Date.UTC(2026, 10, 23)),
  value: gramsPerKwh(287),
  basis: 'consumption',
  source: 'electricity-maps',
  year: null,
  licence: null,
  estimated: true,
  forecast: true,
};
const PLACE: Placement = {
  region: 'aws:eu-central-1',
  zone: 'DE',
  country: 'DE',
  resolvedBy: 'input',
  pue: null,
  pueSource: null,
};
const GRID: GridModel = { placement: PLACE, scope: 'lifecycle', intensity: INTENSITY, notes: ['a note'] };

describe('one region', () => {
  test('as text', () => {
    expect(spaced(renderGrid(GRID, 'text'))).toBe(
      [
        'region     aws:eu-central-1',
        'zone       DE (by input)',
        'intensity  342 g/kWh, lifecycle, 2025 mean, of production',
        'source     Ember, CC-BY-4.0',
        'PUE        unknown: IT energy only',
        'note: a note',
      ].join('\n'),
    );
  });

  test('with what a live service says of now, and who gave nothing', () => {
    const refusals = [{ source: 'energy-charts', code: 'timeout' as const, hint: 'No answer within 5 s.' }];
    const placement = { ...PLACE, pue: 1.33, pueSource: 'aws 2024' };
    const lines = spaced(renderGrid({ ...GRID, placement, live: LIVE, refusals }, 'text')).split('\n');
    expect(lines.slice(4, 8)).toEqual([
      'live       287 g/kWh, lifecycle, 2026-11-22 23:30–2026-11-23 00:00 UTC, of consumption, forecast, estimated',
      'source     Electricity Maps',
      'not live   energy-charts (timeout): No answer within 5 s.',
      'PUE        1.33 (aws 2024)',
    ]);
  });

  test('a stated number has no year, and an interval within a day names the day once', () => {
    const stated = { ...INTENSITY, source: 'user', year: null, basis: null };
    const live = {
      ...LIVE,
      from: epochMs(Date.UTC(2026, 10, 22, 14)),
      to: epochMs(Date.UTC(2026, 10, 22, 14, 5)),
    };
    const text = spaced(renderGrid({ ...GRID, intensity: stated, live }, 'text'));
    expect(text).toContain('342 g/kWh, lifecycle, stated\n');
    expect(text).toContain('2026-11-22 14:00–14:05 UTC');
  });

  test('Markdown keeps numbers and units together, and shows no figure where there is none', () => {
    expect(renderGrid(GRID, 'markdown')).toContain(
      '| intensity | 342\u00a0g/kWh, lifecycle, 2025 mean, of production |',
    );
    expect(renderGrid({ ...GRID, scope: 'direct', intensity: null }, 'markdown')).toContain(
      '| intensity | – (no direct figure) |',
    );
  });

  test('the world is no zone', () => {
    const placement = { ...PLACE, region: 'gcp:us-east2', zone: 'WORLD' };
    const intensity = { ...INTENSITY, zone: 'WORLD', source: 'world' };
    const lines = renderGrid({ ...GRID, placement, intensity }, 'text').split('\n');
    expect(lines[1]).toBe('zone       unknown');
    expect(lines[2]).toMatch(/^intensity +world average, 342/);
  });
});

describe('a list', () => {
  const row = { region: 'aws:eu-central-1', place: null, zone: 'DE', year: 2025, source: 'ember-yearly' };
  const known = { ...row, intensity: gramsPerKwh(342.4) };
  const unknown = { ...row, region: 'FR', zone: 'FR', intensity: null, year: null, source: null };

  test('one line each', () => {
    expect(renderGridList([known], 'text')).toBe(
      'region            place  zone  g/kWh  year  source\naws:eu-central-1  –      DE    342    2025  Ember',
    );
    expect(renderGridList([known], 'markdown')).toContain(
      '| aws:eu-central-1 | – | DE | 342 | 2025 | Ember |',
    );
  });

  test.each(['text', 'markdown'] as const)('regions without a figure are counted below: %s', (format) => {
    expect(renderGridList([known, unknown], format).split('\n').at(-1)).toBe(
      '1 of 2 regions have no figure in this scope (–): scopes are never mixed.',
    );
  });
});
