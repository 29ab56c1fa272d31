// `grid`: what the tables know of a place, in both scopes and three formats, with no socket opened to anyone.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './cli.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.clear());

const NOW = ['--now', '2026-11-22T12:00:00Z'];
const grid = (...words: readonly string[]) => desk.cli(['grid', ...words, ...NOW]);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('grid REGION', () => {
  it('says figure, year, scope, source and licence', async () => {
    const { exitCode, stdout, stderr } = await grid('FR');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(plain(stdout)).toMatch(/31 g\/kWh, lifecycle, 2025 mean/);
    expect(stdout).toContain('Electricity Maps, ODbL-1.0');
  });

  it('as a document has the keys of the interface, and a place for a live figure', async () => {
    const { exitCode, stdout } = await grid('aws:eu-central-1', '--format', 'json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      region: 'aws:eu-central-1',
      zone: 'DE',
      resolved_by: 'input',
      intensity_g_per_kwh: 342,
      source: 'electricity-maps-yearly',
      year: 2025,
      scope: 'lifecycle',
      kind: 'average',
      basis: 'consumption',
      licence: 'ODbL-1.0',
      pue: 1.35,
      live: null,
      refusals: [],
    });
  });

  it('in Markdown is a table', async () => {
    expect((await grid('FR', '--format', 'markdown')).stdout).toMatch(/^\| {0,2}\| {0,2}\|\n\| :?-/m);
  });

  it('has no direct figure where no table has one, and says which scope has', async () => {
    const { exitCode, stdout } = await grid('FR', '--scope', 'direct', '--format', 'json');
    expect(exitCode).toBe(0);
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({ intensity_g_per_kwh: null, scope: 'direct' });
    const [note] = found.notes;
    expect(note).toMatchObject({
      severity: 'warning',
      text: expect.stringContaining('direct figures for FR'),
    });
    expect((await grid('FR', '--scope', 'direct')).stderr).toContain('lifecycle scope has one');
  });

  it('shows the tables where the owner states a number, and says so', async () => {
    const { exitCode, stdout, stderr } = await desk.cli(['grid', 'FR', ...NOW], { CARBON_INTENSITY: '120' });
    expect(exitCode).toBe(0);
    expect(plain(stdout)).toMatch(/31 g\/kWh, lifecycle/);
    expect(stderr).toContain('CARBON_INTENSITY states a number');
  });

  it("takes the owner's scope, and --scope before it", async () => {
    const direct = { CARBON_INTENSITY_SCOPE: 'direct' };
    const figure = async (...words: readonly string[]) =>
      JSON.parse((await desk.cli(['grid', 'gcp:europe-west9', '--format', 'json', ...words], direct)).stdout);
    // Google's own figure of Paris in 2024, and the lifecycle mean of France.
    expect(await figure()).toMatchObject({
      intensity_g_per_kwh: 16.3,
      source: 'google-2024',
      scope: 'direct',
    });
    expect(await figure('--scope', 'lifecycle')).toMatchObject({ intensity_g_per_kwh: 31, year: 2025 });
  });
});

describe('grid list', () => {
  it('holds every region, and in direct scope says how many have no figure', async () => {
    const { exitCode, stdout } = await grid('list', '--format', 'json');
    expect(exitCode).toBe(0);
    const all: readonly { region: string; intensity_g_per_kwh: number | null }[] = JSON.parse(stdout);
    expect(all.length).toBeGreaterThan(550);
    expect(all.every((row) => row.intensity_g_per_kwh !== null)).toBe(true);
    const direct = await grid('list', '--scope', 'direct');
    expect(direct.stdout).toMatch(/gcp:europe-west9 +Paris +FR +16\.3 +2024/);
    expect(direct.stdout.trimEnd().split('\n').at(-1)).toMatch(/\d+ of \d+/);
  });
});

describe('wrong use', () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
    ['no region', [], {}, 'Exactly one region'],
    ['two regions', ['FR', 'DE'], {}, 'Exactly one region'],
    ['a region to list', ['list', 'DE'], {}, 'takes no region'],
    ['a region that is none', ['aws:eu-west-33'], {}, 'Did you mean aws:eu-west-3?'],
    ['a scope that is none', ['FR', '--scope', 'both'], {}, 'Accepted: lifecycle, direct.'],
    ['a receipt without advice', ['FR', '--receipt', 'r.json'], {}, 'belongs to `grid advise`'],
    ['advice on nothing', ['advise'], {}, 'Exactly one region'],
    ['a service that is not built', ['FR'], { CARBON_INTENSITY: 'watttime' }, 'not available yet'],
    ['a service that is none', ['FR'], { CARBON_INTENSITY: 'energy-chart' }, 'energy-charts'],
    ['a service of another scope', ['FR'], { CARBON_INTENSITY: 'fingrid' }, 'CARBON_INTENSITY_SCOPE=direct'],
  ])('%s is one sentence and a hint', async (_, words, env, said) => {
    const { exitCode, stdout, stderr } = await desk.cli(['grid', ...words], env);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('bug');
  });
});
