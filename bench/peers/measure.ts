// The measuring half of the comparison, in a place of its own: reads its order from standard input, writes its rows to a file.
// Everything it starts ends with it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkplace } from '../workplace.ts';
import { behaviour } from './behaviour.ts';
import { cost } from './cost.ts';
import { energy } from './energy.ts';
import { installed } from './installed.ts';
import type { Order } from './order.ts';
import { endAll, processesBelow } from './process-tree.ts';
import type { Row } from './row.ts';
import type { Scene } from './scene.ts';
import { buildSmi } from './smi.ts';
import { start } from './start.ts';
import { toolsWith } from './tools.ts';

const order = JSON.parse(readFileSync(0, 'utf8')) as Order;
const workplace = openWorkplace();
const rows: Row[] = [];
try {
  const home = workplace.directory();
  buildSmi(home);
  const scene: Scene = { ...order, workplace, home, tools: toolsWith(order) };
  const families: Readonly<Record<Order['families'][number], () => Promise<readonly Row[]>>> = {
    start: () => start(scene),
    cost: () => cost(scene),
    installed: async () => installed(order),
    energy: () => energy(scene),
    behaviour: () => behaviour(scene),
  };
  for (const name of order.families) {
    const startedAt = performance.now();
    rows.push(...(await families[name]()));
    console.error(`${name}: ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);
    // A family that fails later takes nothing of what was found with it.
    mkdirSync(join(order.result, '..'), { recursive: true });
    writeFileSync(order.result, JSON.stringify(rows));
  }
} finally {
  endAll(processesBelow(process.pid));
  workplace.close();
}
// A killed tool may have left a pipe open.
process.exit(0);
