// Which cloud a machine belongs to, from the strings its firmware shows in /sys/class/dmi/id (SMBIOS); never which region.
// Strings as the clouds document them and as cloud-init's ds-identify tells datasources apart; not yet seen by us on each cloud.
import { join } from 'node:path';
import { fileText } from './file-text.ts';

const STRINGS = ['sys_vendor', 'product_name', 'bios_vendor', 'chassis_asset_tag'] as const;

type FirmwareStrings = Readonly<Record<(typeof STRINGS)[number], string>>;

export interface MachineCloud {
  /** `aws`. */
  readonly id: string;
  /** The region table's names of it; none where the table has no region of it. */
  readonly providers: readonly string[];
  /** As people know it. */
  readonly name: string;
  /** A region of that cloud as an example for people; null where the region table has none. */
  readonly example: string | null;
}

/** The asset tag that every Azure machine carries and Hyper-V elsewhere does not. */
const AZURE_TAG = '7783-7084-3265-9085-8269-3286-77';
const OPENSTACK_PRODUCTS = /^OpenStack (?:Nova|Compute)$/i;

interface KnownCloud extends MachineCloud {
  readonly fits: (dmi: FirmwareStrings) => boolean;
}

const CLOUDS: readonly KnownCloud[] = [
  {
    id: 'aws',
    providers: ['aws'],
    name: 'Amazon EC2',
    example: 'aws:eu-west-3',
    // Xen instances show Amazon in the BIOS only.
    fits: (dmi) => dmi.sys_vendor === 'Amazon EC2' || dmi.bios_vendor === 'Amazon EC2',
  },
  {
    id: 'gcp',
    providers: ['gcp'],
    name: 'Google Cloud',
    example: 'gcp:europe-west9',
    // A Chromebook's vendor is Google too.
    fits: (dmi) => dmi.product_name === 'Google Compute Engine',
  },
  {
    id: 'azure',
    providers: ['azure'],
    name: 'Azure',
    example: 'azure:francecentral',
    fits: (dmi) => dmi.chassis_asset_tag === AZURE_TAG,
  },
  {
    id: 'oci',
    providers: ['oci'],
    name: 'Oracle Cloud',
    example: 'oci:eu-paris-1',
    fits: (dmi) => dmi.chassis_asset_tag === 'OracleCloud.com',
  },
  {
    id: 'hetzner',
    providers: ['hetzner'],
    name: 'Hetzner',
    example: 'hetzner:fsn1',
    fits: (dmi) => dmi.sys_vendor === 'Hetzner',
  },
  {
    id: 'digitalocean',
    providers: ['digitalocean'],
    name: 'DigitalOcean',
    example: 'digitalocean:ams3',
    fits: (dmi) => dmi.sys_vendor === 'DigitalOcean',
  },
  {
    id: 'scaleway',
    providers: ['scaleway'],
    name: 'Scaleway',
    example: 'scaleway:fr-par',
    fits: (dmi) => dmi.sys_vendor === 'Scaleway',
  },
  {
    id: 'alibaba',
    providers: [],
    name: 'Alibaba Cloud',
    example: null,
    fits: (dmi) => dmi.sys_vendor === 'Alibaba Cloud' || dmi.product_name === 'Alibaba Cloud ECS',
  },
  {
    id: 'linode',
    providers: [],
    name: 'Akamai (Linode)',
    example: null,
    fits: (dmi) => dmi.sys_vendor === 'Akamai' || dmi.sys_vendor === 'Linode',
  },
  { id: 'vultr', providers: [], name: 'Vultr', example: null, fits: (dmi) => dmi.sys_vendor === 'Vultr' },
  {
    // OVH and many others: the firmware names the software, not the company.
    id: 'openstack',
    providers: ['ovh', 'ovhcloud'],
    name: 'OpenStack',
    example: null,
    fits: (dmi) =>
      OPENSTACK_PRODUCTS.test(dmi.product_name) || OPENSTACK_PRODUCTS.test(dmi.chassis_asset_tag),
  },
];

/** Null on a machine of one's own, and wherever the firmware says nothing we know. */
const cloudOfMachine = (dmi: FirmwareStrings): MachineCloud | null =>
  CLOUDS.find(({ fits }) => fits(dmi)) ?? null;

/** What the firmware says of the owner: `unreadable` where it shows nothing at all, null where it names no cloud that we know. */
type Firmware = MachineCloud | 'unreadable' | null;

export function readFirmware(sysroot: string): Firmware {
  const string = (name: string) => fileText(join(sysroot, 'sys/class/dmi/id', name)).trim();
  const dmi: FirmwareStrings = {
    sys_vendor: string('sys_vendor'),
    product_name: string('product_name'),
    bios_vendor: string('bios_vendor'),
    chassis_asset_tag: string('chassis_asset_tag'),
  };
  return STRINGS.every((name) => dmi[name] === '') ? 'unreadable' : cloudOfMachine(dmi);
}
