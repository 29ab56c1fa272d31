// Opening the tables: lazy, cached, and a missing or broken file is one clear sentence.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatasets } from '../../src/datasets.ts';
import { datasets } from './open-datasets.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'datasets-'));
  mkdirSync(join(directory, 'gpu-tdp'));
});
afterEach(() => rmSync(directory, { recursive: true }));
const writeGpus = (text: string) => writeFileSync(join(directory, 'gpu-tdp', 'gpu-tdp.json'), text);

it('parses a table once', () => {
  writeGpus('{"schemaVersion":1,"rows":[{"name":"Tesla T4","tdp_w":70}]}');
  const opened = openDatasets(directory);
  const first = opened.gpus();
  writeGpus('gone');
  expect(first).toEqual([{ name: 'Tesla T4', tdp_w: 70 }]);
  expect(opened.gpus()).toBe(first);
});

it.each([
  ['missing', null],
  ['not JSON', '{'],
  ['of a newer schema', '{"schemaVersion":2,"rows":[]}'],
  ['with a hole', '{"schemaVersion":1,"rows":[{"name":"Tesla T4","tdp_w":null}]}'],
  ['with a negative figure', '{"schemaVersion":1,"rows":[{"name":"Tesla T4","tdp_w":-70}]}'],
])('says so when a table is %s', (_name, text) => {
  if (text !== null) writeGpus(text);
  expect(() => openDatasets(directory).gpus()).toThrow(expect.objectContaining({ code: 'file-unreadable' }));
});

it('names the version of all tables in twelve digits', () => {
  expect(datasets.version()).toMatch(/^[0-9a-f]{12}$/);
});
