// Runs the committed command line as a user would from a terminal without a runner: its output as bytes, its exit code, its receipt.
import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseReceipt } from '../../src/account/receipt/codec.ts';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { projectRoot } from './stage.ts';

export interface CommandLine {
  readonly exitCode: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
  readonly receipt: Receipt | null;
}

export interface CommandLineOptions {
  /** Options of `run` before `--`; the region and the receipt are given already. */
  readonly options?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** User to run as, where the tests run as root. */
  readonly uid?: number;
  /** Called with each piece of standard output and with the process id. */
  readonly onOutput?: (text: string, pid: number) => void;
}

/** `carbon-action run … -- command`. The environment holds nothing of the test's own but PATH. */
export function runMeasured(
  command: readonly string[],
  { options = [], env = {}, uid, onOutput }: CommandLineOptions = {},
): Promise<CommandLine> {
  const directory = mkdtempSync(join(tmpdir(), 'command-line-'));
  const path = join(directory, 'receipt.json');
  if (uid !== undefined) chownSync(directory, uid, uid);
  const words = ['run', '--region', 'FR', '--sample-every', '100ms', '--receipt', path, ...options, '--'];
  const node = process.env.CARBON_TEST_NODE ?? process.execPath;
  const child = spawn(node, [join(projectRoot, 'dist/cli.js'), ...words, ...command], {
    cwd: directory,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const chunks: Buffer[] = [];
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    onOutput?.(chunk.toString(), child.pid ?? 0);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => {
      const receipt = existsSync(path) ? parseReceipt(readFileSync(path, 'utf8')) : null;
      rmSync(directory, { recursive: true, force: true });
      resolve({ exitCode, stdout: Buffer.concat(chunks), stderr, receipt });
    });
  });
}
