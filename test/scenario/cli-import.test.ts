// What other tools have measured comes into a ledger, is compared with its like and replayed, and goes out again as CodeCarbon's file.
import { copyFileSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDesk } from './cli.ts';
import { projectRoot } from './stage.ts';

const desk = openDesk();
afterAll(() => desk.clear());

const foreign = join(projectRoot, 'test/fixtures/foreign');
const LOG = '279.752698_2026-11-22T111743Z_carbontracker';
const LEDGER = ['--ledger', 'directory:history'];

function lay(name: string, from: string): string {
  copyFileSync(join(foreign, from), join(desk.directory, name));
  return name;
}

/** Ten runs of one project like the fixture's first, a day apart, the last with so much more energy. */
function history(rise: number): string {
  const [header = '', row = ''] = readFileSync(join(foreign, 'codecarbon/emissions.csv'), 'utf8').split('\n');
  const names = header.split(',');
  const energies = ['cpu_energy', 'gpu_energy', 'ram_energy'];
  const rows = [1, 1.01, 0.99, 1, 1.005, 0.995, 1, 1.01, 0.99, rise].map((factor, at) => {
    const cells = new Map(names.map((name, place) => [name, row.split(',')[place] ?? '']));
    for (const name of energies) cells.set(name, String(Number(cells.get(name)) * factor));
    cells.set('energy_consumed', String(energies.reduce((sum, name) => sum + Number(cells.get(name)), 0)));
    cells.set('run_id', `run-${at}`);
    cells.set('timestamp', `2026-11-${10 + at}T12:00:00`);
    return names.map((name) => cells.get(name)).join(',');
  });
  return `${[header, ...rows].join('\n')}\n`;
}

it('imports, lists, compares, replays and exports', async () => {
  desk.write('emissions.csv', history(1.3));
  const files = [
    lay('offline.csv', 'codecarbon/offline-appended.csv'),
    lay(`${LOG}.log`, `carbontracker/two-gpus/${LOG}.log`),
    lay(`${LOG}_output.log`, `carbontracker/two-gpus/${LOG}_output.log`),
    lay('lap-data.json', 'eco-ci/lap-data.json'),
  ];
  utimesSync(join(desk.directory, 'lap-data.json'), 1.78e9, 1.78e9);
  const take = [
    'ledger',
    'import',
    'emissions.csv',
    ...files,
    ...LEDGER,
    '--utc-offset',
    '+01:00',
    '--machine',
    'box',
  ];

  const first = await desk.cli([...take, '--receipts', 'receipts']);
  expect(first.exitCode).toBe(1);
  expect(first.stdout).toBe('13 imported, 0 already there, 4 left behind\n');
  expect(first.stderr).toContain(
    'carbon: offline.csv:3: not imported, it has 35 fields where the header has 38',
  );
  expect(first.stderr).toContain('The tool took the mean over 2 gpu devices for their sum');
  const again = await desk.cli([...take, '--format', 'json']);
  expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, already_there: 13, different: 0 });

  const listed = await desk.cli(['ledger', 'list', ...LEDGER]);
  expect(listed.stdout).toMatch(/^train-small +11 {2}2026-11-10 to 2026-11-22$/m);
  expect(listed.stdout).toMatch(/^owner\/repo · 12345678 +1 {2}2026-05-28 to 2026-05-28$/m);

  const gate = [...LEDGER, '--budget', '+10 %', '--now', '2026-11-23T00:00:00Z'];
  const risen = await desk.cli(['review', 'receipts/codecarbon-run-9.json', ...gate, '--format', 'json']);
  expect(JSON.parse(risen.stdout)).toMatchObject({ verdict: 'fail', reason: 'over-limit' });
  expect(risen.exitCode).toBe(3);
  const replayed = await desk.cli(['simulate', ...gate, '--series', 'train*', '--format', 'json']);
  expect(JSON.parse(replayed.stdout).series[0]).toMatchObject({ label: 'train-small', runs: 11 });

  const out = await desk.cli(['ledger', 'export', '--as', 'codecarbon', ...LEDGER, '--series', 'train*']);
  const lines = out.stdout.split('\n');
  expect(lines[0]).toBe(readFileSync(join(foreign, 'codecarbon/emissions.csv'), 'utf8').split('\n')[0]);
  expect(lines.filter((line) => line !== '')).toHaveLength(12);
  expect(lines[1]).toMatch(/^2026-11-10T11:00:00,train-small,run-0,,3\.0/);
});

it('refuses what is of no tool, and writes nothing then', async () => {
  desk.write('table.csv', 'a,b\n1,2\n');
  const strange = await desk.cli([
    'ledger',
    'import',
    'table.csv',
    'emissions.csv',
    '--ledger',
    'directory:none',
  ]);
  expect(strange.exitCode).toBe(2);
  expect(strange.stderr).toContain('table.csv is no file of CodeCarbon, Carbontracker or Eco-CI.');
  expect(desk.files()).not.toContain('none');
  const offset = ['ledger', 'import', 'emissions.csv', ...LEDGER, '--utc-offset', 'Berlin'];
  const refused = await desk.cli(offset);
  expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('Accepted: +02:00')]);
});
