// GitHub's artifacts in memory: one namespace for a repository and its forks, names taken once a run, newest listed first.
import type { ArtifactListing, ArtifactStore, CarrierRun } from '../../../src/github/artifact-store.ts';

interface Stored {
  readonly listing: ArtifactListing;
  readonly content: Uint8Array;
}

interface Stocked {
  readonly expired?: boolean;
  readonly headSha?: string | null;
  readonly createdAt?: string;
}

export const BASE_RUN: CarrierRun = {
  id: 1,
  attempt: 1,
  event: 'push',
  path: '.github/workflows/ci.yml',
  headBranch: 'main',
  repositoryId: 1,
  headRepositoryId: 1,
};

export class MemoryArtifacts {
  /** Requests by what they ask, as a budget of calls counts them. */
  readonly requests: string[] = [];
  readonly #stored: Stored[] = [];
  readonly #runs = new Map<number, CarrierRun>();
  downloads = 0;

  /** The store as one run sees it. */
  asRun(run: CarrierRun): ArtifactStore {
    this.#runs.set(run.id, run);
    const list = (name: string): ArtifactListing[] =>
      this.#stored
        .map(({ listing }) => listing)
        .filter((listing) => listing.name === name)
        .toReversed();
    return {
      list: async (name) => {
        this.requests.push(`list ${name}`);
        return list(name).slice(0, 100);
      },
      listOfRun: async (runId, name) => {
        this.requests.push(`list of run ${runId} ${name}`);
        return list(name).filter((listing) => listing.run?.id === runId);
      },
      carrier: async (runId) => {
        this.requests.push(`run ${runId}`);
        const found = this.#runs.get(runId);
        if (found === undefined) throw new Error(`no run ${runId}`);
        return found;
      },
      download: async (id) => {
        this.downloads += 1;
        this.requests.push(`download ${id}`);
        const found = this.#stored.find(({ listing }) => listing.id === id);
        if (found === undefined) throw new Error(`no artifact ${id}`);
        return found.content;
      },
      upload: async (name, _fileName, content) => {
        if (this.#stored.some(({ listing }) => listing.name === name && listing.run?.id === run.id))
          return 'taken';
        return { id: this.put(name, run, content) };
      },
    };
  }

  put(
    name: string,
    run: CarrierRun,
    content: Uint8Array,
    { expired = false, headSha = null, createdAt = '2026-05-31T00:00:00Z' }: Stocked = {},
  ): number {
    this.#runs.set(run.id, run);
    const id = this.#stored.length + 1;
    const { headBranch, repositoryId, headRepositoryId } = run;
    this.#stored.push({
      listing: {
        id,
        name,
        expired,
        sizeBytes: content.length,
        createdAt,
        run: { id: run.id, headBranch, headSha, repositoryId, headRepositoryId },
      },
      content,
    });
    return id;
  }
}
