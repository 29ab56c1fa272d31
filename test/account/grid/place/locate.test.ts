// Who places a runner: the first that knows, with the refusals of those before it; what disagrees is said; else the world, loudly.
import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { locate } from '../../../../src/account/grid/place/locate.ts';
import type { Machine } from '../../../../src/account/grid/place/machine.ts';
import { cloudInit, firmware, machineRoot, silentMachine } from './captured-machine.ts';

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
  ])('%s', async (resolvedBy, stated, region) => {
    const { placement, notes } = await locate(machine(stated, AWS));
    expect(placement).toMatchObject({ resolvedBy, region });
    // DE is also Delaware: the one note is about that.
    expect(notes.filter(({ code }) => code !== 'country-not-state')).toEqual([]);
  });

  it('carries zone, country and PUE of the cloud region', async () => {
    expect((await locate(machine({ environment: 'aws:eu-north-1' }))).placement).toEqual({
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
  it('is printed with both values', async () => {
    const { placement, notes } = await locate(machine({ environment: 'FR', config: 'SE', input: 'FR' }, AWS));
    expect(placement.zone).toBe('FR');
    expect(notes).toEqual([
      {
        code: 'region-conflict',
        severity: 'warning',
        text: 'Region FR (runner-environment) is used, config says SE.',
      },
    ]);
  });

  it('is no conflict when it names the same grid in other words', async () => {
    expect((await locate(machine({ environment: 'FR', input: 'aws:eu-west-3' }))).notes).toEqual([]);
  });

  it('is refused when it names no place, even if it would lose', async () => {
    await expect(locate(machine({ environment: 'FR', input: 'Atlantis' }))).rejects.toThrow(
      expect.objectContaining({ code: 'bad-region' }),
    );
  });
});

describe('nobody knows', () => {
  it('CodeCarbon answers Quebec: here it is the world, with a warning', async () => {
    const { placement, notes } = await locate(machine({}));
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

  it('says of each resolver why, in the order they are asked', async () => {
    const { refusals } = await locate(machine({ input: 'auto' }, firmware('own')));
    expect(refusals.map(({ source, code, hint }) => `${source} ${code}: ${hint}`)).toEqual([
      'runner-environment absent: No region is stated there.',
      'config absent: No region is stated there.',
      'input absent: It says auto: others are asked.',
      'cloud-environment absent: No environment variable of a cloud is set.',
      'cloud-init absent: cloud-init has left nothing on this machine.',
      'dmi absent: The firmware names no cloud.',
      'kubernetes absent: This is no pod of Kubernetes.',
      'time-zone absent: The system names no time zone.',
    ]);
  });

  it.each([
    ['aws', 'Amazon EC2', 'such as aws:eu-west-3'],
    ['gcp', 'Google Cloud', 'such as gcp:europe-west9'],
    ['azure', 'Azure', 'such as azure:francecentral'],
    ['oci', 'Oracle Cloud', 'such as oci:eu-paris-1'],
    ['hetzner', 'Hetzner', 'such as hetzner:fsn1'],
    ['digitalocean', 'DigitalOcean', 'such as digitalocean:ams3'],
    ['scaleway', 'Scaleway', 'such as scaleway:fr-par'],
    ['alibaba', 'Alibaba Cloud', 'to its country'],
    ['openstack', 'OpenStack', 'to its country'],
    ['linode', 'Akamai (Linode)', 'to its country'],
    ['vultr', 'Vultr', 'to its country'],
  ] as const)('firmware of %s names the cloud and what to write', async (owner, cloud, hint) => {
    const { placement, notes } = await locate(machine({}, firmware(owner)));
    expect(placement.resolvedBy).toBe('none');
    expect(notes.map(({ code }) => code)).toEqual(['cloud-without-region', 'region-unknown']);
    expect(notes[0]?.text).toContain(`The firmware says ${cloud} but not which region`);
    expect(notes[0]?.text).toContain(hint);
  });

  it.each([
    ['Hyper-V in one’s own cellar is no Azure', 'Microsoft Corporation'],
    ['a Chromebook is no Google Cloud', 'Google'],
  ])('%s', async (_, vendor) => {
    const files = { 'sys/class/dmi/id/sys_vendor': `${vendor}\n` };
    expect((await locate(machine({}, files))).notes.map(({ code }) => code)).toEqual(['region-unknown']);
  });
});

describe('a region that names no place, or a file that cannot be read', () => {
  const NOTED = { misstated: 'noted' } as const;

  it.each([
    ['of the config', { config: 'Atlantis' }, '"Atlantis" in the config file is not a region'],
    ['of the input', { input: 'Atlantis' }, '"Atlantis" is not a region'],
    ['of a file', { input: '@regions.yml' }, 'The region file regions.yml cannot be read.'],
    ['in a rule', { config: { '*': 'Atlantis' } }, '"Atlantis" in the config file is not a region'],
  ])('%s is refused, or noted and passed over', async (_, stated, said) => {
    await expect(locate(machine(stated, AWS))).rejects.toThrow(said);
    const { placement, refusals, notes } = await locate(machine({ ...stated, ...NOTED }, AWS));
    expect(placement).toMatchObject({ resolvedBy: 'cloud-init', region: 'aws:eu-west-3' });
    expect(notes).toEqual([
      { code: 'region-not-used', severity: 'warning', text: expect.stringContaining(said) },
    ]);
    expect(refusals.find(({ code }) => code === 'unknown-place')?.hint).toContain(said);
  });

  it('of the runner itself is always refused: main has said so before', async () => {
    await expect(locate(machine({ environment: 'Atlantis', ...NOTED }))).rejects.toThrow('Atlantis');
  });
});
