// `grid` with live services turned on: asked by name and zone, beside the yearly figure and never in its place; and nobody asked by default.
import { createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serialiseReceipt } from '../../src/account/receipt/codec.ts';
import { type FakeGrid, startFakeGrid } from '../harness/grid/fake-grid.ts';
import { receiptOf } from '../review/receipt-builder.ts';
import { type Desk, openDesk } from './cli.ts';

let desk: Desk;
let services: FakeGrid;
beforeEach(async () => {
  desk = openDesk();
  services = await startFakeGrid();
});
afterEach(async () => {
  desk.clear();
  await services.close();
});

const ask = async (words: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const said = await desk.cli([...words, '--format', 'json'], { ...services.environment, ...env });
  expect(said.exitCode).toBe(0);
  return { ...said, found: JSON.parse(said.stdout) };
};
const LIVE = { CARBON_INTENSITY: 'live' };

it('nobody is asked by default', async () => {
  expect((await ask(['grid', 'GB'])).found.live).toBeNull();
  await ask(['grid', 'advise', 'aws:eu-west-2']);
  expect(services.tunnels).toEqual([]);
});

it('a service tells of now, and the yearly figure stays what it was', async () => {
  const { found } = await ask(['grid', 'DE'], LIVE);
  expect(found).toMatchObject({ intensity_g_per_kwh: 342, year: 2025 });
  expect(found.live).toMatchObject({ intensity_g_per_kwh: 301, source: 'energy-charts', forecast: false });
  expect(Date.parse(found.live.from)).toBeLessThanOrEqual(Date.now());
  // Who has no key is not asked, and says so.
  expect(found.refusals).toEqual([expect.objectContaining({ source: 'electricity-maps', code: 'no-key' })]);
  expect(new Set(services.tunnels)).toEqual(new Set(['api.energy-charts.info:443']));
});

it('a service that fails leaves the tables, the reason and the exit status 0', async () => {
  services.fail('*', { status: 503 });
  const { found } = await ask(['grid', 'DE'], { CARBON_INTENSITY: 'energy-charts' });
  expect(found).toMatchObject({ intensity_g_per_kwh: 342, live: null });
  expect(found.refusals).toEqual([expect.objectContaining({ source: 'energy-charts', code: 'bad-status' })]);
});

it('a proxy that never answers costs five seconds, and keeps no process alive after them', async () => {
  const open = new Set<Socket>();
  const silent = createServer((socket) => open.add(socket.on('error', () => {})));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  const proxy = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const start = performance.now();
  try {
    const { found } = await ask(['grid', 'DE'], {
      CARBON_INTENSITY: 'energy-charts',
      https_proxy: proxy,
      http_proxy: proxy,
    });
    expect(found.refusals).toEqual([expect.objectContaining({ source: 'energy-charts', code: 'timeout' })]);
  } finally {
    for (const socket of open) socket.destroy();
    silent.close();
  }
  // The 5 s of a call, and what a slow machine takes to start.
  expect(performance.now() - start).toBeLessThan(20_000);
});

it('a key that is refused stands nowhere', async () => {
  const key = 'wr0ng-and-secret-key';
  const env = { CARBON_INTENSITY: 'electricity-maps', CARBON_ELECTRICITYMAPS_TOKEN: key };
  const { found, stdout, stderr } = await ask(['grid', 'DE'], env);
  expect(found.refusals).toEqual([expect.objectContaining({ code: 'unauthorized' })]);
  expect(stdout + stderr).not.toContain(key);
});

it('advice takes the last day where a service has one, and compares it with live only', async () => {
  const { found } = await ask(['grid', 'advise', 'aws:eu-central-1'], LIVE);
  expect(found.here).toMatchObject({ intensity_g_per_kwh: 301, live: true, year: null });
  const byZone = new Map<string, { live: boolean; change_percent: number }>(
    found.regions.map((row: { zone: string }) => [row.zone, row]),
  );
  // France has the same 301 g there, and no PUE of its own: Frankfurt's is taken.
  expect(byZone.get('FR')).toMatchObject({ live: true });
  expect(byZone.get('FR')?.change_percent).toBeCloseTo(0, 9);
  expect(byZone.get('SE-SE3')).toMatchObject({ live: false });
  const codes = found.notes.map(({ code }: { readonly code: string }) => code);
  expect(codes).toContain('live-asked-in-part');
});

it('advice on a zone is the hour alone, for as long as the job lasts', async () => {
  desk.write('receipt.json', serialiseReceipt(receiptOf()));
  const words = ['grid', 'advise', 'DK-DK1', '--scope', 'direct', '--receipt', 'receipt.json'];
  const { found } = await ask(words, LIVE);
  expect(found.regions).toHaveLength(1);
  // The same figure for all hours: no hour is cleaner than now.
  expect(found.start).toMatchObject({
    intensity_g_per_kwh: 87,
    now_g_per_kwh: 87,
    saves_percent: 0,
    saves_g: 0,
    source: 'energi-data-service',
  });
  const text = await desk.cli(words, { ...services.environment, ...LIVE });
  expect(text.stdout.replaceAll('\u00a0', ' ')).toContain('is cleaner than now: 87 g/kWh on average');
});

it('a receipt is priced by the hours of its job', async () => {
  const at = (ms: number) => new Date(ms).toISOString();
  const now = Date.now();
  const base = receiptOf();
  const [from, to] = [at(now - 3_600_000), at(now - 1_800_000)];
  const buckets = [{ from, to, energy_j: base.energy.total_j ?? 0, filled: false }];
  const receipt = { ...base, started_at: from, ended_at: to, energy: { ...base.energy, buckets } };
  desk.write('receipt.json', serialiseReceipt(receipt));
  const { found } = await ask(['account', 'receipt.json', '--region', 'DE'], LIVE);
  expect(found.carbon).toMatchObject({
    intensity_g_per_kwh: 301,
    intensity_source: 'energy-charts',
    reference_g_per_kwh: 342,
    intensity_coverage: 1,
  });
  expect(found.notes[0]).toMatchObject({ code: 'priced-again', severity: 'info' });
});
