// Which cloud a machine belongs to, from the strings its firmware shows in /sys/class/dmi/id (SMBIOS); never which region.

export interface FirmwareStrings {
  readonly sys_vendor: string;
  readonly bios_vendor: string;
  readonly chassis_asset_tag: string;
}

export interface MachineCloud {
  readonly name: string;
  /** A region of that cloud as an example for people; null where the region table has none. */
  readonly example: string | null;
}

/** The asset tag that every Azure machine carries and Hyper-V elsewhere does not. */
const AZURE_TAG = '7783-7084-3265-9085-8269-3286-77';

const CLOUDS: readonly (MachineCloud & { readonly fits: (dmi: FirmwareStrings) => boolean })[] = [
  {
    name: 'Amazon EC2',
    example: 'aws:eu-west-3',
    fits: (dmi) => dmi.sys_vendor === 'Amazon EC2' || dmi.bios_vendor === 'Amazon EC2',
  },
  { name: 'Google Cloud', example: 'gcp:europe-west9', fits: (dmi) => dmi.sys_vendor === 'Google' },
  { name: 'Azure', example: 'azure:francecentral', fits: (dmi) => dmi.chassis_asset_tag === AZURE_TAG },
  {
    name: 'Oracle Cloud',
    example: 'oci:eu-paris-1',
    fits: (dmi) => dmi.chassis_asset_tag === 'OracleCloud.com',
  },
  { name: 'Hetzner', example: 'hetzner:fsn1', fits: (dmi) => dmi.sys_vendor === 'Hetzner' },
  { name: 'DigitalOcean', example: 'digitalocean:ams3', fits: (dmi) => dmi.sys_vendor === 'DigitalOcean' },
  { name: 'Scaleway', example: 'scaleway:fr-par', fits: (dmi) => dmi.sys_vendor === 'Scaleway' },
  { name: 'Alibaba Cloud', example: null, fits: (dmi) => dmi.sys_vendor === 'Alibaba Cloud' },
];

/** Null on a machine of one's own, and wherever the firmware says nothing we know. */
export const cloudOfMachine = (dmi: FirmwareStrings): MachineCloud | null =>
  CLOUDS.find(({ fits }) => fits(dmi)) ?? null;
