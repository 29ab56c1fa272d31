// Lists the ACPI power meters: what each says it measures, over how long, and how well (Linux drivers/hwmon/acpi_power_meter.c).
import type { Domain } from '../../trace/domain.ts';
import type { FileSource, Reading } from '../file/file-meter.ts';
import { openAttribute, type Unopened } from '../file/open-attribute.ts';
import { listNames, readAttribute, readNumber } from '../file/sysfs.ts';
import { wholeNumber } from '../file/whole-number.ts';
import { attributeOf, type Hwmon, listHwmon } from './hwmon-tree.ts';

export interface AcpiPowerMeter {
  readonly hwmon: Hwmon;
  /** What its maker calls it; empty where the firmware says nothing. */
  readonly label: string;
  /** True where nothing says that it measures less than the whole system. */
  readonly wholeSystem: boolean;
  /** How far a reading may be off, ± percent; null where the firmware does not say, or claims to be exact. */
  readonly accuracyPercent: number | null;
}

/** Meters of batteries are left out. */
export const listAcpiPowerMeters = (sysroot: string): readonly AcpiPowerMeter[] =>
  listHwmon(sysroot)
    .filter(({ name }) => name === 'power_meter')
    .filter((hwmon) => readNumber(attributeOf(hwmon, 'power1_is_battery')) !== 1)
    .map((hwmon) => {
      const label = readAttribute(attributeOf(hwmon, 'power1_oem_info')) ?? '';
      return {
        hwmon,
        label,
        wholeSystem: !/socket|module|rail/i.test(label) && measuresSystem(hwmon),
        accuracyPercent: accuracyOf(readAttribute(attributeOf(hwmon, 'power1_accuracy'))),
      };
    });

/** `\_SB`, the root of all devices, as the kernel names it among the devices that a meter lists as its own. */
const SYSTEM_BUS = 'LNXSYBUS';

function measuresSystem(hwmon: Hwmon): boolean {
  const measured = listNames(attributeOf(hwmon, 'measures'));
  return measured.length === 0 || measured.some((device) => device.startsWith(SYSTEM_BUS));
}

const THOUSANDTHS = 1_000;
const HALF_PERCENT = 50;
const FULL_PERCENT = 100;

/**
 * The firmware states how good it is, 100 being exact (ACPI 6.0, 10.4.1); below half, its maker must have meant the error. The
 * driver prints thousandths of a percent without leading zeros: "99.50%" is 99.050.
 */
function accuracyOf(text: string | null): number | null {
  const parts = /^(\d{1,3})\.(\d{1,3})%$/.exec(text ?? '');
  if (parts === null) return null;
  const stated = Number(parts[1]) * THOUSANDTHS + Number(parts[2]);
  const exact = FULL_PERCENT * THOUSANDTHS;
  const error = stated < HALF_PERCENT * THOUSANDTHS ? stated : exact - stated;
  return error > 0 && stated <= exact ? error / THOUSANDTHS : null;
}

/** A reading of all ones, in mW, is the firmware's "not available" (ACPI 6.0, 10.4.3); the driver gives it times 1,000. */
const UNAVAILABLE_UW = 0xffff_ffff * 1_000;

/** The meter's mean power as a column of a domain. */
export function powerSource(meter: AcpiPowerMeter, domain: Domain, source: string): FileSource | Unopened {
  const file = openAttribute(attributeOf(meter.hwmon, 'power1_average'));
  if (typeof file === 'string') return file;
  const windowMs = readNumber(attributeOf(meter.hwmon, 'power1_average_interval'));
  return {
    column: {
      domain: domain.id,
      quantity: 'power',
      unit: 'uW',
      kind: 'gauge',
      max: null,
      source,
      ...(windowMs ? { window_ms: windowMs } : {}),
    },
    read(): Reading {
      const value = wholeNumber(file.read());
      return value === UNAVAILABLE_UW ? null : value;
    },
    files: [file],
  };
}
