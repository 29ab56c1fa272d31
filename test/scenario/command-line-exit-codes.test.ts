// `carbon-action run`: the command's exit code, signals and output are its own; 3, 125, 126 and 127 as a shell's user expects them.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRunning } from '../harness/runner/tracked-processes.ts';
import { runMeasured } from './command-line.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** 36 µJ: every command uses more. */
const TINY = ['--budget', '0.00000001 Wh'];
/** Ten ticks of the kernel's clock: of what ends within one nothing is seen, and what is assumed is not gated. */
const SHORT = ['sleep', '0.1'];

describe('the exit code of a measured command', () => {
  it.each<[string, readonly string[], readonly string[], number]>([
    ['succeeded', [], ['true'], 0],
    ['failed', [], ['sh', '-c', 'exit 7'], 7],
    ['ended by a signal', [], ['sh', '-c', 'kill -KILL $$'], 137],
    ['not found', [], ['no-such-command'], 127],
    ['not executable', [], ['/etc/passwd'], 126],
    ['over its budget', TINY, SHORT, 3],
    ['over its budget, with a code of the user’s', [...TINY, '--exceed-code', '9'], SHORT, 9],
    ['over its budget, and failed', TINY, ['sh', '-c', 'exit 7'], 7],
    ['over a budget that only warns', [...TINY, '--on-exceed', 'warn'], SHORT, 0],
    ['wrong use: an unknown option', ['--budgets', '1 kWh'], ['true'], 125],
    ['wrong use: a bad budget', ['--budget', 'much'], ['true'], 125],
    ['wrong use: no command', [], [], 125],
  ])('%s', async (_, options, command, exitCode) => {
    expect((await runMeasured(command, { options })).exitCode).toBe(exitCode);
  });

  it('starts nothing after wrong use', async () => {
    const result = await runMeasured(['echo', 'ran'], { options: ['--region', 'Atlantis'] });
    expect(result).toMatchObject({ exitCode: 125, stdout: Buffer.alloc(0), receipt: null });
    expect(result.stderr).toContain('Atlantis');
  });
});

it('passes the output on byte by byte', async () => {
  const bytes = randomBytes(300_000);
  writeFileSync(join(directory, 'bytes'), bytes);
  const { stdout, stderr } = await runMeasured(['cat', join(directory, 'bytes')]);
  expect(stdout.equals(bytes)).toBe(true);
  expect(stderr.split('\n').filter((line) => line !== '' && !line.startsWith('carbon: '))).toEqual([]);
});

it('is silent with --quiet', async () => {
  const result = await runMeasured(['echo', 'only this'], { options: ['--quiet'] });
  expect([result.stdout.toString(), result.stderr]).toEqual(['only this\n', '']);
});

it('sends SIGTERM on to the whole process group, and still writes the receipt', async () => {
  let grandchild = 0;
  const result = await runMeasured(['sh', '-c', 'sleep 60 & echo $!; wait'], {
    onOutput: (text, pid) => {
      grandchild = Number(text);
      process.kill(pid, 'SIGTERM');
    },
  });
  expect(result.exitCode).toBe(143);
  expect(isRunning(grandchild)).toBe(false);
  expect(result.receipt?.subject.outcome).toBe('cancelled');
});
