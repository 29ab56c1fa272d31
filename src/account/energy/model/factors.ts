// The factor tables that the models multiply activity with; read from datasets/ by others and handed in.

export interface CpuRow {
  readonly name: string;
  /** Thermal design power of one socket, W. */
  readonly tdp_w: number;
  /** Hardware threads of one socket; null where the table does not know. */
  readonly threads: number | null;
  readonly family: string | null;
  /** Set where the power is that of the chip and the memory soldered beside it. */
  readonly memory_inside?: true;
}

/** Whole-server watts at the wall per hardware thread (SPECpower_ssj2008 results, servers without GPU). */
export interface FamilyRow {
  readonly family: string;
  /** Regular expression that a cleaned CPU name of the family matches. */
  readonly name_pattern: string;
  readonly idle_w_per_thread: number;
  readonly full_w_per_thread: number;
  /** Published results behind the means. */
  readonly results: number;
}

export interface GpuRow {
  readonly name: string;
  readonly tdp_w: number;
}

export interface Factors {
  readonly cpus: readonly CpuRow[];
  readonly families: readonly FamilyRow[];
  readonly gpus: readonly GpuRow[];
  /** W per GB of installed memory (Green Algorithms: 0.3725). */
  readonly ramWattsPerGb: number;
}
