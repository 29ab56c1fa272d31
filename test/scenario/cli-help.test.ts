// The command line explains itself: help everywhere, mistakes with a suggestion, JSON with the published names, exit statuses as documented.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './cli.ts';

/** Nothing here writes a file or measures, so all share one desk and two cores. */
const TOGETHER = { concurrent: true };

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
});
afterAll(() => desk.clear());

const COMMANDS = ['run', 'start', 'mark', 'stop', 'probe', 'account', 'review', 'grid'];

describe('help', TOGETHER, () => {
  it.each(COMMANDS.flatMap((name) => [[`${name} --help`], [`${name} -h`], [`help ${name}`]]))(
    '%s',
    async (line) => {
      const { exitCode, stdout, stderr } = await desk.cli(line.split(' '));
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toMatch(/^Usage: carbon-action /);
      expect(stdout).toContain('Examples:');
      expect(stdout).toContain('Exit status:');
    },
  );

  it('names every command', async () => {
    const { stdout } = await desk.cli(['--help']);
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
  });

  it('without a command it is wrong use, and stdout stays clean', async () => {
    const { exitCode, stdout, stderr } = await desk.cli([]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('Usage:');
  });
});

describe('mistakes', TOGETHER, () => {
  it.each([
    [['acount'], 2, 'Did you mean "account"?'],
    [['constructor'], 2, 'Commands: run, start'],
    [['ledger', 'list'], 2, '--ledger directory:PATH'],
    [['ledger', 'import', 'emissions.csv'], 2, 'A ledger is wanted'],
    [['dashboard'], 2, 'not available yet'],
    [['grid', 'advise', 'FR'], 2, 'a cloud region such as'],
    [['grid', 'Atlantis'], 2, 'Accepted: a grid zone'],
    [['grid', 'aws:eu-west-33'], 2, 'Did you mean aws:eu-west-3?'],
    [['grid', 'FR', 'DE'], 2, 'Exactly one region'],
    [['grid', 'FR', '--format', 'yaml'], 2, 'Accepted: text, json, markdown.'],
    [['grid', 'FR', '--quiet=1'], 2, '--quiet'],
    [['grid', 'FR', '--constructor'], 2, 'There is no option "--constructor"'],
    [['probe', 'now'], 2, 'takes no "now"'],
    [['probe', '--require', 'gpu=perfect'], 2, 'gpu=measured'],
    [['probe', '--sample-every', 'often'], 2, 'no sampling interval'],
    [['review', 'x.json', '--ledger', 'none'], 2, 'does not exist'],
    [['run'], 125, 'python train.py'],
    [['run', '--'], 125, 'python train.py'],
  ] as const)('%j', async (words, exitCode, said) => {
    const result = await desk.cli(words);
    expect(result).toMatchObject({ exitCode, stdout: '' });
    expect(result.stderr).toContain(said);
    expect(result.stderr).not.toContain('bug');
  });

  it('a bad value in the environment is named', async () => {
    const { exitCode, stderr } = await desk.cli(['run', '--', 'true'], { CARBON_PUE: 'low' });
    expect(exitCode).toBe(125);
    expect(stderr).toContain('PUE');
  });
});

describe('grid', TOGETHER, () => {
  it('speaks JSON with the published names', async () => {
    const { exitCode, stdout } = await desk.cli(['grid', 'CA', '--format', 'json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      region: 'CA',
      zone: 'CA',
      resolved_by: 'input',
      intensity_g_per_kwh: expect.any(Number),
      source: expect.any(String),
      year: expect.any(Number),
      scope: 'lifecycle',
      kind: 'average',
      licence: expect.any(String),
      pue: null,
    });
  });

  it('says its notes on stderr, or not at all', async () => {
    const loud = await desk.cli(['grid', 'CA']);
    expect(loud.stdout).not.toContain('note');
    expect(loud.stderr).toContain('US-CA');
    expect((await desk.cli(['grid', 'CA', '--quiet'])).stderr).toBe('');
  });

  it('lists regions by zone and cloud, in any format', async () => {
    const [json, text, markdown] = await Promise.all(
      ['json', 'text', 'markdown'].map((format) => desk.cli(['grid', 'list', '--format', format])),
    );
    expect(JSON.parse(json?.stdout ?? '')).toContainEqual(
      expect.objectContaining({
        region: 'aws:eu-west-3',
        zone: 'FR',
        intensity_g_per_kwh: expect.any(Number),
      }),
    );
    expect(text?.stdout).toMatch(/^aws:eu-west-3 /m);
    expect(markdown?.stdout).toMatch(/^\| aws:eu-west-3 /m);
  });
});
