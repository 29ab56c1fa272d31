// One measured run as a foreign tool's file tells it, in our units: IT energy, grams, UTC. What the file does not say is null.
import type { Note } from '../../../errors.ts';
import type { EpochMs, Grams, GramsPerKwh, Joules, Seconds } from '../../../units.ts';
import type { Outcome, Receipt } from '../receipt.ts';

export interface ForeignRun {
  /** Tool and version, `CodeCarbon 3.3.0`; the tool alone where the file names no version. */
  readonly tool: string;
  /** Made from what tells this run from all others, so that a second import finds it again. Letters of a receipt id. */
  readonly id: string;
  /** Stands in the series; null where the file names nothing. */
  readonly name: string | null;
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs;
  /** What the energy covers: without the pauses between the parts of a run. */
  readonly duration: Seconds;
  readonly outcome: Outcome;
  readonly attribution: Receipt['energy']['attribution'];
  readonly total: Joules | null;
  readonly parts: readonly ForeignPart[];
  /** A part of the machine was not counted: shown, never compared. */
  readonly degraded: boolean;
  readonly machine: ForeignMachine;
  readonly spans: readonly ForeignSpan[];
  readonly grid: ForeignGrid;
  readonly absences: Receipt['absences'];
  readonly notes: readonly Note[];
}

export interface ForeignPart {
  readonly component: 'gpu' | 'cpu' | 'dram';
  readonly energy: Joules;
  readonly provenance: 'measured' | 'modelled';
}

export interface ForeignMachine {
  readonly gpuModels: readonly (string | null)[];
  readonly cpuModel: string | null;
  readonly threads: number | null;
  readonly memoryGb: number | null;
  readonly os: string | null;
}

export interface ForeignSpan {
  readonly label: string;
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs;
  readonly energy: Joules | null;
}

export interface ForeignGrid {
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** `gcp:europe-west9` where the file names one. */
  readonly cloudRegion: string | null;
  readonly intensity: GramsPerKwh | null;
  readonly emissions: Grams | null;
  readonly pue: number;
  /** Null where nothing says which PUE the tool has multiplied with. */
  readonly pueSource: string | null;
}

export const UNKNOWN_MACHINE: ForeignMachine = {
  gpuModels: [],
  cpuModel: null,
  threads: null,
  memoryGb: null,
  os: null,
};
