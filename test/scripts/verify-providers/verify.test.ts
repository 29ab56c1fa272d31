// `verify:providers` against a stand-in on this machine: a line for each service, keys in no file and no line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { verifyProviders } from '../../../scripts/verify-providers/verify.ts';
import { systemClock } from '../../../src/account/grid/live/clock.ts';
import { liveServices } from '../../../src/account/grid/live/service/services.ts';
import { createFetch } from '../../../src/http.ts';
import { epochMs } from '../../../src/units.ts';
import { datasets } from '../../datasets/open-datasets.ts';
import { type LocalServer, type Response, startLocalServer } from '../../harness/local-server.ts';

const services = liveServices(datasets.fuelFactors());
/** When the answers on file would have been asked for. */
const NOW = epochMs(Date.UTC(2026, 10, 21, 12, 10));
const KEYS = {
  CARBON_ELECTRICITYMAPS_TOKEN: 'maps/k+y=',
  CARBON_EIA_KEY: 'eia-k+y=',
  CARBON_FINGRID_KEY: 'fin-key',
};

const ANSWERS: readonly [RegExp, string][] = [
  [/carbon-intensity\/history/, 'electricity-maps-history'],
  [/^\/intensity\//, 'uk-national'],
  [/CO2Emis$/, 'energi-data-service-measured'],
  [/eco2mix/, 'eco2mix'],
  [/^\/co2eq/, 'energy-charts'],
  [/fuel-type-data/, 'eia'],
  [/datasets\/265/, 'fingrid'],
];
const onFile = (path: string): string => {
  const name = ANSWERS.find(([pattern]) => pattern.test(path))?.[1];
  return readFileSync(join(import.meta.dirname, `../../fixtures/providers/${name}.json`), 'utf8');
};

let server: LocalServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** `respond` answers by path; null for what is on file. */
async function verify(
  respond: (path: string, url: URL) => Partial<Response> | null,
  keys: Readonly<Record<string, string>> = {},
) {
  server = await startLocalServer(
    async ({ url }) => ({
      status: 200,
      headers: {},
      body: '',
      ...(respond(url.pathname, url) ?? { body: onFile(url.pathname) }),
    }),
    (problem) => expect.fail(problem),
  );
  const base = `http://127.0.0.1:${server.port}`;
  const files = new Map<string, string>();
  const verified = await verifyProviders({
    services,
    zones: {},
    bases: Object.fromEntries(services.map(({ name }) => [name, base])),
    keys,
    fetch: createFetch({ proxies: { http: null, https: null, no: null }, timeoutMs: 5_000 }),
    clock: { ...systemClock, now: () => NOW },
    save: (name, text) => files.set(name, text),
  });
  return { lines: verified.map(({ line }) => line), outcomes: verified.map(({ outcome }) => outcome), files };
}

describe('verify:providers', () => {
  it('tells the newest figure of every service', async () => {
    const { lines, files } = await verify(() => null, KEYS);
    expect(lines).toEqual([
      'electricity-maps     FR           ok: 30.0 gCO2e/kWh lifecycle from 2026-11-21T12:00Z, estimated; 3 slots',
      'uk-carbon-intensity  GB           ok: 228.0 gCO2e/kWh direct from 2026-11-21T10:30Z, forecast; 2 slots',
      'energi-data-service  DK-DK1       ok: 103.0 gCO2e/kWh direct from 2026-11-21T11:55Z; 22 slots',
      'eco2mix              FR           ok: 22.0 gCO2e/kWh direct from 2026-11-21T11:00Z; 3 slots',
      'energy-charts        DE           ok: 428.0 gCO2e/kWh lifecycle from 2026-11-21T12:00Z, forecast; 9 slots',
      // Gas 7000 × 490, nuclear 2000 × 12, wind 1000 × 11, over 10,000 MWh.
      'eia                  US-CAL-CISO  ok: 346.5 gCO2e/kWh lifecycle from 2026-11-21T08:00Z, estimated; 3 slots',
      'fingrid              FI           ok: 52.8 gCO2e/kWh direct from 2026-11-21T11:15Z, estimated; 6 slots',
    ]);
    expect([...files.keys()]).toEqual(services.map(({ name }) => `${name}-1.json`));
    expect(JSON.parse(files.get('fingrid-1.json') ?? '')).toEqual(JSON.parse(onFile('datasets/265')));
  });

  it('skips what has no key', async () => {
    const { lines, outcomes } = await verify(() => null);
    expect(outcomes).toEqual(['skipped', 'ok', 'ok', 'ok', 'ok', 'skipped', 'skipped']);
    expect(lines[0]).toMatch(/^electricity-maps +FR +skipped: .*CARBON_ELECTRICITYMAPS_TOKEN/);
  });

  it.each([
    ['a refused key', { status: 401, body: '{}' }, /\[unauthorized\]$/],
    ['a web page', { body: '<html>busy</html>' }, /\[bad-answer\]$/],
    ['an empty list', { body: '{"data":[]}' }, /\[no-values\]$/],
  ])('%s is a refusal', async (_, response, expected) => {
    const { lines, outcomes } = await verify((path) => (path.startsWith('/intensity') ? response : null));
    expect(outcomes[1]).toBe('refused');
    expect(lines[1]).toMatch(expected);
  });

  it('keeps what it refuses, and never a key, however the service repeats it', async () => {
    const echo = (path: string, url: URL) => ({
      body: JSON.stringify({
        request: url.href,
        params: { api_key: url.searchParams.get('api_key') },
        token: path.endsWith('history') ? KEYS.CARBON_ELECTRICITYMAPS_TOKEN : null,
      }),
    });
    const { lines, files, outcomes } = await verify(echo, KEYS);
    expect(new Set(outcomes)).toEqual(new Set(['refused']));
    expect(files.get('eia-1.json')).toContain('api_key=***');
    const written = [...lines, files.get('electricity-maps-1.json'), files.get('eia-1.json')].join('\n');
    for (const key of Object.values(KEYS)) expect(written).not.toContain(key);
    expect(written).not.toContain(encodeURIComponent(KEYS.CARBON_EIA_KEY));
  });
});
