// What names no place is refused in one sentence, with the nearest name and the accepted forms.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRegion } from '../../../../src/account/grid/place/region.ts';
import { datasets } from '../../../datasets/open-datasets.ts';

const parse = (text: string) => parseRegion(text, datasets);

describe('is refused', () => {
  it.each([
    ['aws:eu-wset-3', 'aws:eu-west-3'],
    ['eu-west-3', 'aws:eu-west-3'],
    ['europe-west9', 'gcp:europe-west9'],
    ['France', 'FR'],
    ['California', 'US-CA'],
    ['UK', 'GB'],
    ['TX', 'US-TX'],
    ['VA', 'US-VA'],
    ['DK-DK3', 'DK-DK1'],
    ['US-CAL-CISCO', 'US-CAL-CISO'],
  ])('%s: did you mean %s?', (text, nearest) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({
        code: 'bad-region',
        hint: expect.stringMatching(`^Did you mean ${nearest}\\? Accepted: `),
      }),
    );
  });

  it.each(['', 'XX', 'WORLD', 'US-', 'aws:', ':', 'moon:base-1', 'the office in the basement'])(
    '%j, with the forms only',
    (text) => {
      expect(() => parse(text)).toThrow(
        expect.objectContaining({ code: 'bad-region', hint: expect.stringMatching(/^Accepted: /) }),
      );
    },
  );

  it('answers any text with a place or one sentence', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z:-]{1,14}$/)), (text) => {
        try {
          expect(parse(text).zone).toMatch(/^(?:[A-Z]{2}(?:-[A-Z0-9-]+)?|WORLD)$/);
        } catch (error) {
          expect(error).toMatchObject({ name: 'CarbonError', code: 'bad-region' });
        }
      }),
    );
  });
});
