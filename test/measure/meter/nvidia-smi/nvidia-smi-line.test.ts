// Lines of nvidia-smi: what is shown of a GPU, what is not, and what is no such line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSmiLine, type SmiLine } from '../../../../src/measure/meter/nvidia-smi/nvidia-smi-line.ts';

const H100: SmiLine = {
  uuid: 'GPU-2222-ab',
  name: 'NVIDIA H100 80GB HBM3',
  powerMw: 350_120,
  utilPercent: 87,
  limitMw: 700_000,
};

describe('a line about a GPU', () => {
  it.each<[string, string, Partial<SmiLine>]>([
    ['all is shown', 'GPU-2222-ab, NVIDIA H100 80GB HBM3, 350.12, 87, 700.00', {}],
    ['without blanks', 'GPU-2222-ab,NVIDIA H100 80GB HBM3,350.12,87,700.00', {}],
    ['a carriage return at its end', 'GPU-2222-ab, NVIDIA H100 80GB HBM3, 350.12, 87, 700.00\r', {}],
    [
      'a split GPU has no utilisation',
      'GPU-2222-ab, NVIDIA H100 80GB HBM3, 350.12, [N/A], 700.00',
      { utilPercent: null },
    ],
    [
      'no power, as on a virtual GPU',
      'GPU-2222-ab, NVIDIA H100 80GB HBM3, [Not Supported], 87, [N/A]',
      { powerMw: null, limitMw: null },
    ],
    [
      'an error in its place',
      'GPU-2222-ab, NVIDIA H100 80GB HBM3, [Unknown Error], 87, 700.00',
      { powerMw: null },
    ],
    ['an error without brackets', 'GPU-2222-ab, NVIDIA H100 80GB HBM3, N/A, 87, 700.00', { powerMw: null }],
    ['a comma in its name', 'GPU-2222-ab, Card, big, 350.12, 87, 700.00', { name: 'Card, big' }],
  ])('%s', (_, line, differs) => {
    expect(parseSmiLine(line)).toEqual({ ...H100, ...differs });
  });
});

describe('no line about a GPU', () => {
  it.each([
    ['empty', ''],
    ['a message', "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver."],
    ['a header', 'uuid, name, power.draw [W], utilization.gpu [%], power.limit [W]'],
    ['torn', 'GPU-2222-ab, NVIDIA H100'],
    ['torn before the limit', 'GPU-2222-ab, NVIDIA H100 80GB HBM3, 350.12, 87,'],
    ['without a name', 'GPU-2222-ab, 350.12, 87, 700.00'],
  ])('%s', (_, line) => expect(parseSmiLine(line)).toBeNull());

  it('any text is a line or none, never an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.string()).map((fields) => fields.join(',')),
        ),
        (text) => {
          const line = parseSmiLine(text);
          expect(line === null || line.uuid.startsWith('GPU-')).toBe(true);
        },
      ),
    );
  });

  it('what was printed to the hundredth of a watt comes back in milliwatts', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (hundredths) => {
        const line = parseSmiLine(`GPU-1, Card, ${(hundredths / 100).toFixed(2)}, 1, 1.00`);
        expect(line?.powerMw).toBe(hundredths * 10);
      }),
    );
  });
});
