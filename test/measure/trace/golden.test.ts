// The golden trace of format 1: every kind of record, valid by the schema, read and written back without a change.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseRecords } from '../../../src/measure/trace/parse-records.ts';
import { parseTrace } from '../../../src/measure/trace/parse-trace.ts';
import { TraceRecordSchema } from '../../../src/measure/trace/record-schema.ts';
import { serialiseRecord } from '../../../src/measure/trace/serialise-record.ts';

const text = readFileSync(join(import.meta.dirname, '../../fixtures/trace/v1.ndjson'), 'utf8');
const lines = text.trimEnd().split('\n');

describe('the golden trace', () => {
  it.each(lines.map((line) => [JSON.parse(line).k as string, line]))(
    'a %s line is valid by the schema',
    (_, line) => {
      expect(v.parse(TraceRecordSchema, JSON.parse(line))).toEqual(JSON.parse(line));
    },
  );

  it('holds every kind of record and of event', () => {
    const kinds = new Set(lines.map((line) => JSON.parse(line)).map(({ k, e }) => (e ? `${k}:${e}` : k)));
    expect([...kinds].sort()).toEqual(
      ['col', 'end', 'ev:back', 'ev:beat', 'ev:check', 'ev:foreign', 'ev:lost', 'ev:refused', 'ev:suspend']
        .concat(['hdr', 'mark', 'own', 's', 'step'])
        .sort(),
    );
  });

  it('comes back byte by byte', () => {
    const { header, records } = parseRecords(text);
    expect([header, ...records].map(serialiseRecord).join('')).toBe(text);
  });

  it('is read without a note', () => {
    const trace = parseTrace(text);
    expect(trace.notes).toEqual([]);
    expect(trace.columns.map((column) => column.i)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(trace.header.columns).toHaveLength(3);
    expect(trace.samples.map((sample) => sample.t)).toEqual([311, 1000311, 2000298, 3000305, 61102311]);
    expect(trace.domains.map((domain) => domain.id)).toEqual(['package-0', 'cpu', 'GPU-1111', 'GPU-2222']);
    expect(trace.absences.map((absence) => absence.code)).toEqual([
      'duplicate',
      'not-supported',
      'too-large',
    ]);
    expect(trace.end?.reason).toBe('stop');
    expect(trace.own?.cpu_us).toBe(21000);
  });
});
