// The history in a directory, handled by hand: added to, listed, verified and merged, with clear words for what is wrong.
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serialiseReceipt } from '../../../../src/account/receipt/codec.ts';
import { COMMON_OPTIONS, parseArguments } from '../../../../src/entry/command/arguments.ts';
import { ledgerCommand } from '../../../../src/entry/command/ledger.ts';
import { directoryLedger } from '../../../../src/review/ledger/directory.ts';
import { baseRun, SERIES } from '../../../review/entry-builder.ts';
import { receiptOf } from '../../../review/receipt-builder.ts';

let root = '';
let out = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ledger-'));
  out = '';
  const write = (text: string | Uint8Array): boolean => {
    out += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(write);
  vi.spyOn(process.stderr, 'write').mockImplementation(write);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

const run = (...words: readonly string[]): Promise<number> =>
  ledgerCommand.execute(parseArguments(words, { ...COMMON_OPTIONS, ...ledgerCommand.options }), []);
const at = (name: string): string => join(root, name);
const spec = (name: string): string => `directory:${at(name)}`;
const filled = (name: string, ns: readonly number[]) =>
  directoryLedger(at(name), null).append(ns.map((n) => baseRun(n)));

describe('ledger add', () => {
  it('adds each receipt once', async () => {
    await writeFile(at('r.json'), serialiseReceipt(receiptOf()));
    expect(await run('add', at('r.json'), at('r.json'), '--ledger', spec('l'))).toBe(0);
    await run('add', at('r.json'), '--ledger', spec('l'), '--format', 'json');
    expect(out).toBe('1 added, 0 already there\n{\n  "added": 0,\n  "already_there": 1\n}\n');
  });
});

describe('ledger list', () => {
  it('counts runs by series', async () => {
    await filled('l', [1, 30]);
    await directoryLedger(at('l'), null).append([baseRun(2, { series: SERIES.replace('train', 'eval') })]);
    expect(await run('list', '--ledger', spec('l'))).toBe(0);
    expect(out).toBe('eval       1  2026-05-31 to 2026-05-31\ntrain      2  2026-05-30 to 2026-05-31\n');
  });
});

it('ledger list --format json has every entry', async () => {
  await filled('l', [1]);
  await run('list', '--ledger', spec('l'), '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({
    series: [{ label: 'train', series: SERIES, runs: 1 }],
    entries: [{ receipt: 'r-1', label: 'train', run_id: 999_999, energy_j: 360_000, outcome: 'success' }],
  });
});

describe('ledger verify', () => {
  it('finds nothing in what we write', async () => {
    await filled('l', [1, 2, 3]);
    expect(await run('verify', '--ledger', spec('l'))).toBe(0);
    expect(out).toBe('3 entries of 1 series, 0 problems\n');
  });

  it('names torn, newer and misplaced files', async () => {
    await filled('l', [1, 2]);
    const [folder = ''] = await readdir(at('l'));
    const [first = ''] = await readdir(join(at('l'), folder));
    await copyFile(join(at('l'), folder, first), join(at('l'), folder, '9-9-copy.json'));
    await writeFile(join(at('l'), folder, '9-9-torn.json'), '{');
    await writeFile(join(at('l'), folder, '9-9-newer.json'), '{"schema":"carbon-action/entry/2"}');
    expect(await run('verify', '--ledger', spec('l'), '--format', 'json')).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      entries: 2,
      problems: [
        { file: `${folder}/9-9-copy.json`, why: expect.stringContaining('another entry') },
        { file: `${folder}/9-9-newer.json`, why: expect.stringContaining('another format') },
        { file: `${folder}/9-9-torn.json`, why: expect.stringContaining('JSON') },
      ],
    });
  });
});

describe('ledger merge', () => {
  it('joins directories as sets, says how many are new, and leaves damaged files behind', async () => {
    await filled('a', [1, 2]);
    await filled('b', [2, 3]);
    await filled('c', [3, 4]);
    const [folder = ''] = await readdir(at('a'));
    const torn = join(at('a'), folder, '9-9-torn.json');
    await mkdir(dirname(torn), { recursive: true });
    await writeFile(torn, '{');
    expect(await run('merge', spec('a'), spec('b'), '--into', spec('c'))).toBe(0);
    expect(out).toContain(`2 new in ${spec('c')}, 1 already there\n`);
    expect(out).toContain('left behind');
    const { entries } = await directoryLedger(at('c'), null).read([SERIES]);
    expect(entries.map(({ receipt }) => receipt).toSorted()).toEqual(['r-1', 'r-2', 'r-3', 'r-4']);
  });
});

describe('wrong use', () => {
  it.each([
    ['nothing to do', []],
    ['an unknown verb', ['prune']],
    ['what is built later', ['import', 'emissions.csv']],
    ['no receipt', ['add', '--ledger', 'directory:/x']],
    ['no ledger', ['list']],
    ['a ledger of a run', ['verify', '--ledger', 'artifact']],
    ['a name where none is taken', ['list', 'x', '--ledger', 'directory:/x']],
    ['nowhere to merge into', ['merge', 'directory:/x']],
    ['a path that is no ledger', ['merge', '/x', '--into', 'directory:/y']],
    ['a ledger that is not there', ['list', '--ledger', 'directory:/does/not/exist']],
  ])('%s is refused in one sentence', async (_, words) => {
    await expect(run(...words)).rejects.toMatchObject({ name: 'CarbonError' });
  });
});
