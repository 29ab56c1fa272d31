// `grid advise`: the regions of the same cloud with the grams that this very job would have cost there, and honest where there is no choice.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serialiseReceipt } from '../../src/account/receipt/codec.ts';
import { receiptOf } from '../review/receipt-builder.ts';
import { type Desk, openDesk } from './cli.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.clear());

const NOW = ['--now', '2026-11-22T12:00:00Z'];
const advise = (...words: readonly string[]) => desk.cli(['grid', 'advise', ...words, ...NOW]);
const receipt = receiptOf();

it('prices the very job in each region of the cloud, the cleanest first', async () => {
  // 3.6 MJ = 1 kWh.
  const energy = { ...receipt.energy, total_j: 3_600_000 };
  desk.write('receipt.json', serialiseReceipt({ ...receipt, energy }));
  const { exitCode, stdout } = await advise(
    'aws:eu-central-1',
    '--receipt',
    'receipt.json',
    '--format',
    'json',
  );
  expect(exitCode).toBe(0);
  const { scope, here, regions, job, start, notes } = JSON.parse(stdout);
  // Frankfurt: 1 kWh × 342 g × 1.35.
  expect(here).toMatchObject({
    region: 'aws:eu-central-1',
    intensity_g_per_kwh: 342,
    pue: 1.35,
    live: false,
  });
  expect(here.emissions_g).toBeCloseTo(461.7, 6);
  // Stockholm: 20 g × 1.1; 22 / 461.7 − 1.
  expect(regions[0]).toMatchObject({ region: 'aws:eu-north-1', zone: 'SE-SE3', year: 2025 });
  expect(regions[0].emissions_g).toBeCloseTo(22, 6);
  expect(regions[0].change_percent).toBeCloseTo(-95.235, 3);
  expect({ scope, start }).toEqual({ scope: 'lifecycle', start: null });
  expect(job).toEqual({ energy_kwh: 1, duration_s: receipt.duration_s });
  const codes = notes.map(({ code }: { readonly code: string }) => code);
  expect(codes).toEqual(expect.arrayContaining(['pue-unknown', 'no-forecast']));
});

it('at a terminal is a table in which the reader finds himself', async () => {
  const { exitCode, stdout, stderr } = await advise('aws:eu-central-1');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/aws:eu-north-1 +Stockholm +SE-SE3/);
  expect(stdout).toMatch(/aws:eu-central-1 +Frankfurt .+you are here/);
  expect(stdout).toContain('CARBON_INTENSITY=live');
  expect((await advise('aws:eu-central-1', '--format', 'markdown')).stdout).toContain('| aws:eu-north-1');
});

it('in direct scope lists what has a direct figure, and nothing of another scope', async () => {
  const { stdout } = await advise('gcp:europe-west9', '--scope', 'direct', '--format', 'json');
  const { here, regions } = JSON.parse(stdout);
  expect(here).toMatchObject({ intensity_g_per_kwh: 16.3, source: 'google-2024' });
  expect(new Set(regions.map(({ source }: { readonly source: string }) => source))).toEqual(
    new Set(['google-2024']),
  );
});

it.each([
  ['a zone has no other regions', ['FR'], 'a cloud region such as aws:eu-west-3'],
  ['a receipt that is not there', ['aws:eu-west-3', '--receipt', 'nowhere.json'], 'does not exist'],
  ['a receipt that is none', ['aws:eu-west-3', '--receipt', 'bad.json'], 'carbon-action/receipt/1'],
  ['a receipt without energy', ['aws:eu-west-3', '--receipt', 'empty.json'], 'no energy figure'],
])('%s: exit status 2', async (_, words, said) => {
  desk.write('bad.json', '{"schema":"carbon-action/receipt/1","id":"../x"}');
  desk.write('empty.json', serialiseReceipt({ ...receipt, energy: { ...receipt.energy, total_j: null } }));
  const { exitCode, stdout, stderr } = await advise(...words);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(said);
  expect(stderr).not.toContain('bug');
});
