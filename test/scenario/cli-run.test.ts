// `run` at a terminal with a stand-in GPU: exact energy, a trace that replays to the same joules, history and budgets, and nothing in the command's way.
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseReceipt } from '../../src/account/receipt/codec.ts';
import { stubLibraryPath } from '../harness/native/build-stub.ts';
import { writePowerTrace } from '../harness/native/power-trace.ts';
import { isRunning } from '../harness/runner/tracked-processes.ts';
import { type Desk, openDesk } from './cli.ts';
import { missedSteps } from './exact-energy.ts';
import { STEADY_GPU } from './stage.ts';

const WATTS = 100;

let desk: Desk;
let env: Readonly<Record<string, string>>;
beforeEach(() => {
  desk = openDesk();
  desk.write('power.txt', writePowerTrace({ devices: [STEADY_GPU] }));
  const path = join(desk.directory, 'power.txt');
  const now = new Date();
  utimesSync(path, now, now);
  env = { CARBON_NVML: stubLibraryPath, NVIDIA_STUB_TRACE: path, CARBON_REGION: 'FR' };
});
afterEach(() => desk.clear());

const run = (...words: readonly string[]) => desk.cli(['run', '--sample-every', '100ms', ...words], env);
const receiptIn = (name: string) => parseReceipt(desk.read(name));

describe('the figures', () => {
  it('are exact, and the kept trace replays to the same joules, duration and series', async () => {
    const kept = ['--receipt', 'live.json', '--trace', 'trace.ndjson'];
    const { exitCode, stdout, stderr } = await run(...kept, '--', 'sleep', '1');
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('carbon: ')),
    ).toBe(true);
    const live = receiptIn('live.json');
    expect(missedSteps(live, WATTS)).toBeLessThanOrEqual(2);

    const words = ['account', 'trace.ndjson', '--outcome', 'success', '--receipt', 'replayed.json'];
    expect((await desk.cli(words, env)).exitCode).toBe(0);
    const replayed = receiptIn('replayed.json');
    expect(replayed.energy).toEqual(live.energy);
    expect(replayed.machine).toEqual(live.machine);
    expect(replayed.duration_s).toBe(live.duration_s);
    expect(replayed.subject).toEqual(live.subject);
    expect(replayed.carbon).toEqual(live.carbon);
    expect(desk.files()).toEqual(['live.json', 'power.txt', 'replayed.json', 'trace.ndjson']);
  });

  it('enter the ledger, and the next run is compared', async () => {
    const words = [
      '--name',
      'sleep',
      '--ledger',
      'directory:ledger',
      '--budget',
      '+10 %',
      '--',
      'sleep',
      '0.5',
    ];
    expect((await run(...words)).stderr).toContain('First measurement');
    const { exitCode, stderr } = await run('--format', 'markdown', ...words);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('1 base run');
  });

  it('as JSON on stderr are the receipt', async () => {
    const { stderr } = await run('--format', 'json', '--', 'sleep', '0.3');
    expect(parseReceipt(stderr).subject.outcome).toBe('success');
  });
});

describe('nothing is in the way of the command', () => {
  it('no sampler can be had: it runs all the same', async () => {
    const { exitCode, stdout, stderr } = await desk.cli(['run', '--', 'sh', '-c', 'echo ran; exit 4'], {
      ...env,
      TMPDIR: join(desk.directory, 'nowhere'),
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: 'ran\n' });
    expect(stderr).toContain('Nothing is measured');
  });

  it('what was not found leaves no receipt', async () => {
    const { exitCode, stderr } = await run('--receipt', 'receipt.json', '--', 'no-such-command');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 127,
      stderr: 'carbon: The command "no-such-command" was not found.\n',
    });
    expect(desk.files()).toEqual(['power.txt']);
  });

  it.each([
    ['--receipt', 'nowhere/receipt.json'],
    ['--trace', '.'],
    ['--exceed-code', '256'],
    ['--work', 'steps'],
    ['--nvlm', 'x'],
    ['--ledger', 'artifact'],
  ])('%s %s is refused before the command starts', async (option, value) => {
    const { exitCode, stdout } = await run(option, value, '--', 'echo', 'ran');
    expect({ exitCode, stdout }).toEqual({ exitCode: 125, stdout: '' });
    expect(desk.files()).toEqual(['power.txt']);
  });

  it('the options after the command are its own, with or without --', async () => {
    expect((await run('--quiet', 'echo', '--receipt', '-h')).stdout).toBe('--receipt -h\n');
    expect((await run('--quiet', '--', 'echo', '--', '--quiet')).stdout).toBe('-- --quiet\n');
  });
});

it('a sampler does not outlive the command line that was killed', async () => {
  // The command tells who its sampler is, ends its parent by force, and waits until the sampler has gone.
  const script = `
    for child in $(cat /proc/$PPID/task/*/children); do
      grep -q '^carbon-sampler$' /proc/$child/comm && sampler=$child
    done; echo $sampler
    kill -KILL $PPID
    for i in $(seq 50); do [ -d /proc/$sampler ] || exit 0; sleep 0.1; done`;
  const { exitCode, stdout } = await run('--', 'bash', '-c', script);
  expect(exitCode).toBeNull();
  expect(Number(stdout)).toBeGreaterThan(0);
  expect(isRunning(Number(stdout))).toBe(false);
});

it('leaves nothing of the sampler that was starting when the place of its command was refused', async () => {
  const before = readdirSync(desk.directory);
  const asked = ['run', '--region', 'Atlantis', '--', 'touch', 'ran'];
  const { exitCode } = await desk.cli(asked, { ...env, TMPDIR: desk.directory });
  expect({ exitCode, left: readdirSync(desk.directory) }).toEqual({ exitCode: 125, left: before });
});
