// Whatever a live service does, the embedded figure answers with the reason beside it, soon, and the job stays green.
import { expect, it } from 'vitest';
import { parseReceipt } from '../../src/account/receipt/codec.ts';
import { GRID_KEY, type GridFault, startFakeGrid } from '../harness/grid/fake-grid.ts';
import { run } from '../harness/runner/step.ts';
import { openDesk } from './cli.ts';
import { carbon, openStage, STEADY_GPU } from './stage.ts';
import { steadyTrace } from './steady-trace.ts';

/** All live sources together. */
const WHOLE_MS = 15_000;
/** Of a slow test machine that does everything else. */
const REST_MS = 10_000;
const OWNER = {
  CARBON_REGION: 'DE',
  CARBON_INTENSITY: 'electricity-maps',
  CARBON_ELECTRICITYMAPS_TOKEN: GRID_KEY,
};

/** A trace of the last minutes, accounted by the committed command line; each with services of its own, so that many may run at once. */
async function priced(fault: GridFault | null, env: Readonly<Record<string, string>> = {}) {
  const grid = await startFakeGrid();
  const desk = openDesk();
  try {
    if (fault !== null) grid.fail('api.electricitymaps.com', fault);
    desk.write('trace.ndjson', steadyTrace({ watts: 100, seconds: 60, wall0Ms: Date.now() - 120_000 }));
    const words = ['account', 'trace.ndjson', '--receipt', 'receipt.json'];
    const { exitCode } = await desk.cli(words, { ...grid.environment, ...OWNER, ...env });
    return { ...parseReceipt(desk.read('receipt.json')), exitCode, tunnels: grid.tunnels };
  } finally {
    desk.clear();
    await grid.close();
  }
}

it.concurrent('answers where nothing is wrong', async () => {
  const { carbon: grams, notes } = await priced(null);
  expect(grams).toMatchObject({ intensity_source: 'electricity-maps', intensity_g_per_kwh: 210 });
  expect(grams.reference_source).toBe('electricity-maps-yearly');
  expect(notes.map(({ code }) => code)).not.toContain('intensity-live-refused');
});

it.concurrent.each<[string, GridFault, string]>([
  ['401', { status: 401 }, 'unauthorized'],
  ['429 and an hour', { status: 429, headers: { 'retry-after': '3600' } }, 'rate-limited'],
  ['500', { status: 500 }, 'bad-status'],
  ['a redirect', { status: 302, headers: { location: 'https://elsewhere.example/' } }, 'bad-status'],
  ['a web page', { body: '<html>Service Unavailable</html>' }, 'bad-answer'],
  ['nothing', { body: '' }, 'bad-answer'],
  ['another shape', { body: '{}' }, 'bad-answer'],
  ['another zone', { body: '{"zone":"FR","history":[]}' }, 'other-zone'],
  ['no hours', { body: '{"zone":"DE","history":[]}' }, 'no-values'],
  ['null', { value: null }, 'no-values'],
  ['minus one', { value: -1 }, 'no-values'],
  ['a cut line', 'cut', 'no-network'],
  ['an answer that begins and goes silent', 'half', 'timeout'],
])('%s', async (_, fault, code) => {
  const { carbon: grams, notes, exitCode, tunnels } = await priced(fault);
  expect(exitCode).toBe(0);
  expect(grams).toMatchObject({ intensity_source: 'electricity-maps-yearly', zone: 'DE' });
  expect(grams.intensity_g_per_kwh).toBe(grams.reference_g_per_kwh);
  const refusal = grams.refusals?.find(({ source }) => source === 'electricity-maps');
  expect(refusal?.code).toBe(code);
  expect(notes).toContainEqual(
    expect.objectContaining({
      code: 'intensity-live-refused',
      text: expect.stringContaining(refusal?.hint ?? '-'),
    }),
  );
  expect(new Set(tunnels)).toEqual(new Set(['api.electricitymaps.com:443']));
});

it.concurrent('no way out at all', async () => {
  const { carbon: grams, tunnels } = await priced(null, { https_proxy: 'http://127.0.0.1:9' });
  expect(grams.intensity_source).toBe('electricity-maps-yearly');
  expect(grams.refusals).toContainEqual(expect.objectContaining({ code: 'no-network' }));
  expect(tunnels).toEqual([]);
});

it('a job whose services all say nothing waits no longer than it must, and is green', async () => {
  const grid = await startFakeGrid();
  grid.fail('*', 'hang');
  const stage = await openStage({ gpus: [STEADY_GPU] });
  try {
    const { conclusion, receipts, steps } = await stage.play(stage.pushOn(), {
      runnerEnv: {
        ...grid.environment,
        ...OWNER,
        CARBON_REGION: 'US-CAL-CISO',
        CARBON_INTENSITY: 'live',
        CARBON_EIA_KEY: GRID_KEY,
      },
      steps: [carbon(), run('sleep 1', { name: 'Train' })],
    });
    expect(conclusion).toBe('success');
    expect(receipts[0]?.carbon.intensity_source).toBe('electricity-maps-yearly');
    expect(
      receipts[0]?.carbon.refusals?.filter(({ code }) => code === 'timeout').map(({ source }) => source),
    ).toEqual(['electricity-maps', 'eia']);
    const post = steps.find(({ kind }) => kind === 'post');
    expect(post?.durationMs).toBeLessThan(WHOLE_MS + REST_MS);
    expect(stage.world.problems).toEqual([]);
  } finally {
    await stage.close();
    await grid.close();
  }
});
