// What each tool really did where something is not as it should be, in words made from what was seen: exit status, output, files.
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { BURSTY } from '../stub-gpus.ts';
import { jobOf, jobTime } from './job.ts';
import { endAll, processesBelow } from './process-tree.ts';
import type { Row } from './row.ts';
import { endOf, gpusOf, keepFiles, type Scene, type Started, startTool } from './scene.ts';
import type { Tool } from './tool.ts';
import { waitUntil } from './wait-until.ts';

interface Case {
  readonly name: string;
  readonly slug: string;
  readonly command: readonly string[];
  readonly words: (seen: Seen) => string;
}

interface Seen {
  readonly tool: Tool;
  readonly started: Started;
  /** As `wait` told the shell around the tool: a signal is 128 more. */
  readonly status: number;
  readonly stdout: string;
}

const SAID = 'one word';
const PATIENCE_MS = 60_000;
const ENDING_MS = 3_000;

const exit = ({ status }: Seen): string => `exit ${status}`;

const CASES: readonly Case[] = [
  { name: 'the command fails with 7', slug: 'exit-7', command: ['sh', '-c', 'exit 7'], words: exit },
  { name: 'the command does not exist', slug: 'no-program', command: ['no-such-program'], words: exit },
  {
    name: 'the command is killed (SIGKILL)',
    slug: 'killed',
    command: ['sh', '-c', 'kill -9 $$'],
    words: exit,
  },
  {
    name: 'standard output of a command that writes a word',
    slug: 'stdout',
    command: ['echo', SAID],
    words: ({ stdout }) =>
      stdout === `${SAID}\n` ? 'as it was' : `${stdout.length - SAID.length - 1} characters more`,
  },
];

export async function behaviour(scene: Scene): Promise<readonly Row[]> {
  const wrapping = scene.tools.filter(({ shape }) => shape === 'wraps');
  const placing = scene.tools.filter(({ shape }) => shape !== 'beside');
  const rows: Row[] = [];
  for (const one of CASES) {
    rows.push(await asked(one.name, wrapping, async (tool) => one.words(await seen(scene, tool, one))));
  }
  const term = 'SIGTERM to the tool while the command runs';
  rows.push(await asked(term, wrapping, (tool) => terminated(scene, tool)));
  const network = 'no network, nothing configured: whose electricity';
  if (scene.withoutNetwork) rows.push(await asked(network, placing, (tool) => place(scene, tool)));
  return rows;

  async function asked(
    name: string,
    tools: readonly Tool[],
    words: (tool: Tool) => Promise<string>,
  ): Promise<Row> {
    const found = await Promise.all(
      tools.map(async (tool) => {
        const said = await scene.attempt({ figure: name, tool: tool.name }, () => words(tool));
        return said === null ? [] : [[tool.id, said] as const];
      }),
    );
    return { name, words: Object.fromEntries(found.flat()) };
  }
}

function begin(scene: Scene, tool: Tool, command: (folder: string) => readonly string[]): Started {
  const gpus = gpusOf(scene, [BURSTY]);
  return startTool(scene, (folder) => tool.argv({ folder, command: command(folder), everySeconds: null }), {
    gpus,
    logged: false,
  });
}

async function seen(scene: Scene, tool: Tool, { command, slug }: Case): Promise<Seen> {
  const started = begin(scene, tool, () => command);
  let stdout = '';
  started.child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  const status = await endOf(started, PATIENCE_MS);
  keepFiles(scene, started, `${tool.id}-${slug}`);
  return { tool, started, status, stdout };
}

async function place(scene: Scene, tool: Tool): Promise<string> {
  const started = begin(scene, tool, (folder) => jobOf(2, folder));
  await endOf(started, PATIENCE_MS);
  return tool.said(started.folder).place;
}

const LONG_SECONDS = 30;

/** Whether the command goes on without the tool, and whether anything was written of it. */
async function terminated(scene: Scene, tool: Tool): Promise<string> {
  const started = begin(scene, tool, (folder) => jobOf(LONG_SECONDS, folder));
  const root = started.child.pid ?? 0;
  await waitUntil({
    what: 'its job',
    withinMs: PATIENCE_MS,
    look: () => jobTime(started.folder, 'began'),
    over: started.over,
  });
  await delay(1_000);
  const [own, ...others] = processesBelow(root);
  if (own === undefined) throw new Error(`${tool.name} is not there`);
  process.kill(own, 'SIGTERM');
  await Promise.race([once(started.child, 'close'), delay(ENDING_MS)]);
  const left = others.filter(isAlive);
  endAll([...left, ...processesBelow(root)]);
  return `command ${left.length > 0 ? 'left running' : 'ended'}, ${accountOf(tool, started)}`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function accountOf(tool: Tool, { folder }: Started): string {
  if (!readdirSync(folder).some((name) => ['receipt.json', 'emissions.csv', 'logs'].includes(name)))
    return 'no account';
  try {
    return tool.said(folder).joules === null ? 'no account' : 'account written';
  } catch {
    return 'no account';
  }
}
