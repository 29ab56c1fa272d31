// Where the history of a renamed job or workflow may be stored: under every name it had, and never without an end.
import { expect, it } from 'vitest';
import { seriesOf } from '../../../../src/account/receipt/series.ts';
import { seriesNames } from '../../../../src/entry/run/history/series-names.ts';

const named = (workflow: string, job: string): string =>
  seriesOf({ workflow, job, matrix: { n: 1 }, name: null, scope: 'job', unit: null });

it.each<[string, Readonly<Record<string, string>>, readonly (readonly [string, string])[]]>([
  ['no alias', {}, [['ci', 'b']]],
  [
    'a renamed job',
    { a: 'b' },
    [
      ['ci', 'b'],
      ['ci', 'a'],
    ],
  ],
  [
    'renamed twice',
    { z: 'a', a: 'b' },
    [
      ['ci', 'b'],
      ['ci', 'a'],
      ['ci', 'z'],
    ],
  ],
  [
    'a renamed workflow',
    { old: 'ci' },
    [
      ['ci', 'b'],
      ['old', 'b'],
    ],
  ],
  [
    'names that lead back',
    { a: 'b', b: 'a' },
    [
      ['ci', 'b'],
      ['ci', 'a'],
    ],
  ],
  ['somebody else', { x: 'y' }, [['ci', 'b']]],
])('%s', (_, alias, names) => {
  expect(seriesNames([named('ci', 'b')], { matrix: null, alias })).toEqual(
    names.map(([w, j]) => named(w, j)),
  );
});

it('a text that is no series stays alone', () => {
  expect(seriesNames(['x'], { matrix: null, alias: { a: 'b' } })).toEqual(['x']);
});
