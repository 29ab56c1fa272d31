// When live services are waited for: never before a first receipt is kept, and not at all where nobody shall wait.
import { afterEach, expect, it, vi } from 'vitest';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { accountTrace } from '../../src/entry/account-trace.ts';
import { readOwnerFacts } from '../../src/entry/owner-facts.ts';
import { parseTrace } from '../../src/measure/trace/parse-trace.ts';
import { receiptOf } from '../review/receipt-builder.ts';
import { steadyTrace } from '../scenario/steady-trace.ts';

afterEach(() => vi.unstubAllEnvs());

/** A proxy that refuses every connection stands before all services. */
function account(
  env: Readonly<Record<string, string>>,
  more: { hurried?: boolean; keep?: (r: Receipt) => void },
) {
  for (const name of ['http_proxy', 'https_proxy']) vi.stubEnv(name, 'http://127.0.0.1:1');
  vi.stubEnv('RUNNER_TOOL_CACHE', '');
  return accountTrace({
    trace: parseTrace(steadyTrace({ watts: 100, seconds: 10 })),
    fromHere: false,
    id: 'test',
    window: null,
    subject: receiptOf().subject,
    stepNames: [],
    owner: readOwnerFacts({ CARBON_REGION: 'DE', ...env }),
    config: null,
    region: null,
    misstated: 'noted',
    runnerName: null,
    directory: '.',
    work: null,
    notes: [],
    sysroot: '',
    salt: 'salt',
    hurried: false,
    ...more,
  });
}
const codesOf = ({ notes }: Receipt) => notes.map(({ code }) => code);
const LIVE = { CARBON_INTENSITY: 'energy-charts' };

it('the receipt that is kept first has the embedded figure, the last one the reason as well', async () => {
  const kept: Receipt[] = [];
  const receipt = await account(LIVE, { keep: (first) => kept.push(first) });
  expect(kept).toHaveLength(1);
  expect(kept[0]?.carbon).toMatchObject({
    intensity_g_per_kwh: 342,
    intensity_source: 'electricity-maps-yearly',
  });
  expect(kept[0]?.energy).toEqual(receipt.energy);
  expect(receipt.carbon.intensity_g_per_kwh).toBe(342);
  expect(receipt.carbon.refusals).toContainEqual(
    expect.objectContaining({ source: 'energy-charts', code: 'no-network' }),
  );
});

it('a hurried account asks nobody, and says so', async () => {
  const keep = vi.fn();
  const receipt = await account(LIVE, { hurried: true, keep });
  expect(keep).not.toHaveBeenCalled();
  expect(codesOf(receipt)).toContain('live-not-asked');
  expect(receipt.carbon.refusals?.map(({ source }) => source)).not.toContain('energy-charts');
});

it('without live services there is one receipt and nothing to say', async () => {
  const keep = vi.fn();
  const receipt = await account({}, { hurried: true, keep });
  expect(keep).not.toHaveBeenCalled();
  expect(codesOf(receipt)).not.toContain('live-not-asked');
});

it('what the owner states of making the machine is counted, by its years', async () => {
  const { carbon } = await account({ CARBON_EMBODIED: '3504', CARBON_LIFETIME: '4' }, {});
  // 3,504 kg over 35,040 h are 100 g an hour; 10 s of it.
  expect(carbon.embodied_g).toBeCloseTo((100 * 10) / 3_600, 9);
});
