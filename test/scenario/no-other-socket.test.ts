// Nothing but GitHub's API, its artifact service and, where chosen, the one intensity service is ever connected to or looked up:
// main, sampler, post, hooks, report and command line under a shim that writes down and refuses everything else.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFakeGrid } from '../harness/grid/fake-grid.ts';
import {
  canWatchSockets,
  type Event,
  type SocketWatch,
  watchSockets,
} from '../harness/native/socket-shim.ts';
import { run } from '../harness/runner/step.ts';
import { type Desk, openDesk } from './cli.ts';
import { measuredReceipt } from './history.ts';
import { measuredJobs, playReport } from './report-stage.ts';
import { carbon, HOOKS, node, openStage, projectRoot, STEADY_GPU, type Stage } from './stage.ts';
import { steadyTrace } from './steady-trace.ts';

let desk: Desk;
let stage: Stage;
let watch: SocketWatch | null = null;
beforeEach(async () => {
  desk = openDesk();
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(async () => {
  watch?.close();
  watch = null;
  await stage.close();
  desk.clear();
});

/** Ports of the simulated GitHub: its API, and its artifact service with the storage behind it. */
const githubPorts = (): number[] =>
  [stage.world.github.url, stage.world.results.url].map((url) => Number(new URL(url).port));

function begin(ports: readonly number[]): SocketWatch {
  const begun = watchSockets(ports);
  watch = begun;
  return begun;
}

const told = (events: readonly Event[], what: Event['what']): readonly string[] =>
  events.filter((event) => event.what === what).map(({ detail }) => detail);

/** Which entry of dist/ a process runs. */
function entriesIn(events: readonly Event[]): ReadonlyMap<number, string> {
  const started = events.filter(({ what }) => what === 'process');
  return new Map(
    started.flatMap(({ pid, detail }) => {
      const entry = /\/dist\/(\w+)\.js/.exec(detail)?.[1] ?? /\/hooks\/(job-\w+\.sh)/.exec(detail)?.[1];
      return entry === undefined ? [] : [[pid, entry] as const];
    }),
  );
}

/** Programs that processes of the product started, themselves or through others. */
function programsIn(events: readonly Event[]): ReadonlySet<string> {
  const ours = new Set(entriesIn(events).keys());
  for (const { pid, parent } of events) if (ours.has(parent)) ours.add(pid);
  const started = events.filter(({ parent, what }) => what === 'exec' && ours.has(parent));
  return new Set(started.map(({ detail }) => basename(detail.split(' ')[0] ?? '')));
}

/** First cells of the table of programs. */
function programsOfThePage(): readonly string[] {
  const page = readFileSync(join(projectRoot, 'docs/supply-chain.md'), 'utf8');
  const [, table = ''] = /^\| program .*\n\|[-| :]+\|\n((?:\|.*\n)+)/m.exec(page) ?? [];
  const cells = [...table.matchAll(/^\| ([^|]*) \|/gm)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

describe.skipIf(!canWatchSockets())('with every other socket refused', () => {
  it('a job with hooks and the action asks the API and the artifact service, and only its post step does', async () => {
    const pull = stage.openPull();
    const state = mkdtempSync(join(tmpdir(), 'state-'));
    const { environment, events } = begin(githubPorts());
    const played = await stage.play(stage.pullEvent(pull), {
      steps: [carbon({ budget: '+10 %' }), run('sleep 0.5', { name: 'Train' })],
      runnerEnv: { ...HOOKS, ...environment, CARBON_STATE_DIR: state },
    });
    rmSync(state, { recursive: true });
    expect(played.conclusion).toBe('success');
    expect(stage.comments(pull)).toHaveLength(1);
    const entries = entriesIn(events());
    expect(new Set(entries.values())).toEqual(
      new Set(['job-started.sh', 'hook', 'sampler', 'main', 'post', 'job-completed.sh']),
    );
    expect(told(events(), 'refused')).toEqual([]);
    for (const port of githubPorts())
      expect(told(events(), 'allowed')).toContain(`connect 127.0.0.1 ${port}`);
    // A socket that is opened and never used would be seen too.
    const withSockets = events().filter(({ what, pid }) => what === 'socket' && entries.has(pid));
    expect(new Set(withSockets.map(({ pid }) => entries.get(pid)))).toEqual(new Set(['post']));
    const programs = programsIn(events());
    expect(programs).toContain('lscpu');
    for (const program of programs) expect(programsOfThePage()).toContain(program);
  });

  it('a report job asks the same two', async () => {
    const event = stage.pullEvent(stage.openPull());
    const jobs = measuredJobs(stage, await measuredReceipt(), event, { legs: [{}] });
    const { environment, events } = begin(githubPorts());
    const reported = await playReport(stage, jobs, { runnerEnv: environment });
    expect(reported.conclusion).toBe('success');
    expect([...entriesIn(events()).values()]).toEqual(['report']);
    expect(told(events(), 'refused')).toEqual([]);
    for (const port of githubPorts())
      expect(told(events(), 'allowed')).toContain(`connect 127.0.0.1 ${port}`);
  });

  it('the command line asks nobody, and a chosen intensity service alone', async () => {
    const grid = await startFakeGrid();
    const proxyPort = Number(new URL(grid.environment.https_proxy ?? '').port);
    const { environment, events } = begin([proxyPort]);
    const now = Date.now();
    desk.write('trace.ndjson', steadyTrace({ watts: 100, seconds: 30, wall0Ms: now - 60_000 }));
    // The proxy is open to all of them: who does not use it has nobody to ask.
    const cli = async (words: readonly string[], more = {}): Promise<void> => {
      const { exitCode } = await desk.cli(words, { ...grid.environment, ...environment, ...more });
      expect(exitCode, words.join(' ')).toBe(0);
    };
    await cli(['probe', '--region', 'FI']);
    await cli(['account', 'trace.ndjson', '--region', 'GB']);
    expect(
      events().filter(({ what }) => what === 'socket' || what === 'allowed' || what === 'refused'),
    ).toEqual([]);
    await cli(['grid', 'DE'], { CARBON_INTENSITY: 'energy-charts' });
    await grid.close();
    expect(told(events(), 'refused')).toEqual([]);
    expect(told(events(), 'allowed')).toContain(`connect 127.0.0.1 ${proxyPort}`);
    expect(new Set(grid.tunnels)).toEqual(new Set(['api.energy-charts.info:443']));
  });

  it.each([
    ['an address', `fetch('http://192.0.2.1/')`, 'connect 192.0.2.1 80'],
    ['another port of this machine', `fetch('http://127.0.0.1:8081/')`, 'connect 127.0.0.1 8081'],
    ['a name', `fetch('http://example.org/')`, 'name example.org'],
    [
      'a datagram',
      `require('node:dgram').createSocket('udp4').send('x', 53, '192.0.2.1', () => process.exit())`,
      'sendmsg 192.0.2.1 53',
    ],
    [
      'a child with an environment of its own',
      `require('node:child_process').spawnSync(process.execPath, ['-e', "fetch('http://192.0.2.1/')"], { env: {} })`,
      'connect 192.0.2.1 80',
    ],
  ])('the shim sees and refuses %s', (_, script, refused) => {
    const { environment, events } = begin([]);
    spawnSync(node, ['-e', script], { env: { PATH: process.env.PATH, ...environment }, timeout: 10_000 });
    expect(told(events(), 'refused')).toContain(refused);
    expect(told(events(), 'allowed').filter((detail) => detail.startsWith('connect'))).toEqual([]);
  });
});

const NO_NETWORK = ['--user', '--map-root-user', '--net', '--pid', '--fork', '--mount-proc', '--kill-child'];
const canLeaveTheNetwork = spawnSync('unshare', [...NO_NETWORK, 'true']).status === 0;

// What the kernel refuses, no library can get around: a namespace with one interface, which is down. network_namespaces(7).
it.skipIf(!canLeaveTheNetwork)(
  'where the kernel gives no network at all, a command is measured as ever',
  () => {
    const words = [node, join(projectRoot, 'dist/cli.js'), 'run', '--region', 'FR', '--', 'true'];
    const { status, stderr } = spawnSync('unshare', [...NO_NETWORK, ...words], {
      cwd: desk.directory,
      env: { PATH: process.env.PATH },
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(status).toBe(0);
    expect(stderr).toMatch(/CI energy: [\d.]+\s(?:m|k)?J/);
    expect(stderr).not.toMatch(/ENETUNREACH|EAI_AGAIN|ECONNREFUSED/);
  },
);
