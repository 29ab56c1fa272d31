// The region cloud-init left behind, for the shapes the clouds give it.
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { regionOfInstance } from '../../../../src/account/grid/place/cloud-init.ts';
import { cloudInit, machineRoot, silentMachine } from './captured-machine.ts';

const INSTANCE_FILE = 'run/cloud-init/instance-data.json';

function answerTo(json: string) {
  const sysroot = machineRoot({ [INSTANCE_FILE]: json });
  try {
    return regionOfInstance({ ...silentMachine({}), sysroot });
  } finally {
    rmSync(sysroot, { recursive: true });
  }
}
const instance = (...keys: Parameters<typeof cloudInit>) => cloudInit(...keys)[INSTANCE_FILE];

it.each([
  ['aws', 'eu-west-3', 'eu-west-3b', 'aws:eu-west-3'],
  ['aws', null, 'us-east-1a', 'aws:us-east-1'],
  ['azure', 'westeurope', '', 'azure:westeurope'],
  ['gce', null, 'europe-west12-a', 'gcp:europe-west12'],
  ['gce', 'europe-west1', 'europe-west1-d', 'gcp:europe-west1'],
  ['oracle', 'eu-frankfurt-1', 'Uocm:EU-FRANKFURT-1-AD-1', 'oci:eu-frankfurt-1'],
  ['hetzner', 'eu-central', 'fsn1-dc14', 'hetzner:fsn1'],
  ['digitalocean', 'nyc3', null, 'digitalocean:nyc3'],
  ['scaleway', null, 'fr-par-2', 'scaleway:fr-par'],
  ['openstack', null, 'eu-west-gra', 'ovhcloud:eu-west-gra'],
])('%s, region %s, zone %s is %s', (cloud, region, zone, expected) => {
  expect(answerTo(instance(cloud, region, zone)).found).toMatchObject({
    by: 'cloud-init',
    region: { name: expected },
  });
});

it.each([
  ['aws', 'eu-moon-1', 'eu-moon-1a', 'unknown-place', 'says eu-moon-1, eu-moon-1a, which'],
  ['openstack', 'GRA7', 'nova', 'unknown-place', 'says GRA7, nova, which'],
  ['gce', '10.0.0.1', '48.85,2.35', 'unknown-place', 'says something, which'],
  ['hetzner', null, null, 'absent', 'names no region'],
  ['nocloud', null, null, 'absent', 'names no cloud that we know'],
])('%s, region %s, zone %s is refused', (cloud, region, zone, code, hint) => {
  expect(answerTo(instance(cloud, region, zone))).toMatchObject({
    found: null,
    refusals: [{ source: 'cloud-init', code, hint: expect.stringContaining(hint) }],
  });
});

it.each(['{', '[]', 'null', '{"v1":null}', '{"v1":{"cloud_name":7}}'])('%j cannot be read', (text) => {
  expect(answerTo(text).refusals).toMatchObject([{ code: 'bad-answer' }]);
});

it('places nothing, whatever else the file holds', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(answerTo(json).found).toBeNull();
    }),
  );
});
