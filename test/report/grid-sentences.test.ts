// What a comment and a terminal say of grid and grams, word for word, and the rules that hold for every form.
import { describe, expect, it } from 'vitest';
import { carbonLine } from '../../src/report/carbon-line.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderText } from '../../src/report/console.ts';
import { gridSentences } from '../../src/report/grid-sentences.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { carbonForms } from './carbon-forms.ts';

const receiptOf = (name: string) => (carbonForms[name] ?? expect.fail(name)).receipt;
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

const DE =
  '**Grid:** `DE` 342 g/kWh, lifecycle, 2025 mean, Electricity Maps, PUE 1.14 (facility overhead +0.13 kWh).';
const DK = '**Grid:** `FI` 87 g/kWh, lifecycle, mean of 3 intervals from Energy-Charts';
const ROOM = 'PUE 1.14 (facility overhead +0.13 kWh)';
const PINNED = 'Gram budgets count 75 g CO₂e: 69 g/kWh, 2025 mean, Electricity Maps.';

describe('the grid', () => {
  it.each([
    ['yearly', DE],
    ['live', `${DK}, ${ROOM}. ${PINNED}`],
    [
      'live in part',
      `${DK.replace('3 intervals', '2 intervals')} (1 forecast), 14 % of the energy at the 2025 mean or a neighbouring interval, ${ROOM}. ${PINNED}`,
    ],
    [
      'live failed',
      `${DE} No live figure: Electricity Maps (no key), Energy-Charts (too slow), EIA (key refused).`,
    ],
    ['direct', `**Grid:** \`US-NW-PSEI\` 288 g/kWh, direct, 2023 mean, EPA eGRID, ${ROOM}.`],
    ['direct without a figure', '**Grid:** no direct figure for `FR`, so no grams.'],
    [
      'unknown place',
      '**Grid: world average, place unknown:** 473 g/kWh, lifecycle, 2024 mean, Ember, PUE unknown: IT energy only.',
    ],
    [
      'place without a figure',
      `**Grid: world average,** no figure for \`XK\`: 473 g/kWh, lifecycle, 2024 mean, Ember, ${ROOM}.`,
    ],
    [
      'stated figure',
      '**Grid:** `FR` 12.4 g/kWh, lifecycle, a stated figure, PUE 1. Gram budgets count 29 g CO₂e: 31 g/kWh, 2025 mean, Electricity Maps.',
    ],
  ])('%s', (name, line) => {
    expect(spaced(gridSentences(receiptOf(name)).join(' '))).toBe(line);
  });

  it('names no world average where a figure was stated for a place that nobody knows', () => {
    const { carbon, ...receipt } = receiptOf('stated figure');
    expect(spaced(gridSentences({ ...receipt, carbon: { ...carbon, zone: 'WORLD' } })[0] ?? '')).toMatch(
      /^\*\*Grid: place unknown:\*\* 12\.4 g\/kWh, lifecycle, a stated figure,/,
    );
  });

  it('names the region where nobody names its zone', () => {
    const { carbon, ...receipt } = receiptOf('direct');
    const nameless = { ...carbon, region: 'gcp:us-east2', zone: 'WORLD', intensity_source: 'google-2024' };
    expect(spaced(gridSentences({ ...receipt, carbon: nameless })[0] ?? '')).toMatch(
      /^\*\*Grid:\*\* `gcp:us-east2` 288 g\/kWh, direct,/,
    );
    const world = { ...nameless, scope: 'lifecycle', intensity_source: 'world' } as const;
    expect(spaced(gridSentences({ ...receipt, carbon: world })[0] ?? '')).toMatch(
      /^\*\*Grid: world average,\*\* no figure for `gcp:us-east2`: 288 g\/kWh, lifecycle,/,
    );
  });

  it('leaves assumed energy out of what gram budgets count, as they do', () => {
    const { energy, ...receipt } = receiptOf('stated figure');
    const half = { ...energy, shares: { measured: 0.5, modelled: 0, assumed: 0.5 } };
    // Half of the 29 g above.
    expect(spaced(gridSentences({ ...receipt, energy: half }).join(' '))).toContain(
      'Gram budgets count 15 g CO₂e: 31 g/kWh',
    );
  });

  it('is honest about a receipt of another tool that names neither zone nor scope', () => {
    const { carbon, ...receipt } = receiptOf('direct without a figure');
    expect(gridSentences({ ...receipt, carbon: { ...carbon, zone: null } })).toEqual([
      '**Grid:** not known, so no grams.',
    ]);
  });
});

it.each([
  [
    'yearly',
    [
      '**Carbon:** 370 g CO₂e (344 g … 397 g); embodied +58 g over 4 years; 31 mg CO₂e per `sample` (SCI); €0.28.',
    ],
  ],
  ['direct without a figure', ['**Carbon:** embodied +58 g; €0.28.']],
  ['unknown place', ['**Carbon:** 449 g CO₂e (418 g … 481 g).']],
])('the grams, %s', (name, lines) => {
  expect(carbonLine(receiptOf(name)).map(spaced)).toEqual(lines);
});

describe.each(Object.entries(carbonForms))('%s', (_, model) => {
  const pages = [renderComment(model), renderSummary(model), renderText(model)];

  it('keeps a number and its unit together, and never shows an unknown as a number', () => {
    for (const page of pages) {
      expect(page).not.toMatch(/\d (?:kWh|Wh|g|kg|mg|g\/kWh|%|years?)\b/u);
      expect(page).not.toMatch(/\bNaN\b|Infinity|undefined|\bnull\b/u);
    }
  });

  it('says no sentence twice', () => {
    for (const page of pages) {
      const lines = page.split('\n').filter((line) => /^(?!<).*[a-z]{3}/.test(line));
      expect(lines).toHaveLength(new Set(lines).size);
    }
  });
});
