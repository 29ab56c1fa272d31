// The measuring half of the comparison, in a place of its own: reads its order from standard input, writes its rows to a file.
// Everything it starts ends with it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkplace } from '../workplace.ts';
import { openAttempts } from './attempt.ts';
import { behaviour } from './behaviour.ts';
import { buildProgram } from './build-program.ts';
import { cost } from './cost.ts';
import { energy } from './energy.ts';
import { installed } from './installed.ts';
import { buildJob } from './job.ts';
import type { Found, Order } from './order.ts';
import { endAll, processesBelow } from './process-tree.ts';
import type { Row } from './row.ts';
import type { Scene } from './scene.ts';
import { start } from './start.ts';
import { toolsWith } from './tools.ts';

const order = JSON.parse(readFileSync(0, 'utf8')) as Order;
const workplace = openWorkplace();
const rows: Row[] = [];
const { misses, attempt } = openAttempts();
try {
  const home = workplace.directory();
  buildProgram('nvidia-smi.c', join(home, 'nvidia-smi'));
  buildJob();
  const scene: Scene = { ...order, workplace, home, attempt, tools: toolsWith(order) };
  const families: Readonly<Record<Order['families'][number], () => Promise<readonly Row[]>>> = {
    start: () => start(scene),
    cost: () => cost(scene),
    installed: async () => installed(order),
    energy: () => energy(scene),
    behaviour: () => behaviour(scene),
  };
  for (const name of order.families) {
    const startedAt = performance.now();
    // A family that fails as a whole takes nothing of the others with it.
    rows.push(...((await attempt({ figure: name, tool: 'all tools' }, families[name])) ?? []));
    console.error(`${name}: ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);
    mkdirSync(join(order.result, '..'), { recursive: true });
    writeFileSync(order.result, JSON.stringify({ rows, misses } satisfies Found));
  }
} finally {
  endAll(processesBelow(process.pid));
  workplace.close();
}
// A killed tool may have left a pipe open.
process.exit(0);
