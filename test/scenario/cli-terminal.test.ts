// At a terminal a measured command keeps it: it may ask there, Ctrl-C reaches it once, and progress is shown; a pipe gets none.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './cli.ts';
import { projectRoot } from './stage.ts';

const hasScript = spawnSync('script', ['--version']).error === undefined;
const CTRL_C = '\u0003';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.clear());

/** What a terminal shows, and the exit status; `script` (util-linux) is the terminal. */
function atTerminal(line: string, onText: (text: string, type: (keys: string) => void) => void = () => {}) {
  // A shell between us and the command line would end by the same Ctrl-C, with a status of its own.
  const command = `exec ${process.execPath} ${join(projectRoot, 'dist/cli.js')} ${line}`;
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: desk.directory,
    env: { PATH: process.env.PATH, TERM: 'dumb' },
  });
  let screen = '';
  child.stdout.on('data', (chunk: Buffer) => {
    screen += chunk;
    onText(screen, (keys) => child.stdin.write(keys));
  });
  return new Promise<{ screen: string; exitCode: number | null }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ screen: screen.replaceAll('\r\n', '\n'), exitCode }));
  });
}

describe.skipIf(!hasScript)('at a terminal', () => {
  it('the command may ask a question there', async () => {
    let asked = false;
    const { screen, exitCode } = await atTerminal(
      `run --quiet -- bash -c 'read -r -p "name? " name < /dev/tty && echo "hello $name"'`,
      (text, type) => {
        if (!asked && text.includes('name?')) type('Mona\n');
        asked ||= text.includes('name?');
      },
    );
    expect({ exitCode, asked }).toEqual({ exitCode: 0, asked: true });
    expect(screen).toContain('hello Mona');
  });

  it('Ctrl-C ends the command once, and its figures are still told', async () => {
    let typed = false;
    const { screen, exitCode } = await atTerminal(
      `run --sample-every 100ms -- bash -c 'trap "echo interrupted; exit 9" INT; echo ready; sleep 20 & wait'`,
      (text, type) => {
        if (!typed && text.includes('ready')) type(CTRL_C);
        typed ||= text.includes('ready');
      },
    );
    expect(exitCode).toBe(9);
    expect(screen.match(/interrupted/g)).toHaveLength(1);
    expect(screen).toContain('carbon: CI energy');
  });

  it('probe says that it is busy', async () => {
    expect((await atTerminal('probe')).screen).toContain('carbon: Reading the meters');
    expect((await atTerminal('probe --quiet')).screen).not.toContain('Reading the meters');
  });
});

it('what can never be executed is 126 like what may not be', async () => {
  const { exitCode, stderr } = await desk.cli(['run', '--', '/etc/passwd/x']);
  expect(exitCode).toBe(126);
  expect(stderr).toMatch(/^carbon: The command "\/etc\/passwd\/x" could not be started: .*\n$/);
});
