// One region looked up by a process that has just started: prints the milliseconds, the reading and checking of the tables among them.
import { join } from 'node:path';
import { lookUp } from '../src/account/grid/look-up.ts';
import { openDatasets } from '../src/datasets.ts';
import { epochMs } from '../src/units.ts';
import { projectRoot } from './dist.ts';

const [region = '', scope] = process.argv.slice(2);
const now = epochMs(Date.now());
const startedAt = performance.now();
lookUp(region, openDatasets(join(projectRoot, 'datasets')), {
  now,
  scope: scope === 'direct' ? 'direct' : 'lifecycle',
});
console.log(performance.now() - startedAt);
