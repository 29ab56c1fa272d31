// Finds the cards that the amdgpu driver runs, in the order of their PCI addresses (Linux Documentation/gpu/amdgpu, sysfs-bus-pci).
import { listNames, readAttribute } from '../file/sysfs.ts';

export interface AmdCard {
  /** The device's directory in sysfs. */
  readonly path: string;
  /** PCI address, such as `0000:c1:00.0`. */
  readonly slot: string;
  /** PCI device id, lower case, without the vendor: `74a1`. */
  readonly model: string;
  /** As the driver prints it, 16 hexadecimal digits; null on cards without one. */
  readonly uniqueId: string | null;
  readonly name: string;
}

const CARD = /^card\d+$/;

/** A compute partition of a card (driver `amdgpu_xcp`) is no device of its own and is not listed. */
export function listAmdCards(sysroot: string): readonly AmdCard[] {
  const drm = `${sysroot}/sys/class/drm`;
  return listNames(drm)
    .filter((name) => CARD.test(name))
    .flatMap((name) => cardAt(`${drm}/${name}/device`))
    .sort((a, b) => (a.slot < b.slot ? -1 : Number(a.slot > b.slot)));
}

function cardAt(path: string): readonly AmdCard[] {
  const facts = new Map(
    (readAttribute(`${path}/uevent`) ?? '').split('\n').flatMap((line) => {
      const [key, value] = line.split('=');
      return key !== undefined && value !== undefined ? [[key, value] as const] : [];
    }),
  );
  const slot = facts.get('PCI_SLOT_NAME');
  const id = facts.get('PCI_ID')?.toLowerCase();
  if (facts.get('DRIVER') !== 'amdgpu' || slot === undefined || id === undefined) return [];
  const uniqueId = readAttribute(`${path}/unique_id`);
  return [
    {
      path,
      slot,
      model: id.split(':')[1] ?? '',
      uniqueId: uniqueId !== null && /^[0-9a-f]{16}$/i.test(uniqueId) ? uniqueId.toLowerCase() : null,
      // Only server cards carry their name in a chip; there is no table of names in the kernel.
      name: readAttribute(`${path}/product_name`) || `AMD GPU ${id}`,
    },
  ];
}
