// Laws of the trace format: nothing is lost on the way to the file and back, and any text is refused or read, never a crash.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CarbonError } from '../../../src/errors.ts';
import { parseRecords } from '../../../src/measure/trace/parse-records.ts';
import { parseTrace } from '../../../src/measure/trace/parse-trace.ts';
import type { TraceRecord } from '../../../src/measure/trace/record.ts';
import { header, textOf } from './trace-text.ts';

const natural = fc.maxSafeNat();
const record: fc.Arbitrary<TraceRecord> = fc.oneof(
  fc.record({
    k: fc.constant('s' as const),
    t: natural,
    w: fc.maxSafeInteger(),
    v: fc.array(fc.option(natural), { maxLength: 3 }),
  }),
  fc.record({
    k: fc.constant('mark' as const),
    t: natural,
    label: fc.string({ unit: 'grapheme' }),
    at: fc.constantFrom('start' as const, 'end' as const),
  }),
  fc.record({
    k: fc.constant('ev' as const),
    t: natural,
    e: fc.constant('suspend' as const),
    ms: fc.maxSafeInteger(),
  }),
  fc.record({
    k: fc.constant('own' as const),
    t: natural,
    cpu_us: natural,
    rss_kb: natural,
    lat_us: fc.tuple(natural, natural),
  }),
);

describe('laws of the trace', () => {
  it('parse(serialise(x)) = x', () => {
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const read = parseRecords(textOf(...records));
        expect([read.header, ...read.records]).toEqual([header, ...records]);
      }),
    );
  });

  it('cutting the file anywhere costs at most the line that was cut', () => {
    fc.assert(
      fc.property(fc.array(record), fc.nat(), (records, at) => {
        const text = textOf(...records);
        const cut = text.slice(0, textOf().length + (at % (text.length - textOf().length + 1)));
        const whole = cut.split('\n').length - 2;
        const read = parseRecords(cut).records;
        expect(read.slice(0, whole)).toEqual(records.slice(0, whole));
        expect(read.length - whole).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('an unknown record anywhere changes nothing but the note', () => {
    fc.assert(
      fc.property(fc.array(record), fc.nat(), (records, at) => {
        const lines: (TraceRecord | string)[] = [...records];
        lines.splice(at % (records.length + 1), 0, '{"k":"tomorrow","t":1,"v":[1]}\n');
        const { notes, ...read } = parseTrace(textOf(...lines));
        const { notes: none, ...expected } = parseTrace(textOf(...records));
        expect(read).toEqual(expected);
        expect([notes.length, none.length]).toEqual([1, 0]);
      }),
    );
  });

  it('any text is read or refused with a sentence', () => {
    const line = fc.oneof(fc.string(), fc.json(), fc.constant('{"k":"col","t":1,"columns":[{}]}'));
    fc.assert(
      fc.property(fc.boolean(), fc.array(line), (withHeader, lines) => {
        const text = (withHeader ? textOf() : '') + lines.join('\n');
        try {
          parseTrace(text);
        } catch (error) {
          expect(error).toBeInstanceOf(CarbonError);
        }
      }),
    );
  });
});
