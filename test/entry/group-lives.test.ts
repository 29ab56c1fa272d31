// A group lives as long as one of its processes runs; a zombie that nobody buries does not.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { groupLives } from '../../src/entry/group-lives.ts';
import { readProcess } from '../../src/measure/sampler/process-stat.ts';

let shell: ChildProcess | null = null;
afterEach(() => {
  shell?.kill('SIGKILL');
});

/** The number that the script prints first. */
async function start(script: string): Promise<number> {
  const child = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  shell = child;
  const [line] = await once(child.stdout, 'data');
  return Number(String(line));
}

it('lives while a member runs, and is gone with it', async () => {
  const leader = await start('setsid sleep 30 & echo $!; wait');
  await expect.poll(() => groupLives(leader)).toBe(true);
  process.kill(-leader, 'SIGKILL');
  await expect.poll(() => groupLives(leader)).toBe(false);
});

it('a zombie is no life', async () => {
  // What `sleep 30` has not started it does not wait for.
  const leader = await start('setsid sleep 0 & echo $!; exec sleep 30');
  await expect.poll(() => readProcess(leader)?.state).toBe('Z');
  expect(groupLives(leader)).toBe(false);
});

it('a group that never was', () => expect(groupLives(2 ** 30)).toBe(false));
