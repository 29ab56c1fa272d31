// `npm run accept:gpu`: bundles the acceptance into one folder that needs nothing but Node, and runs it there.
// That folder is a copy of dist/ with one more file: it can be handed to a machine with a GPU as it is (`node accept-gpu.js`).
// `--bundle-only` makes the folder and does not run it; all other words go to the program (`--help` lists them).
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, '.cache/accept-gpu');
const program = join(folder, 'accept-gpu.js');
const BUNDLE_ONLY = '--bundle-only';
const words = process.argv.slice(2);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
cpSync(join(root, 'dist'), folder, { recursive: true });
const bundle = await rolldown({
  cwd: root,
  input: 'scripts/accept-gpu/main.ts',
  platform: 'node',
  transform: { target: 'node20' },
  logLevel: 'warn',
});
await bundle.write({ file: program, format: 'esm', minify: false });
await bundle.close();

if (words.includes(BUNDLE_ONLY)) console.log(`Hand over ${folder} and run: node accept-gpu.js`);
else process.exitCode = spawnSync(process.execPath, [program, ...words], { stdio: 'inherit' }).status ?? 1;
