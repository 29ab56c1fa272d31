// Nothing leaves for a third party by default: with a way out offered to every process of the product, nobody takes it.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FakeGrid, startFakeGrid } from '../harness/grid/fake-grid.ts';
import { run } from '../harness/runner/step.ts';
import { type Desk, openDesk } from './cli.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';
import { steadyTrace } from './steady-trace.ts';

let grid: FakeGrid;
let stage: Stage;
let desk: Desk;
beforeEach(async () => {
  grid = await startFakeGrid();
  stage = await openStage({ gpus: [STEADY_GPU] });
  desk = openDesk();
});
afterEach(async () => {
  desk.clear();
  await stage.close();
  await grid.close();
});

it('a job is measured, compared and commented, and no third party hears of it', async () => {
  const pull = stage.openPull();
  const { conclusion, receipts } = await stage.play(stage.pullEvent(pull), {
    runnerEnv: { ...grid.environment, CARBON_REGION: 'DK-DK1' },
    steps: [carbon({ budget: '+10 %' }), run('sleep 1', { name: 'Train' })],
  });
  expect(conclusion).toBe('success');
  expect(receipts[0]?.carbon).toMatchObject({ zone: 'DK-DK1', intensity_source: 'electricity-maps-yearly' });
  expect(stage.comments(pull)).toHaveLength(1);
  expect(grid.tunnels).toEqual([]);
});

it.each([
  [['account', 'trace.ndjson', '--region', 'GB']],
  [['grid', 'DK-DK1']],
  [['grid', 'advise', 'aws:eu-north-1']],
  [['probe', '--region', 'FI']],
  [['run', '--region', 'FR', '--', 'true']],
])('carbon-action %j asks nobody', async (words) => {
  desk.write('trace.ndjson', steadyTrace({ watts: 100, seconds: 30, wall0Ms: Date.now() - 60_000 }));
  expect((await desk.cli(words, grid.environment)).exitCode).toBe(0);
  expect(grid.tunnels).toEqual([]);
});
