// What is never asked: anything on a machine of one's own, anything beyond the link, anything through a proxy.
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { locate } from '../../../../../src/account/grid/place/locate.ts';
import { isLinkLocal } from '../../../../../src/account/grid/place/metadata/link-local.ts';
import { servicesOf } from '../../../../../src/account/grid/place/metadata/services.ts';
import type { Fetch } from '../../../../../src/http.ts';
import { cloudInit, firmware, machineRoot, silentMachine } from '../captured-machine.ts';
import { metadataServer } from './metadata-server.ts';

const roots: string[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});
const rootOf = (files: Readonly<Record<string, string>>) => {
  const root = machineRoot(files);
  roots.push(root);
  return root;
};

const CLOUDY = {
  AWS_REGION: 'eu-west-3',
  AZURE_REGION: 'westeurope',
  ECS_CONTAINER_METADATA_URI_V4: 'http://169.254.170.2/v4/0c1',
  KUBERNETES_SERVICE_HOST: '10.96.0.1',
};
const FORTUNE = cloudInit('aws', 'eu-west-3', null);

describe('no request at all', () => {
  it.each([
    ['CodeCarbon asks three clouds on bare metal: a machine of one’s own', firmware('own'), {}],
    ['a machine whose firmware shows nothing', {}, {}],
    ['a cloud without a service that we know', firmware('vultr'), {}],
    ['a cloud whose region a person has stated', firmware('aws'), { environment: 'FR' }],
    ['a cloud that cloud-init has asked at boot', { ...firmware('aws'), ...FORTUNE }, {}],
  ])('%s', async (_, files, stated) => {
    const fetchMetadata = vi.fn<Fetch>();
    await locate(silentMachine({ sysroot: rootOf(files), variables: CLOUDY, fetchMetadata, ...stated }));
    expect(fetchMetadata).not.toHaveBeenCalled();
  });
});

it('a captured machine says so', async () => {
  const { refusals } = await locate(silentMachine({ sysroot: rootOf(firmware('azure')) }));
  expect(refusals).toContainEqual({
    source: 'metadata:azure',
    code: 'absent',
    hint: 'A captured machine has no metadata service.',
  });
});

it('a machine that is not at hand is not looked at', async () => {
  const fetchMetadata = vi.fn<Fetch>();
  const { placement, refusals } = await locate(
    silentMachine({ sysroot: null, variables: CLOUDY, fetchMetadata }),
  );
  expect(placement.resolvedBy).toBe('none');
  expect(refusals.slice(3).map(({ source, code }) => `${source} ${code}`)).toEqual([
    'cloud-environment absent',
    'cloud-init absent',
    'dmi absent',
    'metadata absent',
    'kubernetes absent',
    'time-zone absent',
  ]);
  expect(fetchMetadata).not.toHaveBeenCalled();
});

describe('beyond the link', () => {
  const CLOUDS = [
    'aws',
    'gcp',
    'azure',
    'oci',
    'hetzner',
    'digitalocean',
    'scaleway',
    'alibaba',
    'openstack',
  ];

  it.each(CLOUDS)('every request for %s stays on it', (cloud) => {
    const services = servicesOf(cloud, CLOUDY);
    expect(services.length).toBeGreaterThan(0);
    for (const { token, request } of services) {
      expect(isLinkLocal(request.url)).toBe(true);
      if (token !== null) expect(isLinkLocal(token.url)).toBe(true);
    }
  });

  it.each([
    'http://127.0.0.1/v4',
    'http://169.254.169.254.example.org/',
    'http://169.254.169.254@example.org/',
    'http://metadata.google.internal/',
    'https://169.254.169.254/',
    'http://100.100.100.201/',
    'http://[::ffff:169.254.169.254]/',
    'file:///169.254.169.254',
    '169.254.169.254',
    '',
  ])('%s is beyond', (url) => {
    expect(isLinkLocal(url)).toBe(false);
  });

  it('no address but 169.254.0.0/16 and the one of Alibaba is on it', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const link = address.startsWith('169.254.') || address === '100.100.100.200';
        expect(isLinkLocal(`http://${address}/latest`)).toBe(link);
      }),
    );
  });
});

it('no proxy is used, whatever the environment names', async () => {
  const service = await metadataServer((_, response) => void response.end('by itself'));
  const proxy = await metadataServer((_, response) => void response.end('by the proxy'));
  for (const name of ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY']) vi.stubEnv(name, proxy.origin);
  vi.stubEnv('no_proxy', '');
  vi.stubEnv('NO_PROXY', '');
  const response = await service.fetch('http://169.254.169.254/latest');
  expect(await response.text()).toBe('by itself');
  expect(proxy.seen).toEqual([]);
  await Promise.all([service.close(), proxy.close()]);
});
