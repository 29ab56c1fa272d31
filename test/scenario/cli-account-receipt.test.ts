// `account RECEIPT`: the energy of a receipt priced again, as a labelled new figure under the same id; the file itself stays as it is.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseReceipt, serialiseReceipt } from '../../src/account/receipt/codec.ts';
import { receiptOf } from '../review/receipt-builder.ts';
import { type Desk, openDesk } from './cli.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.clear());

const NOW = ['--now', '2026-11-22T12:00:00Z'];
const receipt = receiptOf();
const text = serialiseReceipt(receipt);
const account = (words: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  desk.write('receipt.json', text);
  return desk.cli(['account', 'receipt.json', ...words, ...NOW], env);
};
const priced = async (words: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const { exitCode, stdout } = await account([...words, '--format', 'json'], env);
  expect(exitCode).toBe(0);
  return parseReceipt(stdout);
};

describe('priced again', () => {
  it('elsewhere: the energy stays, the grams are those of the other grid, and a note says what stood there', async () => {
    const again = await priced(['--region', 'FR', '--receipt', 'priced.json'], { CARBON_PUE: '1.5' });
    expect({ ...again, carbon: null, notes: null }).toEqual({ ...receipt, carbon: null, notes: null });
    expect(again.carbon).toMatchObject({ zone: 'FR', intensity_g_per_kwh: 31, pue: 1.5 });
    // 6 kJ / 3.6 MJ × 31 g × 1.5.
    expect(again.carbon.emissions_g).toBeCloseTo((6_000 / 3_600_000) * 31 * 1.5, 9);
    expect(again.notes[0]?.code).toBe('priced-again');
    expect(desk.read('receipt.json')).toBe(text);
    expect(parseReceipt(desk.read('priced.json'))).toEqual(again);
  });

  it('at a terminal, what came out differently is the first line', async () => {
    const { exitCode, stdout, stderr } = await account(['--region', 'SE']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout.replaceAll('\u00a0', ' ')).toMatch(
      /^Priced again: .+ → .+ CO₂e .+; zone DE → SE, .*21 g\/kWh/,
    );
    expect((await account(['--region', 'SE', '--format', 'markdown'])).stdout).toMatch(/^Priced again/);
  });

  it('where nothing is stated it keeps its zone and scope', async () => {
    expect((await priced([])).carbon).toMatchObject({
      zone: receipt.carbon.zone,
      scope: receipt.carbon.scope,
    });
  });

  it('in another scope by the region it was measured in, which its zone alone would not lead to', async () => {
    const carbon = { ...receipt.carbon, region: 'gcp:europe-west9', zone: 'FR' };
    desk.write('google.json', serialiseReceipt({ ...receipt, carbon }));
    const words = ['account', 'google.json', '--format', 'json', ...NOW];
    const { stdout } = await desk.cli(words, { CARBON_INTENSITY_SCOPE: 'direct' });
    expect(parseReceipt(stdout).carbon).toMatchObject({
      region: 'gcp:europe-west9',
      scope: 'direct',
      intensity_g_per_kwh: 16.3,
      intensity_source: 'google-2024',
    });
  });

  it('with a number of the owner, and with a price', async () => {
    const again = await priced([], {
      CARBON_INTENSITY: '100',
      CARBON_PRICE: '0.36 EUR/kWh',
      CARBON_PUE: '1',
    });
    expect(again.carbon).toMatchObject({ intensity_g_per_kwh: 100, intensity_source: 'user' });
    // 6 kJ / 3.6 MJ × 0.36 €.
    expect(again.carbon.cost).toEqual({ amount: expect.closeTo(0.0006, 12), currency: 'EUR' });
  });

  it('in direct scope without a direct figure there are no grams, and never lifecycle ones', async () => {
    const again = await priced(['--region', 'FR'], { CARBON_INTENSITY_SCOPE: 'direct' });
    expect(again.carbon).toMatchObject({ scope: 'direct', intensity_g_per_kwh: null, emissions_g: null });
    expect(again.carbon.refusals?.length).toBeGreaterThan(0);
  });
});

describe('refused', () => {
  const changed = (change: object): string => JSON.stringify({ ...receipt, ...change });
  it.each<[string, string, readonly string[], string]>([
    ['a document of neither kind', '{"name":"x"}', [], 'neither a trace nor a receipt'],
    ['a receipt of another version', changed({ schema: 'carbon-action/receipt/2' }), [], 'receipt/2'],
    [
      'more energy than the sun',
      changed({ energy: { ...receipt.energy, total_j: 1e300 } }),
      [],
      'energy.total_j',
    ],
    ['a receipt that was cut off', text.slice(0, 300), [], 'not a JSON document'],
    ['a name, which a receipt has', text, ['--name', 'x'], 'belongs to a trace'],
    ['an outcome, which a receipt has', text, ['--outcome', 'success'], 'belongs to a trace'],
    ['a region that is none', text, ['--region', 'Atlantis'], 'not a region'],
  ])('%s', async (_, content, words, said) => {
    desk.write('document.json', content);
    const { exitCode, stdout, stderr } = await desk.cli(['account', 'document.json', ...words]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('bug');
    expect(desk.files()).toEqual(['document.json']);
  });

  it('names in a forged receipt reach the terminal without their control characters', async () => {
    desk.write('receipt.json', changed({ carbon: { ...receipt.carbon, zone: 'D\u001b[31mE' } }));
    const { exitCode, stdout } = await desk.cli(['account', 'receipt.json', '--region', 'FR', ...NOW]);
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('\u001b');
  });
});
