// GitHub's artifacts in memory: one namespace for a repository and its forks, names taken once a run, newest listed first.
import type { ArtifactListing, ArtifactStore, CarrierRun } from '../../../src/github/artifact-store.ts';

interface Stored {
  readonly listing: ArtifactListing;
  readonly content: Uint8Array;
}

export const BASE_RUN: CarrierRun = {
  id: 1,
  event: 'push',
  path: '.github/workflows/ci.yml',
  headBranch: 'main',
  repositoryId: 1,
  headRepositoryId: 1,
};

export class MemoryArtifacts {
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
      list: async (name) => list(name).slice(0, 100),
      listOfRun: async (runId, name) => list(name).filter((listing) => listing.run?.id === runId),
      carrier: async (runId) => {
        const found = this.#runs.get(runId);
        if (found === undefined) throw new Error(`no run ${runId}`);
        return found;
      },
      download: async (id) => {
        this.downloads += 1;
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

  put(name: string, run: CarrierRun, content: Uint8Array, expired = false): number {
    this.#runs.set(run.id, run);
    const id = this.#stored.length + 1;
    const { headBranch, repositoryId, headRepositoryId } = run;
    this.#stored.push({
      listing: {
        id,
        name,
        expired,
        sizeBytes: content.length,
        createdAt: '2026-01-01T00:00:00Z',
        run: { id: run.id, headBranch, headSha: null, repositoryId, headRepositoryId },
      },
      content,
    });
    return id;
  }
}
