// Builds from a copy of the tree where everything that must not matter is different: path, umask, locale, time zone, and Node if asked.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const TREE = ['package.json', 'package-lock.json', 'tsconfig.json', 'src', 'scripts'];
/** A day ahead of most of the world, and a language whose capital of "i" is not "I" (Unicode, SpecialCasing.txt). */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };

/** Into `directory`. The copy lies in .cache/ of the same file system: packages are linked, not copied. */
export function buildElsewhere(root: string, directory: string): void {
  const node = process.env.CARBON_TEST_NODE ?? process.execPath;
  mkdirSync(join(root, '.cache'), { recursive: true });
  const other = mkdtempSync(join(root, '.cache', 'another path-'));
  try {
    for (const name of TREE) cpSync(join(root, name), join(other, name), { recursive: true });
    const packed = join(root, '.cache', 'native-packages');
    if (existsSync(packed)) cpSync(packed, join(other, '.cache', 'native-packages'), { recursive: true });
    execFileSync('cp', ['--archive', '--link', join(root, 'node_modules'), join(other, 'node_modules')]);
    const script = 'umask 077; exec "$0" "$@"';
    const words = ['node_modules/tsx/dist/cli.mjs', 'scripts/build.ts', '--into', directory];
    const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...ELSEWHERE };
    execFileSync('sh', ['-c', script, node, ...words], { cwd: other, env, stdio: 'inherit' });
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
}
