// The files of ACPI power meters as hwmon shows them (Linux drivers/hwmon/acpi_power_meter.c).
import type { FakeMachine } from './machine-tree.ts';

export interface FakeAcpiMeter {
  readonly hwmon: number;
  readonly microwatts: number | string;
  /** What the firmware calls it. */
  readonly label?: string;
  readonly accuracy?: string;
  readonly intervalMs?: number;
  readonly battery?: boolean;
  /** Devices that it says it measures, by their ACPI names. */
  readonly measures?: readonly string[];
  /** Kernels up to 6.17 keep the attributes, and the name, with the parent device. */
  readonly underDevice?: boolean;
}

export const acpiMeterPath = ({ hwmon, underDevice = true }: Pick<FakeAcpiMeter, 'hwmon' | 'underDevice'>) =>
  `sys/class/hwmon/hwmon${hwmon}${underDevice ? '/device' : ''}`;

export function acpiMeter(fake: FakeAcpiMeter): Readonly<Record<string, string>> {
  const at = acpiMeterPath(fake);
  return {
    [`${at}/name`]: 'power_meter',
    [`${at}/power1_average`]: String(fake.microwatts),
    [`${at}/power1_oem_info`]: fake.label ?? '',
    [`${at}/power1_accuracy`]: fake.accuracy ?? '100.0%',
    [`${at}/power1_is_battery`]: fake.battery ? '1' : '0',
    [`${at}/power1_average_interval`]: String(fake.intervalMs ?? 1_000),
    ...Object.fromEntries((fake.measures ?? []).map((device) => [`${at}/measures/${device}/path`, device])),
  };
}

/** A machine with these meters and nothing else; each draws 100 µW unless it says otherwise. */
export const acpiMeters = (...fakes: readonly Partial<FakeAcpiMeter>[]): FakeMachine => ({
  files: Object.assign({}, ...fakes.map((fake, hwmon) => acpiMeter({ hwmon, microwatts: 100, ...fake }))),
});
