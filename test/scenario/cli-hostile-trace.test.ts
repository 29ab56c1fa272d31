// Traces that are torn, foreign or forged: what can be read counts and the rest is said; what cannot is refused with exit status 2.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseReceipt } from '../../src/account/receipt/codec.ts';
import { serialiseRecord } from '../../src/measure/trace/serialise-record.ts';
import { type Desk, openDesk } from './cli.ts';
import { header, steadyTrace } from './steady-trace.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.clear());

const whole = steadyTrace({ watts: 100, seconds: 10 });
const lines = whole.trimEnd().split('\n');
/** Ten seconds with the sample of second 5 replaced. */
const withFifth = (line: string): string => [...lines.slice(0, 6), line, ...lines.slice(7)].join('\n');
const sampleOf = (reading: string): string => `{"k":"s","t":5000000,"w":5000,"v":[${reading}]}`;

const account = (text: string) => {
  desk.write('trace.ndjson', text);
  return desk.cli(['account', 'trace.ndjson', '--region', 'FR', '--receipt', 'receipt.json']);
};

describe('what can be read counts', () => {
  // A counter spans what was not read, so the ten seconds keep their 1,000 J.
  it.each([
    ['a torn last line', `${whole}{"k":"s","t":1100`, 'was cut off'],
    ['a number JSON does not know', withFifth(sampleOf('NaN')), 'could not be read'],
    ['a reading past 2^53', withFifth(sampleOf('9007199254740993')), '1 reading in the trace cannot be'],
    ['a negative count', withFifth(sampleOf('-5')), '1 reading in the trace cannot be'],
    ['a line of another kind', withFifth('{"k":"moon","t":5000000}'), 'unknown to this version: 1 item'],
    ['a line that is no JSON', withFifth('\u0000\u0001'), 'could not be read'],
  ])('%s', async (_, text, said) => {
    const { exitCode, stdout } = await account(text);
    expect(exitCode).toBe(0);
    expect(parseReceipt(desk.read('receipt.json')).energy.components.gpu?.energy_j).toBe(1_000);
    expect(stdout).toContain(said);
  });

  it('a trace without a sample has no energy, not zero', async () => {
    const { exitCode, stdout } = await account(serialiseRecord(header()));
    expect(exitCode).toBe(0);
    expect(parseReceipt(desk.read('receipt.json')).energy.total_j).toBeNull();
    expect(stdout).toContain('not measured');
  });
});

describe('what cannot is refused, and nothing is written', () => {
  it.each([
    ['an empty file', ''],
    ['a truncated header', whole.slice(0, 200)],
    ['another version', whole.replace('carbon-action/trace/1', 'carbon-action/trace/2')],
    ['another format', '{"timestamp":"2026-01-01","emissions":1}\n'],
    ['a header without a clock', whole.replace('"clock":"monotonic",', '')],
    ['a header of the wrong types', whole.replace('"interval_ms":1000', '"interval_ms":"often"')],
    ['bytes', '\u007fELF\u0002\u0001'],
  ])('%s', async (_, text) => {
    const { exitCode, stdout, stderr } = await account(text);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('carbon-action/trace/1');
    expect(stderr).not.toMatch(/\n\s+at |bug/);
    expect(desk.files()).toEqual(['trace.ndjson']);
  });

  it.each([
    ['a file that is not there', ['account', 'nowhere.ndjson'], 'does not exist'],
    ['a folder', ['account', '.'], 'is a directory'],
    ['no trace', ['account'], 'Exactly one trace'],
    ['two traces', ['account', 'a', 'b'], 'Exactly one trace'],
    ['a wrong outcome', ['account', 'a', '--outcome', 'good'], 'success, failure, cancelled, unknown'],
  ])('%s', async (_, words, said) => {
    const { exitCode, stderr } = await desk.cli(words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(said);
  });
});

it('a receipt that cannot be written is our failure, and leaves no draft', async () => {
  desk.write('trace.ndjson', whole);
  const { exitCode, stderr } = await desk.cli(['account', 'trace.ndjson', '--receipt', '.']);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('cannot be written');
  expect(desk.files()).toEqual(['trace.ndjson']);
});
