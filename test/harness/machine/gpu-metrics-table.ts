// Writes AMD's binary gpu_metrics table as the kernel lays it out (Linux drivers/gpu/drm/amd/include/kgd_pp_interface.h).

export interface MetricsTable {
  readonly format: number;
  readonly content: number;
  /** In units of 2^-16 J; null leaves the field as the driver initialises it, all ones. */
  readonly energy?: bigint | null;
}

/** sizeof(struct gpu_metrics_v1_N) where the header gives it, and where the accumulator lies, bytes. */
const LAYOUTS: Readonly<Record<number, { readonly size: number; readonly energyAt: number }>> = {
  1: { size: 96, energyAt: 24 },
  3: { size: 120, energyAt: 24 },
  4: { size: 288, energyAt: 24 },
  5: { size: 360, energyAt: 88 },
  6: { size: 1_664, energyAt: 88 },
  7: { size: 2_208, energyAt: 24 },
  8: { size: 2_400, energyAt: 24 },
};
const APU_SIZE = 168;
const UNFILLED = 0xff;

export function gpuMetricsTable({ format, content, energy = null }: MetricsTable): Uint8Array {
  const layout = format === 1 ? LAYOUTS[content] : undefined;
  const bytes = new Uint8Array(layout?.size ?? APU_SIZE).fill(UNFILLED);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, bytes.length, true);
  view.setUint8(2, format);
  view.setUint8(3, content);
  if (layout !== undefined && energy !== null) view.setBigUint64(layout.energyAt, energy, true);
  return bytes;
}
