// A runner in western Denmark whose owner asks for live, direct figures: each interval has its own, and a second job asks nobody.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FakeGrid, startFakeGrid } from '../harness/grid/fake-grid.ts';
import { run } from '../harness/runner/step.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

/** What the stand-in of Energi Data Service tells for every five minutes, gCO2e/kWh. */
const DANISH = 87;
const JOULES_PER_KWH = 3_600_000;

let grid: FakeGrid;
let stage: Stage;
let root: string;
beforeEach(async () => {
  grid = await startFakeGrid();
  stage = await openStage({ gpus: [STEADY_GPU] });
  root = mkdtempSync(join(tmpdir(), 'live-runner-'));
});
afterEach(async () => {
  await stage.close();
  await grid.close();
  rmSync(root, { recursive: true, force: true });
});

const job = () => ({
  root,
  runnerEnv: {
    ...grid.environment,
    CARBON_REGION: 'DK-DK1',
    CARBON_INTENSITY: 'live',
    CARBON_INTENSITY_SCOPE: 'direct',
  },
  steps: [carbon(), run('sleep 1', { name: 'Train' })],
});

it('counts the job with the figures of its minutes, and the next job of the runner with the same', async () => {
  const pull = stage.openPull();
  const first = await stage.play(stage.pullEvent(pull), job());
  expect(first.conclusion).toBe('success');
  const { carbon: grams, energy } = first.receipts[0] ?? {};
  expect(grams).toMatchObject({
    zone: 'DK-DK1',
    scope: 'direct',
    intensity_g_per_kwh: DANISH,
    intensity_source: 'energi-data-service',
    intensity_coverage: 1,
    // No table has a direct yearly figure of Denmark, and none of another scope stands in for it.
    reference_g_per_kwh: null,
  });
  expect(grams?.intervals.length).toBeGreaterThan(0);
  for (const interval of grams?.intervals ?? []) expect(interval.intensity_g_per_kwh).toBe(DANISH);
  expect(grams?.emissions_g).toBeCloseTo(((energy?.total_j ?? 0) / JOULES_PER_KWH) * DANISH, 9);
  expect(grams?.refusals).toContainEqual({
    source: 'electricity-maps',
    code: 'no-key',
    hint: expect.stringContaining('CARBON_ELECTRICITYMAPS_TOKEN'),
  });
  expect(grid.tunnels).toEqual(['api.energidataservice.dk:443']);
  expect(stage.comments(pull)[0]?.replaceAll('\u00a0', ' ')).toMatch(
    /87 g\/kWh, direct, mean of \d intervals? from Energi Data Service/,
  );

  const second = await stage.play(stage.pullEvent(pull), job());
  expect(second.receipts[0]?.carbon.intensity_source).toBe('energi-data-service');
  expect(second.receipts[0]?.carbon.intensity_g_per_kwh).toBe(DANISH);
  expect(grid.tunnels).toHaveLength(1);
  expect(stage.world.problems).toEqual([]);
});
