// Keys of live services, in a header and in a query, appear nowhere: not where a step prints them, not in what is kept or told.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FakeGrid, GRID_KEY, startFakeGrid } from '../harness/grid/fake-grid.ts';
import { run } from '../harness/runner/step.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

/** A key that the service refuses; its signs look different in a URL. */
const REFUSED_KEY = 'wr0ng/key+of=the%test';

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

const textsUnder = (directory: string): string =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

it('a key that works and a key that is refused', async () => {
  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), {
    root,
    runnerEnv: {
      ...grid.environment,
      CARBON_REGION: 'US-CAL-CISO',
      CARBON_INTENSITY: 'eia, electricity-maps',
      CARBON_EIA_KEY: REFUSED_KEY,
      CARBON_ELECTRICITYMAPS_TOKEN: GRID_KEY,
    },
    steps: [
      carbon(),
      run('echo "mine: $CARBON_EIA_KEY $CARBON_ELECTRICITYMAPS_TOKEN"', { name: 'Print the environment' }),
    ],
  });
  expect(result.conclusion).toBe('success');
  expect(result.receipts[0]?.carbon).toMatchObject({
    intensity_source: 'electricity-maps',
    refusals: expect.arrayContaining([expect.objectContaining({ source: 'eia', code: 'unauthorized' })]),
  });
  expect(result.log).toContain('mine: *** ***');
  const cache = textsUnder(join(root, '_tool'));
  expect(cache).toContain('"service":"electricity-maps"');
  const told = [result.log, result.summary, cache, ...stage.comments(pull), ...result.traces].join('\n');
  const everything = `${told}${JSON.stringify([result.receipts, result.annotations])}${textsUnder(root)}`;
  for (const key of [GRID_KEY, REFUSED_KEY, encodeURIComponent(REFUSED_KEY)])
    expect(everything).not.toContain(key);
  expect(new Set(grid.tunnels)).toEqual(new Set(['api.eia.gov:443', 'api.electricitymaps.com:443']));
});
