// What we need of GitHub's artifacts: list by exact name, read one, write one, and look up the run that carried it.

/** One artifact as `actions/list-artifacts-for-repo` describes it. */
export interface ArtifactListing {
  readonly id: number;
  readonly name: string;
  readonly expired: boolean;
  readonly sizeBytes: number;
  readonly createdAt: string;
  readonly run: {
    readonly id: number;
    readonly headBranch: string | null;
    readonly headSha: string | null;
    readonly repositoryId: number | null;
    readonly headRepositoryId: number | null;
  } | null;
}

/** The facts of a carrier run that its artifact's trust follows from (`actions/get-workflow-run`). */
export interface CarrierRun {
  readonly id: number;
  /** The latest one; artifacts of earlier attempts stay beside its own. */
  readonly attempt: number;
  readonly event: string;
  /** Path of the workflow file, without `@ref`. */
  readonly path: string;
  readonly headBranch: string | null;
  readonly repositoryId: number | null;
  readonly headRepositoryId: number | null;
}

export interface ArtifactStore {
  /** At most 100 artifacts of exactly this name, newest first. Needs `actions: read`. */
  list(name: string): Promise<readonly ArtifactListing[]>;
  /** The same of one run, all its attempts. Needs `actions: read`. */
  listOfRun(runId: number, name: string): Promise<readonly ArtifactListing[]>;
  carrier(runId: number): Promise<CarrierRun>;
  /** The single file of the artifact's zip, size-capped and parsed in memory. Needs `actions: read`. */
  download(id: number, fileName: string): Promise<Uint8Array>;
  /** Uploads one file through the Results service. */
  upload(name: string, fileName: string, content: Uint8Array): Promise<Uploaded>;
}

/**
 * `taken` when the name exists already in this run; `begun` when all that can be said is that an upload of ours has begun it, and
 * that the connection broke: then the name is lost, but nobody else has it.
 */
export type Uploaded = { readonly id: number } | 'taken' | 'begun';
