// What a meter found: physical domains, and sources that could not be used. Formats: docs/schema/trace.json.

export type Component = 'gpu' | 'cpu' | 'dram' | 'module' | 'host';

/** One thing with its own counter or gauge. `parent` encodes containment: only outermost domains are summed. */
export interface Domain {
  readonly id: string;
  readonly component: Component;
  readonly parent: string | null;
  readonly name?: string;
  /** NVML scope of the readings: `gpu`, or `module` where GPU, CPU and memory share one counter. */
  readonly scope?: 'gpu' | 'module';
  /** Power limit as the owner configured it, mW; never the enforced one, which moves with heat. */
  readonly limit_mw?: number | null;
  readonly driver?: string;
  /** File that the driver's library was loaded from, as the loader chose it, or the program that runs in its place. */
  readonly library?: string;
  readonly mig?: boolean;
  /** False for a GPU of the machine that the visible-device variables hide from the job. */
  readonly visible?: boolean;
  /** Of a GPU split by MIG: slices that the job sees, of all that the card can have; absent where they cannot be told. */
  readonly slices?: { readonly ours: number; readonly of: number };
  /** NVIDIA persistence mode: without it the driver tears the GPU down when its last client closes. */
  readonly persistence?: boolean;
  /** How far off the sensor says it may be, ± percent (from hwmon `power1_accuracy`). */
  readonly accuracy_percent?: number;
}

export type AbsenceCode =
  | 'absent'
  | 'no-permission'
  | 'masked'
  | 'not-supported'
  | 'no-library'
  | 'no-symbol'
  | 'no-binding'
  | 'musl'
  | 'version-mismatch'
  | 'driver-not-loaded'
  | 'lost'
  | 'frozen'
  | 'implausible'
  | 'duplicate'
  | 'hidden'
  | 'read-failed'
  | 'too-large'
  | 'unknown';

/** A source that was refused, why, and the one thing a person can do about it. */
export interface Absence {
  /** `meter` or `meter:detail`, such as `powercap:dram` or `nvml`. */
  readonly source: string;
  readonly code: AbsenceCode;
  readonly hint: string;
  /** The domain concerned, where one is known. */
  readonly domain?: string;
}
