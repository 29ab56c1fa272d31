// What a person may write for the grid intensity, in the environment and in the config alike.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type IntensityChoice, parseIntensityChoice } from '../../../src/account/carbon/intensity-choice.ts';
import { LATER_NAMES, SERVICE_NAMES } from '../../../src/account/carbon/intensity-names.ts';
import { liveServices } from '../../../src/account/grid/live/service/services.ts';
import { CarbonError } from '../../../src/errors.ts';

const parse = (text: string) => parseIntensityChoice(text, 'bad-environment');

it.each<[string, IntensityChoice | readonly string[] | number | null]>([
  ['', null],
  [' , ', null],
  [' Embedded ', 'embedded'],
  ['LIVE', 'live'],
  ['31', 31],
  ['0', 0],
  ['2000', 2000],
  ['eia', ['eia']],
  ['Fingrid,eia  energy-charts', ['fingrid', 'eia', 'energy-charts']],
  ['eia eia', ['eia']],
])('%j is %j', (text, expected) => {
  expect(parse(text)).toEqual(expected);
});

it.each(LATER_NAMES)('%s is known, and not available yet', (name) => {
  for (const text of [name, `eia, ${name}`, name.toUpperCase()]) {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({ code: 'not-available-yet', message: expect.stringContaining(`"${name}"`) }),
    );
  }
});

it.each(['2000.5', '-1', '1e3', 'NaN', '31 g', 'wind', 'eia 31', 'live live'])(
  '%s is no intensity',
  (text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'bad-environment' }));
  },
);

it('has a name for every service that is built, and no other', () => {
  expect(
    liveServices([])
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual([...SERVICE_NAMES].toSorted());
});

it('answers any text with a choice or one sentence', () => {
  const words = fc.constantFrom(...SERVICE_NAMES, ...LATER_NAMES, 'live', 'embedded', '31', ',', 'x');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((list) => list.join(' ')),
      ),
      (text) => {
        try {
          const choice = parse(text);
          if (Array.isArray(choice)) expect(SERVICE_NAMES).toEqual(expect.arrayContaining([...choice]));
        } catch (error) {
          expect(error).toBeInstanceOf(CarbonError);
        }
      },
    ),
  );
});
