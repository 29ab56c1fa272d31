// Of what a live intensity is the mean: the intervals that a service told, and not those that stand in for a time it is silent about.
import { expect, it } from 'vitest';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { intensityOrigin } from '../../src/report/intensity-origin.ts';
import { carbonForms } from './carbon-forms.ts';

type Interval = Receipt['carbon']['intervals'][number];

const BESIDE = { estimated: true, neighbour: true } as const;
const SERVICE = 'Energy-Charts';

it.each<[string, readonly Partial<Interval>[], string]>([
  ['in doubt itself', [{}, { estimated: true }], `mean of 2 intervals from ${SERVICE} (1 estimated)`],
  [
    'standing in for the time beside it',
    [{}, BESIDE],
    `mean of 1 interval from ${SERVICE}, 50 % of the energy at a neighbouring interval`,
  ],
  ['standing in for all of it', [BESIDE], `the nearest interval from ${SERVICE}`],
])('an interval %s', (_, changes, words) => {
  const { carbon } = (carbonForms.live ?? expect.fail('no such form')).receipt;
  const [first] = carbon.intervals;
  if (first === undefined) throw new Error('the form has intervals');
  const intervals = changes.map((change) => ({ ...first, ...change }));
  const own = intervals.filter(({ neighbour }) => neighbour !== true).length;
  const text = intensityOrigin({ ...carbon, intervals, intensity_coverage: own / intervals.length });
  expect(text.replaceAll('\u00a0', ' ')).toBe(words);
});
