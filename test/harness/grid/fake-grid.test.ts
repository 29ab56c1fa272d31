// The stand-ins answer so that the product understands them, at the services' own addresses, on the Node that runs this test.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FakeGrid, GRID_KEY, startFakeGrid } from './fake-grid.ts';
import { SERVICES } from './service-answers.ts';

const root = join(import.meta.dirname, '../../..');
const node = process.env.CARBON_TEST_NODE ?? process.execPath;

/** Asks every service for the last half hour of a zone that is its own, in a process that has the runner's variables. */
const PROGRAM = `
import { liveServices } from './src/account/grid/live/service/services.ts';
import { liveProvider } from './src/account/grid/live/live-provider.ts';
import { systemClock } from './src/account/grid/live/clock.ts';
import { openDatasets } from './src/datasets.ts';
import { createFetch, proxiesOf } from './src/http.ts';
const services = liveServices(openDatasets('datasets').fuelFactors());
const fetch = createFetch({ proxies: proxiesOf(process.env), timeoutMs: 20_000 });
const answers = {};
for (const [name, zone, scope] of JSON.parse(process.argv[1])) {
  const provider = liveProvider({ services, names: [name], access: { fetch, clock: systemClock, keys: process.env, cacheDirectory: null } });
  const to = Date.now();
  const { intensities, refusals } = await provider.intensity({ place: { region: null, zone }, scope, from: to - 1_800_000, to });
  answers[name] = refusals.length > 0 ? refusals : [...new Set(intensities.map(({ value }) => value))];
}
process.stdout.write(JSON.stringify(answers));
process.exit(0);
`;
const QUESTIONS = [
  ['electricity-maps', 'FR', 'lifecycle'],
  ['uk-carbon-intensity', 'GB', 'direct'],
  ['energi-data-service', 'DK-DK1', 'direct'],
  ['eco2mix', 'FR', 'direct'],
  ['energy-charts', 'DE', 'lifecycle'],
  ['eia', 'US-CAL-CISO', 'direct'],
  ['fingrid', 'FI', 'direct'],
];

async function play(
  environment: Readonly<Record<string, string>>,
  names = QUESTIONS.map(([name]) => name),
): Promise<Record<string, unknown>> {
  const questions = QUESTIONS.filter(([name]) => names.includes(name));
  const loader = ['--import', join(root, 'node_modules/tsx/dist/esm/index.mjs'), '--input-type=module'];
  const child = spawn(node, [...loader, '-e', PROGRAM, JSON.stringify(questions)], {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(child, 'close');
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

let grid: FakeGrid;
beforeEach(async () => {
  grid = await startFakeGrid();
});
afterEach(() => grid.close());

const KEYS = {
  CARBON_ELECTRICITYMAPS_TOKEN: GRID_KEY,
  CARBON_EIA_KEY: GRID_KEY,
  CARBON_FINGRID_KEY: GRID_KEY,
};

it('every service is understood, and nobody else is asked', async () => {
  expect(await play({ ...grid.environment, ...KEYS })).toEqual({
    'electricity-maps': [210],
    'uk-carbon-intensity': [133],
    'energi-data-service': [87],
    eco2mix: [35],
    'energy-charts': [301],
    // Half gas at 370 g, half sun at 0 g (IPCC 2014, direct).
    eia: [185],
    fingrid: [66],
  });
  expect(new Set(grid.tunnels)).toEqual(new Set(Object.keys(SERVICES).map((host) => `${host}:443`)));
});

it('a key that is not ours is refused, and said back by nobody', async () => {
  const wrong = {
    CARBON_EIA_KEY: 'wr0ng-key',
    CARBON_FINGRID_KEY: 'wr0ng-key',
    CARBON_ELECTRICITYMAPS_TOKEN: 'wr0ng-key',
  };
  const names = ['electricity-maps', 'eia', 'fingrid'];
  const answers = await play({ ...grid.environment, ...wrong }, names);
  for (const name of names) {
    expect(answers[name]).toEqual([
      { source: name, code: 'unauthorized', hint: expect.stringContaining('(401)') },
    ]);
  }
  expect(JSON.stringify(answers)).not.toContain('wr0ng');
});

it('without trust in the certificate there is no answer, and the reason is told', async () => {
  const { NODE_EXTRA_CA_CERTS: _, ...distrustful } = grid.environment;
  const answers = await play(distrustful, ['eco2mix']);
  expect(answers.eco2mix).toEqual([
    { source: 'eco2mix', code: 'no-network', hint: expect.stringContaining('NODE_EXTRA_CA_CERTS') },
  ]);
});
