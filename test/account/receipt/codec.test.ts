// Reading receipts as hostile input: what is refused, in which words, and what comes back unchanged.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account } from '../../../src/account/account.ts';
import { parseReceipt, serialiseReceipt } from '../../../src/account/receipt/codec.ts';
import { CarbonError } from '../../../src/errors.ts';
import { goldenInput } from './golden-input.ts';

const GOLDEN = readFileSync(new URL('../../fixtures/receipt/v1.json', import.meta.url), 'utf8');

/** A receipt as the first release wrote it. */
const FIRST = readFileSync(new URL('../../fixtures/receipt/v1-first.json', import.meta.url), 'utf8');
/** What has been added to version 1 since. */
const LATER = [
  'slices',
  'neighbours',
  'foreign_cores',
  'machine_j',
  'machine_idle_j',
  'others_j',
  'node_j',
  'split_by',
  'idle_w',
  'idle_from',
  'region',
  'intensity_basis',
  'intensity_licence',
  'intensity_coverage',
  'reference_source',
  'reference_year',
  'world_g_per_kwh',
  'world_source',
  'world_year',
  'refusals',
  'embodied_factors',
  'sci',
];

function refusal(input: unknown): CarbonError {
  try {
    parseReceipt(input);
  } catch (error) {
    if (error instanceof CarbonError) return error;
    throw error;
  }
  throw new Error('the receipt was accepted');
}

/** The golden document with one text replaced by another. */
const edited = (from: string, to: string): string => {
  expect(GOLDEN).toContain(from);
  return GOLDEN.replace(from, to);
};

describe('the golden receipt of version 1', () => {
  it('is what the account of its job gives', async () => {
    expect(serialiseReceipt(await account(goldenInput()))).toBe(GOLDEN);
  });
});

describe('parseReceipt', () => {
  it('reads the golden receipt of version 1, and writes it back byte for byte', () => {
    expect(serialiseReceipt(parseReceipt(GOLDEN))).toBe(GOLDEN);
  });

  it('reads what the first release wrote, and adds nothing to it', () => {
    expect(serialiseReceipt(parseReceipt(FIRST))).toBe(FIRST);
  });

  it('reads a receipt without any of the fields that came later', () => {
    fc.assert(
      fc.property(fc.subarray(LATER), (missing) => {
        const document = JSON.parse(GOLDEN, (key, value) => (missing.includes(key) ? undefined : value));
        const receipt = parseReceipt(document);
        expect(parseReceipt(serialiseReceipt(receipt))).toEqual(receipt);
        expect(receipt.energy.total_j).toBe(JSON.parse(GOLDEN).energy.total_j);
      }),
    );
  });

  it('takes an already parsed document too', () => {
    expect(parseReceipt(JSON.parse(GOLDEN))).toEqual(parseReceipt(GOLDEN));
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /not a JSON document/],
    ['no receipt', '{"schema":1}', /not a receipt/],
    ['null', null, /not a receipt/],
    ['an array', '[]', /not a receipt/],
    ['a newer version', edited('receipt/1', 'receipt/2'), /version "carbon-action\/receipt\/2"/],
    ['another document of ours', edited('receipt/1', 'entry/1'), /version "carbon-action\/entry\/1"/],
    ['negative energy', edited('"energy_j": 11200', '"energy_j": -11200'), /energy_j.* is not valid/],
    ['infinite energy', edited('"energy_j": 11200', '"energy_j": 1e999'), /energy_j.* is not valid/],
    ['a share above 1', edited('"assumed": 0', '"assumed": 1.5'), /energy\.shares\.assumed/],
    ['a PUE below 1', edited('"pue": 1,', '"pue": 0.1,'), /carbon\.pue/],
    [
      'a coverage above 1',
      edited('"intensity_coverage": null', '"intensity_coverage": 2'),
      /intensity_coverage/,
    ],
    [
      'an unknown basis',
      edited('"intensity_basis": "consumption"', '"intensity_basis": "both"'),
      /intensity_basis/,
    ],
    ['a lifetime of nothing', edited('"lifetime_h": 35040', '"lifetime_h": 0'), /lifetime_h/],
    [
      'a time of no calendar',
      edited('"from": "2026-11-21T12:00:00.000Z"', '"from": "2026-11-21T12:00:00+05"'),
      /from/,
    ],
    ['a path as id', edited('"id": "1-1', '"id": "../../1-1'), /"id" is not valid/],
    ['a device that is no hash', edited('"device": "h:', '"device": "GPU-'), /device/],
    ['a missing part', edited('"carbon":', '"nocarbon":'), /"carbon"/],
    ['more than 1 MiB', ' '.repeat(1_048_577), /larger than 1 MiB/],
    ['more than 1 MiB in UTF-8', `"${'é'.repeat(600_000)}"`, /larger than 1 MiB/],
  ])('refuses %s', (_, input, sentence) => {
    const error = refusal(input);
    expect(error.code).toBe('bad-receipt');
    expect(error.message).toMatch(sentence);
    expect(error.hint).toContain('carbon-action/receipt/1');
  });

  it.each([
    [
      'intervals',
      { from: '2026-11-21T12:00:00Z', to: '2026-11-21T12:05:00Z', intensity_g_per_kwh: 1, estimated: false },
      500,
    ],
    ['refusals', { source: 'eia', code: 'timeout', hint: 'No answer.' }, 50],
  ])('takes no more %s than it ever writes', (list, item, most) => {
    const of = (length: number) => {
      const receipt = JSON.parse(GOLDEN);
      receipt.carbon[list] = Array.from({ length }, () => item);
      return receipt;
    };
    expect(() => parseReceipt(of(most))).not.toThrow();
    expect(refusal(of(most + 1)).message).toContain(`carbon.${list}`);
  });

  it('keeps its sentences short whatever it is fed', () => {
    expect(refusal(edited('"os": "linux"', `"os": "${'x'.repeat(100_000)}"`)).message.length).toBeLessThan(
      500,
    );
    expect(refusal(`{"schema":"${'x'.repeat(100_000)}"}`).message.length).toBeLessThan(200);
  });

  it('pollutes no prototype and keeps no unknown key', () => {
    const hostile = edited(
      '"matrix": {',
      '"__proto__": {"polluted": true}, "unknown": 1, "matrix": {"__proto__": "x",',
    );
    const receipt = parseReceipt(hostile);
    expect(Object.keys(receipt.subject.matrix)).toEqual(['precision']);
    expect(Object.keys(receipt.subject)).not.toContain('unknown');
    expect('polluted' in {}).toBe(false);
    expect('polluted' in receipt.subject).toBe(false);
  });

  it('throws nothing but a clear refusal for any JSON or text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.jsonValue()), (input) => {
        expect(refusal(input).code).toBe('bad-receipt');
      }),
    );
  });

  it('survives any one value of a receipt being another', () => {
    const paths = pathsOf(JSON.parse(GOLDEN));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const document = JSON.parse(GOLDEN);
        const parent = path.slice(0, -1).reduce((node, key) => node[key], document);
        parent[path.at(-1) ?? ''] = value;
        try {
          const receipt = parseReceipt(document);
          expect(parseReceipt(serialiseReceipt(receipt))).toEqual(receipt);
        } catch (error) {
          expect(error).toBeInstanceOf(CarbonError);
        }
      }),
    );
  });
});

function pathsOf(node: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof node !== 'object' || node === null) return [path];
  return Object.entries(node).flatMap(([key, child]) => [
    ...(path.length > 0 ? [path] : []),
    ...pathsOf(child, [...path, key]),
  ]);
}
