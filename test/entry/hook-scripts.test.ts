// The hooks' scripts: they find the runner's own Node above them, end with 0 whatever happens, and within their time.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const hooks = resolve(import.meta.dirname, '../../hooks');
const bash = execFileSync('sh', ['-c', 'command -v bash'], { encoding: 'utf8' }).trim();

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'runner-'));
  mkdirSync(join(root, 'bin'));
  // The kernel names the executable by its path, so a copy of a shell passes for the worker.
  copyFileSync(bash, join(root, 'bin/Runner.Worker'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A Node that tells who it is and what it was asked. */
function plantNode(version: string, body = 'echo "$0" "$@"'): void {
  mkdirSync(join(root, 'externals', version, 'bin'), { recursive: true });
  const path = join(root, 'externals', version, 'bin/node');
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
}

/** As the runner does: `bash -e FILE`, its parent the worker. */
const perform = (script: string, path = process.env.PATH) =>
  spawnSync(join(root, 'bin/Runner.Worker'), ['-c', `"${bash}" -e "${script}"; echo "exit $?"`], {
    encoding: 'utf8',
    env: { PATH: path },
  }).stdout.trim();

describe.each(['started', 'completed'])('job-%s.sh', (stage) => {
  const script = join(hooks, `job-${stage}.sh`);
  const asked = `${resolve(hooks, '../hooks/../dist/hook.js')} ${stage}`;

  it('takes the newest Node of the runner', () => {
    plantNode('node20');
    plantNode('node24');
    const said = perform(script).replace('/hooks/../', '/');
    expect(said).toBe(`${root}/externals/node24/bin/node ${asked}\nexit 0`);
  });

  it('is found through a link, and further down than a child', () => {
    plantNode('node20');
    const link = join(root, 'job.sh');
    symlinkSync(script, link);
    const wrapper = join(root, 'all.sh');
    writeFileSync(wrapper, `sh "${link}"\n`);
    expect(perform(wrapper).replace('/hooks/../', '/')).toBe(
      `${root}/externals/node20/bin/node ${asked}\nexit 0`,
    );
  });

  it('takes that of a runner that has updated itself, whose bin is a link', () => {
    renameSync(join(root, 'bin'), join(root, 'bin.2.336.0'));
    symlinkSync('bin.2.336.0', join(root, 'bin'));
    plantNode('node24');
    expect(perform(script)).toContain(`${root}/externals/node24/bin/node `);
  });

  it.each([
    ['fails', 'exit 7', /The hook itself failed;.*\nexit 0$/],
    ['is killed', 'kill -9 $$', /did not end in time\.\nexit 0$/],
  ])('a Node that %s is said, and fails no job', (_, body, said) => {
    plantNode('node24', body);
    expect(perform(script)).toMatch(said);
  });

  it('without any Node it says so', () => {
    const bare = join(root, 'path');
    mkdirSync(bare);
    for (const tool of ['readlink', 'dirname', 'sed', 'cut']) {
      symlinkSync(
        execFileSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim(),
        join(bare, tool),
      );
    }
    expect(perform(script, bare)).toMatch(/^carbon: .*: no Node .*\nexit 0$/);
  });

  it('names its own variable, and limits its time', () => {
    const text = readFileSync(script, 'utf8');
    expect(text).toContain(`ACTIONS_RUNNER_HOOK_JOB_${stage.toUpperCase()}=`);
    expect(text).toMatch(/timeout -k 2 \d+ "\$node"/);
  });
});
