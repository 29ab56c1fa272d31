// Keeps what act said and the table under out/e2e-act/, so that a failure can be read after everything else is gone.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const out = resolve(import.meta.dirname, '../../out/e2e-act');

export function keepLog(folder: string, table: string): void {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'table.txt'), table);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('act.jsonl')) cpSync(join(folder, name), join(out, name.replaceAll('/', '-')));
}
