// Idle power from the receipts of earlier jobs: the lowest that one saw itself, and nothing from a file that is no receipt.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readIdleReference } from '../../../src/entry/run/idle-reference.ts';

const GOLDEN = readFileSync(join(import.meta.dirname, '../../fixtures/receipt/v1.json'), 'utf8');
const DEVICE: string = JSON.parse(GOLDEN).energy.domains[0].device;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'state-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function job(name: string, text: string) {
  mkdirSync(join(root, name));
  writeFileSync(join(root, name, 'receipt.json'), text);
}

const seen = (power: number, from = 'trace') =>
  GOLDEN.replace('"idle_w": 70', `"idle_w": ${power}`).replace(
    '"idle_from": "trace"',
    `"idle_from": "${from}"`,
  );

it('is the lowest that an earlier job of the device saw', () => {
  job('a', seen(72));
  job('b', seen(68));
  job('c', seen(75));
  expect([...readIdleReference(join(root, 'own'))]).toEqual([[DEVICE, 68]]);
});

it.each([
  ['our own', 'own', seen(60)],
  ['one that took it from others', 'b', seen(60, 'earlier-receipts')],
  ['one of the first release', 'b', GOLDEN.replace(/"idle_w": 70,\s+"idle_from": "trace"/, '"later": 1')],
  ['a text that is no receipt', 'b', '{"schema":1}'],
])('is not taken from %s', (_, name, text) => {
  job(name, text);
  expect(readIdleReference(join(root, 'own')).size).toBe(0);
});

it('is empty where nothing can be listed', () => {
  expect(readIdleReference(join(root, 'gone', 'own')).size).toBe(0);
});
