// What main leaves for post: state and record come back as they were, and anything else is as good as nothing.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordPath } from '../../../src/entry/job-place.ts';
import { readJobRecord, writeJobRecord } from '../../../src/entry/run/job-record.ts';
import { parseState } from '../../../src/entry/run/state.ts';
import { readWorkflowRun } from '../../../src/entry/run/workflow-run.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'record-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('the record', () => {
  it('comes back as it was, and leaves no draft', () => {
    const run = readWorkflowRun({ GITHUB_REPOSITORY: 'o/r', GITHUB_RUN_ID: '7' }, { repository: { id: 1 } });
    const matrix = { gpu: 'h100', n: 2, fast: true, x: null };
    const record = { receiptId: 'r-1', scope: 'command', name: null, matrix, run } as const;
    writeJobRecord(directory, record);
    expect(readJobRecord(directory)).toEqual(record);
    expect(readdirSync(directory)).toEqual(['job.json']);
  });

  it.each(['', '{', 'null', '[]', '{"receiptId":1}', '{"receiptId":"r","name":null,"matrix":{},"run":{}}'])(
    '%j is none',
    (text) => {
      writeFileSync(recordPath(directory), text);
      expect(readJobRecord(directory)).toBeNull();
    },
  );

  it('of a directory that is not there is none', () => expect(readJobRecord('/nowhere')).toBeNull());
});

const state = fc.record({
  directory: fc.string(),
  hook: fc.option(fc.string()),
  receiptId: fc.string(),
  within: fc.option(fc.string()),
  startUs: fc.option(fc.nat()),
  notes: fc.array(
    fc.record({ code: fc.string(), severity: fc.constantFrom('info', 'warning'), text: fc.string() }),
  ),
});

describe('the state', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(state, (given) => {
        expect(parseState(JSON.stringify(given))).toEqual(given);
      }),
    );
  });

  it('that is anything else is none, and never an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseState(text)).toBeNull();
      }),
    );
    expect(parseState('')).toBeNull();
  });
});
