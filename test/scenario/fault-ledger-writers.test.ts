// Twenty processes add to one directory ledger at once, and five of them are killed in the middle: what the others said they added is
// there, of the killed ones whole entries or none, and nothing torn is read.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { serialiseReceipt } from '../../src/account/receipt/codec.ts';
import { hasStub } from '../harness/native/build-stub.ts';
import { faultEnvironment } from '../harness/native/faults.ts';
import { receiptOf } from '../review/receipt-builder.ts';
import { openDesk } from './cli.ts';
import { node, projectRoot } from './stage.ts';

const desk = openDesk();
afterAll(() => desk.clear());

const WRITERS = 20;
const KILLED = 5;
const EACH = 10;
/** An entry is three effects: its file is made, written and renamed. Killed while making, writing or renaming one of the ten. */
const FIRST_KILL = 6;
const KILLS_APART = 4;

function receiptsOf(writer: number): readonly string[] {
  const like = receiptOf();
  return Array.from({ length: EACH }, (_, n) => {
    const name = `w${writer}-${n}.json`;
    const receipt = {
      ...like,
      id: `w${writer}-${n}`,
      subject: { ...like.subject, run_id: writer * 1_000 + n },
    };
    desk.write(name, serialiseReceipt(receipt));
    return name;
  });
}

function entries(): readonly string[] {
  const path = join(desk.directory, 'ledger');
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(path, name));
}
const isOf = (writer: number) => (file: string) => file.includes(`-w${writer}-`);

const killedAt = (effect: number) => faultEnvironment({ program: 'dist/cli.js', killAt: effect });

async function add(writer: number): Promise<number | null> {
  const words = ['ledger', 'add', ...receiptsOf(writer), '--ledger', 'directory:ledger'];
  const child = spawn(node, [join(projectRoot, 'dist/cli.js'), ...words], {
    cwd: desk.directory,
    stdio: 'ignore',
    env: writer < KILLED ? { ...process.env, ...killedAt(FIRST_KILL + writer * KILLS_APART) } : process.env,
  });
  const [code] = await once(child, 'exit');
  return code;
}

it.skipIf(!hasStub())('loses nothing that was told to be kept', async () => {
  rmSync(join(desk.directory, 'ledger'), { recursive: true, force: true });
  const codes = await Promise.all(Array.from({ length: WRITERS }, (_, writer) => add(writer)));
  expect(codes).toEqual(codes.map((_, writer) => (writer < KILLED ? null : 0)));
  const kept = entries();
  for (let writer = KILLED; writer < WRITERS; writer++) expect(kept.filter(isOf(writer))).toHaveLength(EACH);
  for (let writer = 0; writer < KILLED; writer++) {
    expect(kept.filter(isOf(writer)).length).toBeGreaterThan(0);
    expect(kept.filter(isOf(writer)).length).toBeLessThan(EACH);
  }
  for (const file of kept) expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('receipt');
  const verified = await desk.cli(['ledger', 'verify', '--ledger', 'directory:ledger']);
  expect(verified).toMatchObject({ exitCode: 0, stderr: '' });
  // Whoever was killed adds the same again, and then it is whole.
  const [first = ''] = receiptsOf(0);
  const again = await desk.cli(['ledger', 'add', first, '--ledger', 'directory:ledger']);
  expect(again.exitCode).toBe(0);
});
