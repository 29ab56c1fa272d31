// The region cloud-init left behind, for the shapes the clouds give it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { regionOfInstance } from '../../../src/account/grid/cloud-init.ts';
import { datasets } from '../../datasets/open-datasets.ts';
import { cloudInit } from './captured-machine.ts';

const regionOf = (json: string) => regionOfInstance(json, datasets);
const instance = (...keys: Parameters<typeof cloudInit>) =>
  cloudInit(...keys)['run/cloud-init/instance-data.json'];

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
  // Not in the region table, or no cloud at all: the next resolver is asked.
  ['aws', 'eu-moon-1', 'eu-moon-1a', null],
  ['openstack', 'GRA7', 'nova', null],
  ['nocloud', null, null, null],
])('%s, region %s, zone %s is %s', (cloud, region, zone, expected) => {
  expect(regionOf(instance(cloud, region, zone))).toBe(expected);
});

it.each(['', '{', '[]', 'null', '{"v1":null}', '{"v1":{"cloud_name":7}}'])('%j says nothing', (text) => {
  expect(regionOf(text)).toBeNull();
});

it('never throws, whatever the file holds', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(regionOf(json)).toBeNull();
    }),
  );
});
