// Conformance of intensity providers: every implementation answers with finite, dated, described values and never mixes scopes.
import { describe, expect, it } from 'vitest';
import { constantProvider } from '../../../src/account/grid/constant.ts';
import { embeddedProvider } from '../../../src/account/grid/dataset.ts';
import type { IntensityProvider } from '../../../src/account/grid/provider.ts';
import { epochMs, gramsPerKwh } from '../../../src/units.ts';
import { datasets } from '../../datasets/open-datasets.ts';

const HOUR = 3_600_000;
/** Above every figure in use. */
const MAX_G_PER_KWH = 2000;
const FROM = epochMs(Date.UTC(2026, 10, 21, 8));
const TO = epochMs(FROM + HOUR);

describe.each<[string, IntensityProvider]>([
  ['embedded', embeddedProvider(datasets)],
  ['constant', constantProvider(gramsPerKwh(31))],
])('the %s provider', (name, provider) => {
  it('names itself', () => expect(provider.name).toBe(name));

  it.each(['FR', 'US-CAL-CISO', 'RU', 'WORLD'])('answers for %s', async (zone) => {
    const answers = await provider.intensity(zone, FROM, TO);
    expect(answers.length).toBeGreaterThan(0);
    for (const { value, from, to, kind, scope, source } of answers) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(MAX_G_PER_KWH);
      expect(from === null).toBe(to === null);
      if (from !== null && to !== null) expect(from < TO && to > FROM && from < to).toBe(true);
      expect([kind, scope]).toEqual(['average', 'lifecycle']);
      expect(source).not.toBe('');
    }
  });

  it('echoes the zone asked for', async () => {
    for (const zone of ['FR', 'DK-DK1', 'UA', 'WORLD']) {
      expect((await provider.intensity(zone, FROM, TO)).map((answer) => answer.zone)).toEqual([zone]);
    }
  });

  it('gives the same answer twice', async () => {
    expect(await provider.intensity('FR', FROM, TO)).toEqual(await provider.intensity('FR', FROM, TO));
  });
});
