// Lists the sensors of the hardware-monitoring class (Linux Documentation/hwmon/sysfs-interface.rst).
import { existsSync } from 'node:fs';
import { listNames, readAttribute } from '../file/sysfs.ts';

export interface Hwmon {
  readonly path: string;
  /** The driver's name: `power_meter`, `i915`, `xe`, `ina3221`. */
  readonly name: string;
}

/** In the order of their numbers. */
export function listHwmon(sysroot: string): readonly Hwmon[] {
  const directory = `${sysroot}/sys/class/hwmon`;
  return listNames(directory).flatMap((entry) => {
    const path = `${directory}/${entry}`;
    const name = readAttribute(attributeOf({ path }, 'name'));
    return name === null ? [] : [{ path, name }];
  });
}

/** Drivers of the old registration keep their attributes in the parent device's directory. */
export function attributeOf({ path }: Pick<Hwmon, 'path'>, attribute: string): string {
  const direct = `${path}/${attribute}`;
  return existsSync(direct) ? direct : `${path}/device/${attribute}`;
}
