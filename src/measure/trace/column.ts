// A column is one quantity of one domain; its integers stay exactly as the device gave them.

/**
 * `steal`: the part of `busy` in which the hypervisor ran other machines. `util-job` and `util-all`: of a shared device, the job's processes' part of its time, and that of all processes.
 */
export type Quantity =
  | 'energy'
  | 'power'
  | 'busy'
  | 'total'
  | 'steal'
  | 'util'
  | 'util-job'
  | 'util-all'
  | 'bytes';
export type RawUnit = 'uJ' | 'mJ' | '2^-16J' | 'uW' | 'mW' | 'jiffy' | 'us' | '%' | 'B';

export interface Column {
  readonly i: number;
  readonly domain: string;
  readonly quantity: Quantity;
  readonly unit: RawUnit;
  readonly kind: 'counter' | 'gauge';
  /** Wrap range of a counter or upper bound of a gauge, in `unit`; null where there is none. */
  readonly max: number | null;
  /** `meter:detail`, such as `nvml:total-energy`, `nvml:185`, `amdgpu:gpu-metrics`, `hwmon:grace`, `powercap`, `proc`. */
  readonly source: string;
  /** How often the source refreshes its value, ms. */
  readonly update_ms?: number;
  /** Averaging window of a gauge, ms; absent for an instantaneous one. */
  readonly window_ms?: number;
}

/** A column before the sampler has given it its index. */
export type NewColumn = Omit<Column, 'i'>;
