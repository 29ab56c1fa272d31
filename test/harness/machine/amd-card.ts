// The files of one card that the amdgpu driver runs (Linux Documentation/gpu/amdgpu; names as a server with Instinct cards shows them).
import { gpuMetricsTable, type MetricsTable } from './gpu-metrics-table.ts';

export interface FakeAmdCard {
  readonly card: number;
  readonly slot: string;
  /** PCI vendor and device, as uevent prints them. */
  readonly id: string;
  readonly uniqueId?: string;
  readonly product?: string;
  readonly metrics?: MetricsTable;
  readonly averageUw?: number;
  readonly inputUw?: number;
  readonly capUw?: number;
  readonly busyPercent?: number;
}

export const amdCardPath = (card: number): string => `sys/class/drm/card${card}/device`;

export function amdCard(fake: FakeAmdCard): Readonly<Record<string, string | Uint8Array>> {
  const device = amdCardPath(fake.card);
  const hwmon = `${device}/hwmon/hwmon${fake.card + 2}`;
  const given: readonly (readonly [string, string | number | Uint8Array | undefined])[] = [
    [`${device}/uevent`, `DRIVER=amdgpu\nPCI_CLASS=30000\nPCI_ID=${fake.id}\nPCI_SLOT_NAME=${fake.slot}`],
    [`${device}/unique_id`, fake.uniqueId],
    [`${device}/product_name`, fake.product],
    [`${device}/gpu_metrics`, fake.metrics && gpuMetricsTable(fake.metrics)],
    [`${device}/gpu_busy_percent`, fake.busyPercent],
    [`${hwmon}/name`, 'amdgpu'],
    [`${hwmon}/power1_average`, fake.averageUw],
    [`${hwmon}/power1_input`, fake.inputUw],
    [`${hwmon}/power1_cap`, fake.capUw],
  ];
  return Object.fromEntries(
    given.flatMap(([path, content]) =>
      content === undefined ? [] : [[path, content instanceof Uint8Array ? content : String(content)]],
    ),
  );
}
