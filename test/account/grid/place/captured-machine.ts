// Small machines on disk: only the files the locator reads, under a root of their own.
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Machine } from '../../../../src/account/grid/place/machine.ts';
import { datasets } from '../../../datasets/open-datasets.ts';

/** Writes the files and the symbolic links and returns the root; the caller removes it. */
export function machineRoot(
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): string {
  const root = mkdtempSync(join(tmpdir(), 'machine-'));
  const place = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    return join(root, path);
  };
  for (const [path, content] of Object.entries(files)) writeFileSync(place(path), content);
  for (const [path, target] of Object.entries(links)) symlinkSync(target, place(path));
  return root;
}

/** A machine nobody has said anything about. */
export const silentMachine = (changes: Partial<Machine>): Machine => ({
  environment: null,
  config: null,
  input: null,
  runnerName: 'gpu-box-3',
  readRules: () => null,
  misstated: 'refused',
  sysroot: '/nonexistent',
  variables: {},
  fetchMetadata: null,
  datasets,
  ...changes,
});

/** cloud-init's world-readable file, the standardised keys only. */
export const cloudInit = (cloud_name: string, region: string | null, availability_zone: string | null) => ({
  'run/cloud-init/instance-data.json': JSON.stringify({
    base64_encoded_keys: [],
    v1: { _beta_keys: ['subplatform'], cloud_name, region, availability_zone, platform: 'x' },
  }),
});

const AZURE_TAG = '7783-7084-3265-9085-8269-3286-77';

/** What the firmware of each cloud shows, as the kernel does it in /sys/class/dmi/id. */
const FIRMWARE = {
  aws: { sys_vendor: 'Amazon EC2', product_name: 'g5.xlarge', bios_vendor: 'Amazon EC2' },
  gcp: { sys_vendor: 'Google', product_name: 'Google Compute Engine', bios_vendor: 'Google' },
  azure: { sys_vendor: 'Microsoft Corporation', chassis_asset_tag: AZURE_TAG },
  oci: { sys_vendor: 'QEMU', chassis_asset_tag: 'OracleCloud.com' },
  hetzner: { sys_vendor: 'Hetzner', product_name: 'vServer' },
  digitalocean: { sys_vendor: 'DigitalOcean', product_name: 'Droplet' },
  scaleway: { sys_vendor: 'Scaleway', product_name: 'SCW-GPU-3070-S' },
  alibaba: { sys_vendor: 'Alibaba Cloud', product_name: 'Alibaba Cloud ECS' },
  openstack: { sys_vendor: 'OpenStack Foundation', product_name: 'OpenStack Nova' },
  linode: { sys_vendor: 'Akamai', product_name: 'Compute Instance' },
  vultr: { sys_vendor: 'Vultr', product_name: 'VC2' },
  /** A workstation under a desk. */
  own: { sys_vendor: 'Supermicro', product_name: 'SYS-420GP-TNR', bios_vendor: 'American Megatrends' },
} as const;

export const firmware = (owner: keyof typeof FIRMWARE): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(FIRMWARE[owner]).map(([name, text]) => [`sys/class/dmi/id/${name}`, `${text}\n`]),
  );
