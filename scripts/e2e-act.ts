// `npm run e2e:act`: example workflows that use the committed action, played by `act` in host mode, a runner that is not ours.
// GitHub's API is this project's fake on 127.0.0.1, artifacts go to act's own server; where namespaces are allowed nothing else can be
// reached. `-- NAME` plays only the scenarios whose title has it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import buildStub from '../test/harness/native/build-stub.ts';
import { isolated } from './e2e-act/isolated.ts';
import { findAct, findNode, type Tool } from './e2e-act/tools.ts';

const root = resolve(import.meta.dirname, '..');
const cache = join(root, '.cache');
/** Over a minute on two idle cores; several where scenarios must be played one by one. */
const LIMIT_MS = 600_000;

const act = findAct(cache);
if ('why' in act) console.log(`Skipped: ${act.why}`);
else process.exitCode = play(act);

function play(act: Tool): number {
  buildStub();
  const node = findNode(cache);
  const folder = mkdtempSync(join(tmpdir(), 'e2e-act-'));
  const script = join(root, 'scripts/e2e-act/play.ts');
  const wanted = process.argv.slice(2);
  const { command, told } = isolated([
    process.execPath,
    ...['--import', 'tsx', script, act.program, node.program, folder, ...wanted],
  ]);
  console.log(`act of ${act.from}, node ${node.version} of ${node.from}; ${told}.`);
  const [program, ...args] = command;
  try {
    const limits = { timeout: LIMIT_MS, killSignal: 'SIGKILL' } as const;
    return spawnSync(program, args, { stdio: 'inherit', cwd: root, ...limits }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
