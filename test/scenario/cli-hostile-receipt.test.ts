// Receipts, configurations and options that are forged, foreign or mistyped: one sentence with what is accepted, exit status 2.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serialiseReceipt } from '../../src/account/receipt/codec.ts';
import { series16 } from '../../src/account/receipt/series.ts';
import { receiptOf } from '../review/receipt-builder.ts';
import { type Desk, openDesk } from './cli.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.clear());

const receipt = receiptOf();
const good = serialiseReceipt(receipt);
const changed = (change: object): string => JSON.stringify({ ...receipt, ...change });
const withTotal = (totalJ: unknown): string => changed({ energy: { ...receipt.energy, total_j: totalJ } });
const review = (...words: readonly string[]) =>
  desk.cli(['review', 'receipt.json', '--ledger', 'directory:ledger', ...words]);

describe('a receipt', () => {
  it.each([
    ['of another version', changed({ schema: 'carbon-action/receipt/2' }), 'carbon-action/receipt/2'],
    ['with negative energy', withTotal(-1), 'energy.total_j'],
    ['with energy as a text', withTotal('6000'), 'energy.total_j'],
    ['with more energy than the sun', withTotal(1e300), 'energy.total_j'],
    ['with an id that is a path', changed({ id: '../../etc/passwd' }), '"id"'],
    ['with a time that is none', changed({ started_at: 'yesterday' }), 'started_at'],
    ['that is no JSON', '{"schema":', 'not a JSON document'],
    ['that is a list', '[]', 'not a receipt'],
    ['that is too large', `${good}${' '.repeat(1_048_576)}`, 'larger than 1 MiB'],
  ])('%s', async (_, text, said) => {
    desk.write('receipt.json', text);
    const { exitCode, stdout, stderr } = await review();
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^carbon: receipt\.json: /);
    expect(stderr).toContain(said);
    expect(stderr).toContain('Accepted: one JSON document of at most 1 MiB');
    expect(desk.files()).toEqual(['receipt.json']);
  });

  it('with keys of its own is read without them', async () => {
    desk.write('receipt.json', good.replace('{', '{"__proto__":{"failed":true},"extra":1,'));
    expect((await review('--budget', '1 kWh')).exitCode).toBe(0);
  });
});

describe('a configuration', () => {
  it.each([
    ['with an unknown key', 'version: 1\nbudget: +10 %\n', 'budgets'],
    ['with a bad budget', 'version: 1\nbudgets: ["ten"]\n', 'ten'],
    ['that is no YAML', 'version: [1\n', 'YAML'],
    ['of another version', 'version: 7\n', 'version'],
  ])('%s', async (_, text, said) => {
    desk.write('receipt.json', good);
    desk.write('carbon.yml', text);
    const { exitCode, stdout, stderr } = await review('--config', 'carbon.yml');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('bug');
  });

  it('decides, and a warning on the command line does not loosen it', async () => {
    desk.write('receipt.json', good);
    // The receipt holds 6 kJ = 1.67 Wh.
    desk.write('carbon.yml', 'version: 1\nbudgets: ["1 Wh"]\n');
    const { exitCode, stdout } = await review('--config', 'carbon.yml', '--on-exceed', 'warn');
    expect(exitCode).toBe(3);
    expect(stdout).toContain('is not used');
  });
});

describe('an option', () => {
  it.each([
    ['a budget that is none', ['--budget', 'much'], 'much'],
    ['a ledger that needs a workflow run', ['--ledger', 'artifact'], 'only inside a GitHub Actions run'],
    ['a ledger that needs GitHub', ['--ledger', 'branch'], 'works only'],
    ['a consequence that needs a command', ['--on-exceed', 'stop'], '--on-exceed'],
    ['a time that is none', ['--now', 'soon'], 'ISO 8601'],
    ['a config that is not there', ['--config', 'nowhere.yml'], 'does not exist'],
    ['a mistyped option', ['--bugdet', '1 Wh'], 'Did you mean "--budget"?'],
    ['an option without its value', ['--budget'], '--budget'],
    ['an empty value', ['--budget='], 'empty value'],
  ])('%s', async (_, words, said) => {
    desk.write('receipt.json', good);
    const { exitCode, stdout, stderr } = await review(...words);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});

describe('a ledger', () => {
  it('that is no folder is said, never an error', async () => {
    desk.write('receipt.json', good);
    const ledger = ['--ledger', 'directory:receipt.json'];
    const { exitCode, stdout } = await desk.cli(['review', 'receipt.json', ...ledger, '--budget', '+10 %']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('No history was read');
  });

  it('with rubbish in it is read without the rubbish', async () => {
    desk.write('receipt.json', good);
    const folder = join(desk.directory, 'ledger', series16(receipt.subject.series));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'torn.json'), '{"schema":');
    writeFileSync(join(folder, 'foreign.json'), '{"schema":"carbon-action/entry/9"}');
    const { exitCode, stdout } = await review('--budget', '+10 %');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('torn.json was skipped');
    expect(stdout).toContain('1 ledger entry of another format');
    // Unknown history is no history: a first measurement would be a claim.
    expect(stdout).toMatch(/budget \+10.% inconclusive/);
  });
});
