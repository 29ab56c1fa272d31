// Each cloud's metadata service, asked as its documentation says and in no other way, places the machine that the firmware gives to it.
import { rmSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { locate } from '../../../../../src/account/grid/place/locate.ts';
import { firmware, machineRoot, silentMachine } from '../captured-machine.ts';
import { type MetadataServer, metadataServer, type Route, routed } from './metadata-server.ts';

const opened: { readonly root: string; readonly server: MetadataServer }[] = [];
afterEach(async () => {
  for (const { root, server } of opened.splice(0)) {
    rmSync(root, { recursive: true });
    await server.close();
  }
});

async function machineOf(
  cloud: Parameters<typeof firmware>[0],
  routes: readonly Route[],
  variables: Readonly<Record<string, string>> = {},
) {
  const server = await metadataServer(routed(routes));
  const root = machineRoot(firmware(cloud));
  opened.push({ root, server });
  const located = await locate(silentMachine({ sysroot: root, fetchMetadata: server.fetch, variables }));
  return { ...located, lines: server.seen.map(({ line }) => line) };
}

const EC2: readonly Route[] = [
  {
    line: 'PUT /latest/api/token',
    wants: { 'x-aws-ec2-metadata-token-ttl-seconds': '60' },
    says: 'AQAEAL-token==\n',
  },
  {
    line: 'GET /latest/meta-data/placement/region',
    wants: { 'x-aws-ec2-metadata-token': 'AQAEAL-token==' },
    says: 'eu-west-3',
  },
];
const GCE = (zone: string): readonly Route[] => [
  {
    line: 'GET /computeMetadata/v1/instance/zone',
    wants: { 'metadata-flavor': 'Google' },
    says: `projects/123456789012/zones/${zone}`,
  },
];
const DIGITALOCEAN = [{ line: 'GET /metadata/v1/region', says: 'nyc3' }];
const HETZNER = [{ line: 'GET /hetzner/v1/metadata/availability-zone', says: 'fsn1-dc14\n' }];
const AZURE = [
  {
    line: 'GET /metadata/instance/compute?api-version=2021-02-01',
    wants: { metadata: 'true' },
    says: JSON.stringify({ azEnvironment: 'AzurePublicCloud', location: 'westeurope', zone: '1' }),
  },
];
const oracle = (fields: object) => [
  {
    line: 'GET /opc/v2/instance/',
    wants: { authorization: 'Bearer Oracle' },
    says: JSON.stringify({ shape: 'VM.GPU.A10.1', ...fields }),
  },
];
const scaleway = (fields: object) => [{ line: 'GET /conf?format=json', says: JSON.stringify(fields) }];
const openstack = (zone: string) => [
  { line: 'GET /openstack/latest/meta_data.json', says: JSON.stringify({ availability_zone: zone }) },
];

it.each([
  ['aws', EC2, 'aws:eu-west-3', 'FR'],
  ['gcp', GCE('europe-west1-b'), 'gcp:europe-west1', 'BE'],
  ['azure', AZURE, 'azure:westeurope', 'NL'],
  ['oci', oracle({ canonicalRegionName: 'us-ashburn-1', region: 'iad' }), 'oci:us-ashburn-1', 'US-MIDA-PJM'],
  ['oci', oracle({ region: 'eu-frankfurt-1' }), 'oci:eu-frankfurt-1', 'DE'],
  ['hetzner', HETZNER, 'hetzner:fsn1', 'DE'],
  ['digitalocean', DIGITALOCEAN, 'digitalocean:nyc3', 'US-NY-NYIS'],
  ['scaleway', scaleway({ zone: 'fr-par-2' }), 'scaleway:fr-par', 'FR'],
  ['scaleway', scaleway({ location: { zone_id: 'nl-ams-1' } }), 'scaleway:nl-ams', 'NL'],
  ['openstack', openstack('eu-west-gra'), 'ovhcloud:eu-west-gra', 'FR'],
] as const)('%s', async (cloud, routes, region, zone) => {
  const { placement, refusals, notes, lines } = await machineOf(cloud, routes);
  expect(placement).toMatchObject({ region, zone, resolvedBy: `metadata:${cloud}` });
  expect(notes).toEqual([]);
  expect(lines).toEqual(routes.map(({ line }) => line));
  expect(refusals.map(({ source }) => source)).toEqual([
    'runner-environment',
    'config',
    'input',
    'cloud-environment',
    'cloud-init',
    'dmi',
  ]);
});

it.each([
  ['europe-west10-b', 'DE'],
  ['europe-west12-a', 'IT-NO'],
])('CodeCarbon cuts %s to europe-west1, which is Belgium: here it is %s', async (zone, grid) => {
  const { placement } = await machineOf('gcp', GCE(zone));
  expect(placement).toMatchObject({ region: `gcp:${zone.slice(0, -2)}`, zone: grid });
});

it.each([
  ['a region without a row', 'alibaba', 'cn-hangzhou', 'Alibaba Cloud says cn-hangzhou'],
  ['a zone that is called nova everywhere', 'openstack', 'nova', 'OpenStack says nova'],
] as const)('%s is refused, and the name is told', async (_, cloud, name, text) => {
  const routes: readonly Route[] =
    cloud === 'openstack'
      ? openstack(name)
      : [
          {
            line: 'PUT /latest/api/token',
            wants: { 'x-aliyun-ecs-metadata-token-ttl-seconds': '60' },
            says: 'ticket',
          },
          {
            line: 'GET /latest/meta-data/region-id',
            wants: { 'x-aliyun-ecs-metadata-token': 'ticket' },
            says: name,
          },
        ];
  const { placement, refusals } = await machineOf(cloud, routes);
  expect(placement.resolvedBy).toBe('none');
  expect(refusals).toContainEqual({
    source: `metadata:${cloud}`,
    code: 'unknown-place',
    hint: `${text}, which the datasets do not know.`,
  });
});

it('a container on ECS is asked about by its task, then by its instance', async () => {
  const task = { line: 'GET /v4/0c1/task', says: JSON.stringify({ AvailabilityZone: 'us-west-2a' }) };
  const told = { ECS_CONTAINER_METADATA_URI_V4: 'http://169.254.170.2/v4/0c1' };
  const { placement } = await machineOf('aws', [task, ...EC2], told);
  expect(placement).toMatchObject({ region: 'aws:us-west-2', resolvedBy: 'metadata:aws-ecs' });

  const { placement: second, refusals } = await machineOf('aws', EC2, told);
  expect(second).toMatchObject({ region: 'aws:eu-west-3', resolvedBy: 'metadata:aws' });
  expect(refusals.at(-1)).toMatchObject({ source: 'metadata:aws-ecs', code: 'bad-status' });
});

it('an endpoint of ECS beyond the link is not asked', async () => {
  const elsewhere = { ECS_CONTAINER_METADATA_URI_V4: 'http://10.0.0.7/v4/0c1' };
  const { placement, lines } = await machineOf('aws', EC2, elsewhere);
  expect(placement.resolvedBy).toBe('metadata:aws');
  expect(lines).toEqual(EC2.map(({ line }) => line));
});
