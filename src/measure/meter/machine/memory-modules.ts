// Counts the memory modules that the kernel's error-detection drivers list (Linux Documentation/admin-guide/RAS, sysfs-devices-edac).
import { listNames, readAttribute } from '../file/sysfs.ts';

/** Null where no such driver runs: on most virtual machines and desktops. */
export function countMemoryModules(sysroot: string): number | null {
  const controllers = `${sysroot}/sys/devices/system/edac/mc`;
  const modules = listNames(controllers)
    .filter((name) => /^mc\d+$/.test(name))
    .flatMap((name) => modulesOf(`${controllers}/${name}`).map((slot) => `${name} ${slot}`));
  return modules.length === 0 ? null : new Set(modules).size;
}

/** Names that are the same for the two ranks of one module. */
const modulesOf = (controller: string): readonly string[] =>
  listNames(controller).flatMap((name) => {
    if (/^dimm\d+$/.test(name)) return [name];
    return /^rank\d+$/.test(name)
      ? [slotOf(readAttribute(`${controller}/${name}/dimm_location`)) ?? name]
      : [];
  });

/** Drivers that see chip selects list ranks; the selects 2n and 2n+1 of a channel are the module n (amd64_edac.c). */
function slotOf(location: string | null): string | null {
  const [, select, channel] = /^csrow (\d+) channel (\d+)/.exec(location ?? '') ?? [];
  return select === undefined ? null : `slot ${Math.floor(Number(select) / 2)} channel ${channel}`;
}
