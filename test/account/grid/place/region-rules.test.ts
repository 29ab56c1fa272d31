// Regions by runner name, from the config's map or from the file behind `@FILE`.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate } from '../../../../src/account/grid/place/locate.ts';
import { parseRegionRules, regionOfRunner } from '../../../../src/account/grid/place/region-rules.ts';
import { silentMachine } from './captured-machine.ts';

const RULES = 'gpu-eu-*: DE\n"*-paris-??": aws:eu-west-3\ngpu-*: US-CAL-CISO\nno: NO\n';

describe('the first pattern that fits', () => {
  it.each([
    ['gpu-eu-7', 'DE'],
    ['GPU-EU-7', 'DE'],
    ['gpu-paris-07', 'aws:eu-west-3'],
    ['gpu-paris-7', 'US-CAL-CISO'],
    ['no', 'NO'],
    ['laptop', null],
    ['xgpu-eu-7', null],
    [null, null],
  ])('%s is in %s', (runner, region) => {
    expect(regionOfRunner(parseRegionRules(RULES, 'regions.yml'), runner)).toBe(region);
  });

  it('letters that mean something elsewhere mean themselves', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z.+^${}()|[\]\\]{1,8}$/), fc.string(), (name, other) => {
        expect(regionOfRunner({ [name]: 'FR' }, name)).toBe('FR');
        expect(regionOfRunner({ [name]: 'FR' }, `${name}x${other}`)).toBeNull();
      }),
    );
  });

  it('as a regular expression would say it', () => {
    const [pattern, name] = [fc.stringMatching(/^[ab?*]{0,8}$/), fc.stringMatching(/^[ab]{0,8}$/)];
    fc.assert(
      fc.property(pattern, name, (glob, runner) => {
        const source = glob.replaceAll(/\*+/g, '.*').replaceAll('?', '.');
        const region = new RegExp(`^${source}$`).test(runner) ? 'FR' : null;
        expect(regionOfRunner({ [glob]: 'FR' }, runner)).toBe(region);
      }),
      { numRuns: 1_000 },
    );
  });

  it('many stars cost no time: one that goes back over each would not end', () => {
    const pattern = `${'*a'.repeat(200)}*b`;
    expect(regionOfRunner({ [pattern]: 'FR' }, 'a'.repeat(1_000))).toBeNull();
    expect(regionOfRunner({ [pattern]: 'FR' }, `${'a'.repeat(1_000)}b`)).toBe('FR');
  });
});

describe('in the locator', () => {
  const readRules = (path: string) => (path === 'ops/regions.yml' ? RULES : null);

  it('a file', async () => {
    const machine = silentMachine({ input: '@ops/regions.yml', runnerName: 'gpu-paris-07', readRules });
    expect((await locate(machine)).placement).toMatchObject({
      region: 'aws:eu-west-3',
      zone: 'FR',
      resolvedBy: 'input',
    });
  });

  it('a map in the config', async () => {
    const machine = silentMachine({ config: { 'gpu-box-*': 'SE' } });
    expect((await locate(machine)).placement).toMatchObject({ zone: 'SE', resolvedBy: 'config' });
  });

  it('no rule fits: said, and the next resolver is asked', async () => {
    const machine = silentMachine({ config: { 'tpu-*': 'SE' }, input: 'FR' });
    const { placement, notes } = await locate(machine);
    expect(placement.resolvedBy).toBe('input');
    expect(notes).toMatchObject([
      { code: 'region-rules-silent', text: 'No region rule fits the runner "gpu-box-3".' },
    ]);
  });

  it('a file that is not there', async () => {
    await expect(locate(silentMachine({ input: '@gone.yml', readRules }))).rejects.toThrow(
      expect.objectContaining({
        code: 'file-unreadable',
        message: 'The region file gone.yml cannot be read.',
      }),
    );
  });
});

it.each([['- FR'], ['FR'], ['a: 1'], ['a: [FR]'], ['{'], ['']])('%j is no list of rules', (text) => {
  expect(() => parseRegionRules(text, 'regions.yml')).toThrow(
    expect.objectContaining({ code: 'bad-region' }),
  );
});
