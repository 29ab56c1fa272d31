// A command that is ended gets SIGTERM with all that it has started, and SIGKILL after its grace; what had ended before is left alone.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandProcesses } from '../../src/entry/command-processes.ts';
import { runCommand } from '../../src/entry/run-command.ts';
import { isRunning } from '../harness/runner/tracked-processes.ts';

let directory = '';
let child: ChildProcess | null = null;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'command-end-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(directory, { recursive: true });
});

const GRACE_MS = 200;
const ready = () => join(directory, 'ready');
const pidsIn = (): readonly number[] => {
  try {
    return readFileSync(ready(), 'utf8').trim().split('\n').map(Number);
  } catch {
    return [];
  }
};

/** The script writes pids into `$READY`; it is ended once there are `wanted` of them. */
async function endWhenReady(script: string, wanted: number) {
  const end = new AbortController();
  const running = runCommand({
    file: 'sh',
    args: ['-c', script],
    cwd: '/',
    env: { ...process.env, READY: ready() },
    killAfterTermMs: null,
    end: { when: end.signal, graceMs: GRACE_MS },
  });
  await expect.poll(() => pidsIn().length).toBe(wanted);
  end.abort();
  return running;
}

describe('a command in a group of its own', () => {
  it('dies of SIGTERM', async () => {
    const result = await endWhenReady('echo $$ >> "$READY"; exec sleep 30', 1);
    expect(result).toMatchObject({ exitCode: 143, signal: 'SIGTERM', wasEnded: true });
  });

  it('that saves its work on SIGTERM and succeeds was ended all the same', async () => {
    const script = `trap 'exit 0' TERM; echo $$ >> "$READY"; while :; do sleep 0.02; done`;
    expect(await endWhenReady(script, 1)).toMatchObject({ exitCode: 0, signal: null, wasEnded: true });
  });

  it('that is deaf is killed after the grace, its children with it', async () => {
    const deaf = `trap '' TERM; echo $$ >> "$READY"; while :; do sleep 0.02; done`;
    const result = await endWhenReady(`sh -c '${deaf.replaceAll("'", `'\\''`)}' & ${deaf}`, 2);
    expect(result).toMatchObject({ signal: 'SIGKILL', wasEnded: true });
    // Whoever adopts the children reaps them a moment later.
    await expect.poll(() => pidsIn().some(isRunning)).toBe(false);
  });

  it('that has ended before is not ended', async () => {
    const end = new AbortController();
    const result = await runCommand({
      file: 'true',
      args: [],
      cwd: '/',
      env: process.env,
      killAfterTermMs: null,
      end: { when: end.signal, graceMs: GRACE_MS },
    });
    end.abort();
    expect(result).toMatchObject({ exitCode: 0, wasEnded: false });
  });
});

describe('a command that stays in our group, as at a terminal', () => {
  it('is reached with all that it has started, and nobody else is', async () => {
    const script = 'sleep 30 & echo $! >> "$READY"; sleep 30 & echo $! >> "$READY"; wait';
    child = spawn('sh', ['-c', script], { env: { ...process.env, READY: ready() }, stdio: 'ignore' });
    await expect.poll(() => pidsIn().length).toBe(2);
    const processes = commandProcesses(child.pid ?? 0, { inOurGroup: true });
    const exited = once(child, 'exit');
    expect(processes.sendToAll('SIGTERM')).toBe(true);
    expect(await exited).toEqual([null, 'SIGTERM']);
    await expect.poll(() => processes.live()).toBe(false);
    for (const pid of pidsIn()) expect(isRunning(pid)).toBe(false);
    expect(processes.send('SIGTERM')).toBe(false);
  });
});
