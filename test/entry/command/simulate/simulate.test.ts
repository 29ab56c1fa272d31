// A directory of runs replayed by the command: text and JSON of one truth, a choice of series, and what is refused.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { COMMON_OPTIONS, parseArguments } from '../../../../src/entry/command/arguments.ts';
import { simulateCommand } from '../../../../src/entry/command/simulate.ts';
import { directoryLedger } from '../../../../src/review/ledger/directory.ts';
import { baseRun, NOW } from '../../../review/entry-builder.ts';

let directory = '';
const EVAL = '[".github/workflows/ci.yml","eval",{},null,"job",null]';
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'simulate-'));
  // ±2 %, and one run that was twice as much.
  const train = Array.from({ length: 30 }, (_, at) =>
    baseRun(at + 1, { wh: at === 3 ? 200 : 100 + 2 * Math.sin(at * 2.4) }),
  );
  const young = [1, 2, 3].map((n) => baseRun(n, { series: EVAL, receipt: `e-${n}` }));
  await directoryLedger(directory, null).append([...train, ...young]);
});
afterAll(() => rmSync(directory, { recursive: true }));

async function simulate(...words: readonly string[]): Promise<string> {
  const written: string[] = [];
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  try {
    const now = new Date(NOW).toISOString();
    const all = ['--ledger', `directory:${directory}`, '--now', now, '--quiet', ...words];
    const given = parseArguments(all, { ...COMMON_OPTIONS, ...simulateCommand.options });
    expect(await simulateCommand.execute(given, [])).toBe(0);
  } finally {
    stdout.mockRestore();
  }
  return written.join('');
}

it('tells of each series, in JSON with null where nothing can be said', async () => {
  const document = JSON.parse(await simulate('--budget', '+10 %', '--format', 'json'));
  expect(document).toMatchObject({ branch: 'main', budgets: ['+10 %'], not_replayed: [], needed_runs: 5 });
  const [train, young] = document.series;
  expect(train).toMatchObject({ label: 'train', runs: 30, missing_runs: 0, judged: 25, false_alarms: 1 });
  expect(train.raised.map(({ rise_percent: rise }: { rise_percent: number }) => Math.round(rise))).toContain(
    20,
  );
  expect(young).toMatchObject({
    label: 'eval',
    runs: 3,
    missing_runs: 2,
    judged: 0,
    false_alarms: null,
    raised: [],
  });
});

it('a choice of series has its own sums', async () => {
  const text = await simulate('--budget', '+10 %', '--series', 'ev*');
  expect(text).toContain('Replayed: 3 runs of main in 1 series');
  expect(text).toContain('Nothing can be said yet');
  expect(text).not.toContain('train');
});

describe('what is refused', () => {
  it.each([
    [[], 'nothing to replay'],
    [['--budget', '0.3 kWh'], 'nothing to replay'],
    [['--budget', '+10 %', 'train'], 'simulate takes no "train"'],
    [['--budget', '+10 %', '--ledger', 'artifact'], 'works only inside a GitHub Actions run'],
  ])('%j', async (words, message) => {
    await expect(simulate(...words)).rejects.toThrow(message);
  });
});
