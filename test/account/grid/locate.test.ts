// Who places a runner: the first of runner, config, input, cloud-init; firmware names the cloud only; else the world, loudly.
import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { locate, type Machine } from '../../../src/account/grid/locate.ts';
import { cloudInit, machineRoot, silentMachine } from './captured-machine.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});
const machine = (changes: Partial<Machine>, files: Readonly<Record<string, string>> = {}) => {
  const sysroot = machineRoot(files);
  roots.push(sysroot);
  return silentMachine({ sysroot, ...changes });
};
const AWS = cloudInit('aws', 'eu-west-3', 'eu-west-3b');

describe('the first answer wins and is named', () => {
  it.each([
    ['runner-environment', { environment: 'DE', config: 'DE', input: 'DE' }, 'DE'],
    ['config', { environment: '', config: 'DE', input: 'auto' }, 'DE'],
    ['input', { environment: null, config: null, input: 'DE' }, 'DE'],
    ['cloud-init', { input: 'auto' }, 'aws:eu-west-3'],
  ])('%s', (resolvedBy, stated, region) => {
    const { placement, notes } = locate(machine(stated, AWS));
    expect(placement).toMatchObject({ resolvedBy, region });
    // DE is also Delaware: the one note is about that.
    expect(notes.filter(({ code }) => code !== 'country-not-state')).toEqual([]);
  });

  it('carries zone, country and PUE of the cloud region', () => {
    expect(locate(machine({ environment: 'aws:eu-north-1' })).placement).toEqual({
      region: 'aws:eu-north-1',
      zone: 'SE-SE3',
      country: 'SE',
      resolvedBy: 'runner-environment',
      pue: 1.1,
      pueSource: 'aws 2024',
    });
  });
});

describe('a lower statement that disagrees', () => {
  it('is printed with both values', () => {
    const { placement, notes } = locate(machine({ environment: 'FR', config: 'SE', input: 'FR' }, AWS));
    expect(placement.zone).toBe('FR');
    expect(notes).toEqual([
      {
        code: 'region-conflict',
        severity: 'warning',
        text: 'Region FR (runner-environment) is used, config says SE.',
      },
    ]);
  });

  it('is no conflict when it names the same grid in other words', () => {
    expect(locate(machine({ environment: 'FR', input: 'aws:eu-west-3' })).notes).toEqual([]);
  });

  it('is refused when it names no place, even if it would lose', () => {
    expect(() => locate(machine({ environment: 'FR', input: 'Atlantis' }))).toThrow(
      expect.objectContaining({ code: 'bad-region' }),
    );
  });
});

describe('nobody knows', () => {
  it('is the world, never a guessed country, with a warning', () => {
    const { placement, notes } = locate(machine({}));
    expect(placement).toEqual({
      region: null,
      zone: 'WORLD',
      country: null,
      resolvedBy: 'none',
      pue: null,
      pueSource: null,
    });
    expect(notes).toMatchObject([{ code: 'region-unknown', severity: 'warning' }]);
  });

  it.each([
    ['Amazon EC2', { sys_vendor: 'Amazon EC2' }, 'aws:eu-west-3'],
    ['Amazon EC2', { sys_vendor: 'Xen', bios_vendor: 'Amazon EC2' }, 'aws:eu-west-3'],
    ['Google Cloud', { sys_vendor: 'Google' }, 'gcp:europe-west9'],
    [
      'Azure',
      { sys_vendor: 'Microsoft Corporation', chassis_asset_tag: '7783-7084-3265-9085-8269-3286-77' },
      'azure:francecentral',
    ],
    ['Oracle Cloud', { chassis_asset_tag: 'OracleCloud.com' }, 'oci:eu-paris-1'],
    ['Alibaba Cloud', { sys_vendor: 'Alibaba Cloud' }, 'to its country'],
  ])('firmware of %s names the cloud and what to write', (cloud, strings, hint) => {
    const files = Object.fromEntries(
      Object.entries(strings).map(([name, text]) => [`sys/class/dmi/id/${name}`, `${text}\n`]),
    );
    const { placement, notes } = locate(machine({}, files));
    expect(placement.resolvedBy).toBe('none');
    expect(notes[0]).toMatchObject({ code: 'cloud-without-region', text: expect.stringContaining(cloud) });
    expect(notes[0]?.text).toContain(hint);
  });

  it('Hyper-V in one’s own cellar is no Azure', () => {
    const files = { 'sys/class/dmi/id/sys_vendor': 'Microsoft Corporation\n' };
    expect(locate(machine({}, files)).notes.map(({ code }) => code)).toEqual(['region-unknown']);
  });
});

describe('a region that names no place, or a file that cannot be read', () => {
  const NOTED = { misstated: 'noted' } as const;

  it.each([
    ['of the config', { config: 'Atlantis' }, '"Atlantis" is not a region'],
    ['of the input', { input: 'Atlantis' }, '"Atlantis" is not a region'],
    ['of a file', { input: '@regions.yml' }, 'The region file regions.yml cannot be read.'],
    ['in a rule', { config: { '*': 'Atlantis' } }, '"Atlantis" is not a region'],
  ])('%s is refused, or noted and passed over', (_, stated, said) => {
    expect(() => locate(machine(stated, AWS))).toThrow(said);
    const { placement, notes } = locate(machine({ ...stated, ...NOTED }, AWS));
    expect(placement).toMatchObject({ resolvedBy: 'cloud-init', region: 'aws:eu-west-3' });
    expect(notes).toEqual([
      { code: 'region-not-used', severity: 'warning', text: expect.stringContaining(said) },
    ]);
  });

  it('of the runner itself is always refused: main has said so before', () => {
    expect(() => locate(machine({ environment: 'Atlantis', ...NOTED }))).toThrow('Atlantis');
  });
});
