// What a job is counted with: the provider's figures, the embedded ones where it has none, and what is said about both.
import { expect, it } from 'vitest';
import type { Intensity, Scope } from '../../../src/account/carbon/intensity.ts';
import type { Refusal } from '../../../src/account/carbon/refusal.ts';
import { embeddedProvider } from '../../../src/account/grid/dataset.ts';
import { intensityFor } from '../../../src/account/grid/intensity-for.ts';
import type { IntensityAnswer } from '../../../src/account/grid/provider.ts';
import { epochMs } from '../../../src/units.ts';
import { datasets } from '../../datasets/open-datasets.ts';
import { HOUR, NOW, slot } from './live/stand-in-service.ts';

const TO = epochMs(Date.parse(NOW));
const refusal = (code: Refusal['code'], hint = 'It said no.'): Refusal => ({
  source: 'stand-in',
  code,
  hint,
});

const priced = (
  answer: Partial<IntensityAnswer>,
  { name = 'live', zone = 'DK-DK1', scope = 'lifecycle' as Scope } = {},
) =>
  intensityFor({
    place: { region: null, zone },
    scope,
    provider: {
      name,
      isLive: name !== 'embedded',
      intensity: async () => ({ intensities: [], refusals: [], ...answer }),
    },
    datasets,
    from: epochMs(TO - HOUR),
    to: TO,
  });

it('the embedded figure stands in where no service answered, and the note says why', async () => {
  const refusals = [
    refusal('no-key', 'A needs a key in X.'),
    refusal('timeout', 'B did not answer within 5 s.'),
  ];
  const grid = await priced({ refusals });
  expect(grid.reference?.source).toBe('electricity-maps-yearly');
  expect(grid.intensities).toEqual([grid.reference]);
  expect(grid.refusals).toEqual(refusals);
  expect(grid.notes).toEqual([
    {
      code: 'intensity-live-refused',
      severity: 'warning',
      text: 'No live grid intensity, so the embedded yearly figure is used. A needs a key in X. B did not answer within 5 s.',
    },
  ]);
});

it.each<[string, readonly Refusal['code'][], string]>([
  ['live', ['zone-not-served'], 'info'],
  ['live', ['no-key'], 'info'],
  ['live', ['no-key', 'timeout'], 'warning'],
  ['live', ['scope-not-served'], 'warning'],
  ['fingrid', ['zone-not-served'], 'warning'],
  ['electricity-maps', ['no-key'], 'warning'],
])('%s refused by %j is a note of severity %s', async (name, codes, severity) => {
  const { notes } = await priced({ refusals: codes.map((code) => refusal(code)) }, { name });
  expect(notes).toMatchObject([{ code: 'intensity-live-refused', severity }]);
});

it('many reasons still fit a receipt', async () => {
  const { notes } = await priced({ refusals: Array(10).fill(refusal('timeout', 'x'.repeat(300))) });
  expect(notes[0]?.text.length).toBeLessThan(1_024);
});

it.each<[string, readonly Intensity[], readonly string[]]>([
  ['sure ones', [slot(TO - HOUR)], []],
  ['an estimate of an hour that is not the job’s', [slot(TO - HOUR), slot(TO, { estimated: true })], []],
  [
    'a forecast and two estimates',
    [
      slot(TO - HOUR, { forecast: true }),
      slot(TO - HOUR / 2, { estimated: true }),
      slot(TO - HOUR / 4, { estimated: true }),
    ],
    [
      'Of 3 live intensities (stand-in) 1 are forecasts and 2 estimates of the source. A later account of this receipt prices it with what became of them.',
    ],
  ],
])('live figures are counted with as they are: %s', async (_, intensities, texts) => {
  const grid = await priced({ intensities });
  expect(grid.intensities).toEqual(intensities);
  expect(grid.reference?.from).toBeNull();
  expect(grid.notes.map(({ text }) => text)).toEqual(texts);
});

it('a place without a direct figure has no grams, and is told', async () => {
  const grid = await intensityFor({
    place: { region: null, zone: 'FR' },
    scope: 'direct',
    provider: embeddedProvider(datasets),
    datasets,
    from: epochMs(TO - HOUR),
    to: TO,
  });
  expect([grid.intensities, grid.reference, grid.scope]).toEqual([[], null, 'direct']);
  expect(grid.refusals).toHaveLength(1);
  expect(grid.notes).toMatchObject([
    {
      code: 'intensity-unknown',
      severity: 'warning',
      text: expect.stringMatching(/So there are no grams\.$/),
    },
  ]);
});

it('live direct figures of a part of the job leave all of it without grams, where no yearly one can stand for the rest', async () => {
  // The slot's neighbourhood ends an hour after it, three hours before the job does.
  const grid = await intensityFor({
    place: { region: null, zone: 'GB' },
    scope: 'direct',
    provider: {
      name: 'live',
      isLive: true,
      intensity: async () => ({ intensities: [slot(TO - 5 * HOUR, { scope: 'direct' })], refusals: [] }),
    },
    datasets,
    from: epochMs(TO - 5 * HOUR),
    to: TO,
  });
  expect(grid.notes).toMatchObject([
    {
      code: 'intensity-unknown',
      severity: 'warning',
      text: expect.stringMatching(/So there are no grams, as the live figures do not cover the whole job\.$/),
    },
  ]);
});

it('live direct figures without a direct yearly one leave gram budgets without a measure', async () => {
  const grid = await priced({ intensities: [slot(TO - HOUR)] }, { scope: 'direct' });
  expect(grid.intensities).toHaveLength(1);
  expect(grid.notes).toMatchObject([
    {
      code: 'intensity-unknown',
      severity: 'info',
      text: expect.stringMatching(/gram budgets have no figure/),
    },
  ]);
});

it.each([
  ['QA', true],
  ['FR', false],
])('an embedded figure that is modelled is told: %s %s', async (zone, isTold) => {
  const { notes } = await priced({}, { name: 'embedded', zone });
  expect(notes.some(({ code }) => code === 'intensity-estimated')).toBe(isTold);
});
