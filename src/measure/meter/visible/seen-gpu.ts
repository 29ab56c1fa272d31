// A GPU as a list of visible devices can name it: whole, or one of the parts into which MIG splits it.

export interface SeenGpu {
  readonly uuid: string;
  readonly name: string;
  readonly mig: boolean;
  /** The parts of a split GPU, where they could be listed. */
  readonly instances?: readonly SeenInstance[];
}

export interface SeenInstance {
  readonly uuid: string;
  readonly gpuInstance: number;
  readonly computeInstance: number;
}

/** A GPU by its position among all, and one part of it; null is the whole. */
export interface Named {
  readonly at: number;
  readonly part: SeenInstance | null;
}

export type Selection = readonly Named[];
