// Conformance of intensity providers: each answers with finite, dated, described values of the scope asked for, in order, and never rejects.
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../../src/account/carbon/intensity.ts';
import { constantProvider } from '../../../src/account/grid/constant.ts';
import { embeddedProvider } from '../../../src/account/grid/dataset.ts';
import { liveProvider } from '../../../src/account/grid/live/live-provider.ts';
import type { IntensityProvider } from '../../../src/account/grid/provider.ts';
import { epochMs, gramsPerKwh } from '../../../src/units.ts';
import { datasets } from '../../datasets/open-datasets.ts';
import { handedInClock } from './live/handed-in-clock.ts';
import { askingWith, HOUR, NOW, serviceAt, slot } from './live/stand-in-service.ts';

/** Above every figure in use. */
const MAX_G_PER_KWH = 2000;
const FROM = epochMs(Date.parse(NOW) - 3 * HOUR);
const TO = epochMs(Date.parse(NOW));
const SCOPES: readonly Scope[] = ['lifecycle', 'direct'];

let server: Server;
beforeAll(async () => {
  server = createServer((_, response) => void response.end('{"value": 87}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

/** Serves every place but the world, in both scopes. */
function live(): IntensityProvider {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const clock = handedInClock(NOW, [500]);
  const service = serviceAt(`http://127.0.0.1:${port}`, {
    scopes: SCOPES,
    keyVariable: null,
    area: ({ zone }) => (zone === 'WORLD' ? null : zone),
    read: (_, { zone, scope, from, to }) => [slot(to - HOUR, { zone, scope }), slot(from, { zone, scope })],
  });
  const access = { fetch: askingWith(clock).fetch, clock, keys: {}, cacheDirectory: null };
  return liveProvider({ services: [service], names: null, access });
}

/** Asks services that are not there. */
function unreachable(): IntensityProvider {
  const clock = handedInClock(NOW, [500]);
  const services = (['eia', 'fingrid'] as const).map((name) =>
    serviceAt('http://127.0.0.1:9', { name, scopes: SCOPES, keyVariable: null }),
  );
  const access = { fetch: askingWith(clock).fetch, clock, keys: {}, cacheDirectory: null };
  return liveProvider({ services, names: ['fingrid', 'eia'], access });
}

describe.each<[string, () => IntensityProvider]>([
  ['embedded', () => embeddedProvider(datasets)],
  ['constant', () => constantProvider(gramsPerKwh(31))],
  ['live', live],
  ['fingrid, eia', unreachable],
])('the provider %s', (name, provider) => {
  it('names itself', () => expect(provider().name).toBe(name));

  it.each(['FR', 'DK-DK1', 'US-CAL-CISO', 'RU', 'WORLD'])('answers for %s, or says why not', async (zone) => {
    for (const scope of SCOPES) {
      const place = { region: null, zone };
      const { intensities, refusals } = await provider().intensity({ place, from: FROM, to: TO, scope });
      expect(intensities.length + refusals.length).toBeGreaterThan(0);
      for (const refusal of refusals) expect(refusal.hint).toMatch(/^\S.{3,298}\.$/);
      for (const { value, from, to, ...facts } of intensities) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(MAX_G_PER_KWH);
        expect(from === null).toBe(to === null);
        if (from !== null && to !== null) expect(from < to).toBe(true);
        expect(facts).toMatchObject({ kind: 'average', scope });
        expect(facts.source).not.toBe('');
      }
      const begins = intensities.map(({ from }) => from ?? 0);
      expect(begins).toEqual(begins.toSorted((a, b) => a - b));
    }
  });

  it('echoes the zone asked for', async () => {
    for (const zone of ['FR', 'DK-DK1', 'UA', 'WORLD']) {
      const place = { region: null, zone };
      const { intensities } = await provider().intensity({ place, from: FROM, to: TO, scope: 'lifecycle' });
      expect(new Set([zone, ...intensities.map((intensity) => intensity.zone)])).toEqual(new Set([zone]));
    }
  });

  it('gives the same answer twice', async () => {
    const question = { place: { region: null, zone: 'FR' }, from: FROM, to: TO, scope: 'lifecycle' } as const;
    const same = provider();
    expect(await same.intensity(question)).toEqual(await same.intensity(question));
  });
});
