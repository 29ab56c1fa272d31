// A wrapped command gets the signals that are sent to us, leaves no process behind when it is ended, and says why it was not started.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/entry/run-command.ts';
import { isRunning } from '../harness/runner/tracked-processes.ts';

const MODULE = resolve(import.meta.dirname, '../../src/entry/run-command.ts');
const WRAPPER = `
  import { runCommand } from ${JSON.stringify(MODULE)};
  const { exitCode } = await runCommand({
    file: 'sh', args: ['-c', process.argv[1]], cwd: '/', env: process.env, killAfterTermMs: 300, end: null,
  });
  process.exit(exitCode);
`;

let wrapper: ChildProcess | null = null;
afterEach(() => {
  wrapper?.kill('SIGTERM');
});

/** A wrapper in a process of its own, since signals are sent to it; resolves with the first line the script prints. */
async function wrap(script: string): Promise<{ readonly child: ChildProcess; readonly line: string }> {
  const flags = ['--import', 'tsx', '--input-type=module', '-e', WRAPPER, script];
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  wrapper = child;
  const [line] = await once(child.stdout, 'data');
  return { child, line: String(line).trim() };
}

describe('signals', () => {
  it.each(['USR1', 'USR2', 'CONT', 'WINCH', 'HUP', 'TERM'] as const)('SIG%s is passed on', async (name) => {
    const script = `trap 'exit 7' ${name}; echo ready; while :; do sleep 0.02; done`;
    const { child } = await wrap(script);
    child.kill(`SIG${name}`);
    expect(await once(child, 'exit')).toEqual([7, null]);
  });

  it('what outlives its shell after SIGTERM is killed', async () => {
    const { child, line } = await wrap(`sh -c 'trap "" TERM; echo $$; exec sleep 30' & wait`);
    const deaf = Number(line);
    expect(isRunning(deaf)).toBe(true);
    child.kill('SIGTERM');
    // 128 + 15: the shell died of the signal at once.
    expect(await once(child, 'exit')).toEqual([143, null]);
    expect(isRunning(deaf)).toBe(false);
  });
});

describe('what cannot be started', () => {
  it.each([
    ['no program', 'no-such-program', '/', 127, 'The command "no-such-program" was not found.'],
    ['no directory', 'true', '/no/such/place', 126, 'The directory "/no/such/place" does not exist.'],
    ['a directory as program', '/', '/', 126, 'The command "/" could not be started: spawn / EACCES.'],
  ])('%s', async (_, file, cwd, exitCode, message) => {
    const result = await runCommand({
      file,
      args: [],
      cwd,
      env: process.env,
      killAfterTermMs: null,
      end: null,
    });
    expect(result).toMatchObject({ exitCode, signal: null, notStarted: { message } });
  });
});
