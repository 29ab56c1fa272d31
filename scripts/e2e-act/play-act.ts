// One run of act: checkout, event, tokens and addresses go in; the fake GitHub follows its log as the service would; artifacts come out.
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { WorkflowEvent } from '../../test/harness/events/event.ts';
import { writePowerTrace } from '../../test/harness/native/power-trace.ts';
import type { World } from '../../test/harness/world.ts';
import { actCommand } from './act-command.ts';
import { type ActLine, parseActLine } from './act-log.ts';
import { type Arrived, collectArtifacts } from './arrived-artifacts.ts';
import { startRelay } from './artifact-relay.ts';
import { checkOut } from './check-out.ts';
import { followedRun } from './followed-run.ts';
import { freePort } from './free-port.ts';
import { type Load, workingGpu } from './load.ts';
import type { Tested } from './tested-action.ts';

export interface ActPlace {
  readonly world: World;
  readonly tested: Tested;
  readonly folder: string;
  readonly event: WorkflowEvent;
}

export interface ActPlay {
  /** Jobs of the workflow, as the jobs API names them. */
  readonly jobs: readonly string[];
  /** What the stand-in GPU draws from the moment at which the workload says so. */
  readonly load: Load;
  /**
   * `nothing`: act gets no token and no fact that it does not know by itself; `unrelayed`: the official artifact client meets act's
   * server without the relay between them. Everything by default.
   */
  readonly told?: 'everything' | 'unrelayed' | 'nothing';
  /** act gets this signal so long after a step of this name has begun. */
  readonly signal?: { readonly name: 'INT' | 'KILL'; readonly step: string; readonly afterMs: number };
}

export interface ActRun {
  readonly runId: number;
  readonly exitCode: number | null;
  readonly seconds: number;
  readonly lines: readonly ActLine[];
  /** Samplers alive when act had ended. */
  readonly leftovers: number;
  readonly artifacts: readonly Arrived[];
  /** CARBON_STATE_DIR of the runner's owner. */
  readonly state: string;
}

const LIMIT_MS = 120_000;

export async function playAct(place: ActPlace, wish: ActPlay): Promise<ActRun> {
  const { world, folder, event } = place;
  const port = await freePort();
  const server = `http://127.0.0.1:${port}/`;
  const { told = 'everything' } = wish;
  const relay =
    told === 'everything' ? await startRelay(server, (text) => world.github.problems.push(text)) : null;
  const trace = join(folder, 'power-trace.txt');
  const paths = {
    workspace: join(folder, 'workspace'),
    payload: join(folder, 'event.json'),
    artifacts: join(folder, 'artifacts'),
    home: join(folder, 'home'),
    state: join(folder, 'state'),
    leftovers: join(folder, 'leftovers'),
    signal: join(folder, 'signal'),
    trace,
  };
  for (const path of [paths.home, paths.state]) mkdirSync(path, { recursive: true });
  checkOut(world.store.git.directory, event, paths.workspace);
  writeFileSync(paths.payload, JSON.stringify(event.payload));
  writeFileSync(trace, writePowerTrace({ devices: [workingGpu(wish.load)] }));
  const now = new Date();
  utimesSync(trace, now, now);

  const { runId, token, follow } = followedRun(world, event, wish.jobs);
  const facts = {
    event,
    runId,
    token,
    api: world.github.url,
    results: relay?.url ?? server,
    port,
    isTold: told !== 'nothing',
    isAlone: place.tested.isAlone,
  };
  const { program, args, env } = actCommand(place.tested, paths, facts);
  const from = performance.now();
  const child = spawn(program, args, { cwd: paths.workspace, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: ActLine[] = [];
  const log = createWriteStream(join(folder, 'act.jsonl'));
  const listen = (stream: NonNullable<ChildProcess['stdout']>): void => {
    createInterface({ input: stream }).on('line', (text) => {
      log.write(`${text}\n`);
      const line = parseActLine(text);
      if (line === null) return;
      lines.push(line);
      follow(line);
      signalAt(wish, line, paths.signal);
    });
  };
  listen(child.stdout);
  listen(child.stderr);
  const limit = setTimeout(() => writeFileSync(paths.signal, 'KILL'), LIMIT_MS);
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(limit);
  log.end();
  await relay?.close();
  return {
    runId,
    exitCode,
    seconds: (performance.now() - from) / 1_000,
    lines,
    leftovers: Number(readFileSync(paths.leftovers, 'utf8')),
    artifacts: collectArtifacts(world.store, paths.artifacts, runId),
    state: paths.state,
  };
}

function signalAt({ signal }: ActPlay, { stage, step, text }: ActLine, file: string): void {
  if (signal === undefined || stage !== 'Main' || step !== signal.step || !text.includes('Run Main')) return;
  setTimeout(() => writeFileSync(file, signal.name), signal.afterMs);
}
