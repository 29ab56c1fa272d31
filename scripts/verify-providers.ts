// `npm run verify:providers`: asks every live service once over the network and says whether it answers as it is understood here.
// Keys come from the environment, and a service whose key is not there is skipped. Nothing is written unless `--save DIR` asks for the
// answers, as fixtures of test/fixtures/providers are made of. `--electricity-maps-zone DE`: the zone that a free key covers.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../src/account/grid/live/clock.ts';
import { liveServices } from '../src/account/grid/live/service/services.ts';
import { openDatasets } from '../src/datasets.ts';
import { createFetch, proxiesOf } from '../src/http.ts';
import { verifyProviders } from './verify-providers/verify.ts';

const options = { save: { type: 'string' }, 'electricity-maps-zone': { type: 'string' } } as const;
const { save: folder, 'electricity-maps-zone': zone = 'FR' } = parseArgs({ options }).values;
/** Above the limit of one call, which counts. */
const SOCKET_MS = 10_000;

const verified = await verifyProviders({
  services: liveServices(openDatasets(join(import.meta.dirname, '..', 'datasets')).fuelFactors()),
  zones: { 'electricity-maps': zone },
  bases: {},
  keys: process.env,
  fetch: createFetch({ proxies: proxiesOf(process.env), timeoutMs: SOCKET_MS }),
  clock: systemClock,
  save: folder === undefined ? null : (name, text) => save(folder, name, text),
});
for (const { line } of verified) console.log(line);
if (verified.some(({ outcome }) => outcome === 'refused')) process.exitCode = 1;

function save(directory: string, name: string, text: string): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, name), text);
}
