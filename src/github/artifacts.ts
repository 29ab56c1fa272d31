// GitHub's artifacts behind the ArtifactStore interface: REST for other runs, the official client for uploads; downloads stay in memory under caps.
import { CarbonError } from '../errors.ts';
import { hasArtifactService } from './artifact-service.ts';
import type { ArtifactListing, ArtifactStore, CarrierRun } from './artifact-store.ts';
import { readCapped } from './capped-body.ts';
import { said } from './permission.ts';
import type { Repository } from './repository.ts';
import { uploadArtifact } from './upload-artifact.ts';
import { workflowPath } from './workflow-path.ts';
import { zipEntry } from './zip-entry.ts';

export interface ArtifactPlace {
  readonly repository: Repository;
  /** A directory of the job's own, RUNNER_TEMP: the official client uploads files only. */
  readonly temporary: string;
  /** GITHUB_SERVER_URL: the artifact service does not exist on GitHub Enterprise Server. */
  readonly serverUrl: string;
}

const PAGE = 100;
const MIB = 1_048_576;
/** Bundles are the largest: what is written inflates to 24 MiB at most. */
const MAX_DOWNLOAD = 8 * MIB;
const LIMITS = { maxEntries: 256, maxBytes: 32 * MIB };

/**
 * Methods throw an Error with one sentence, which names the missing permission where that is the reason.
 * Needs `actions: read`; uploading needs the runtime token of an action step.
 */
export function createArtifactStore(place: ArtifactPlace): ArtifactStore {
  if (!hasArtifactService(place.serverUrl)) throw notOnEnterpriseServer();
  const { repository } = place;
  return {
    list: (name) => said('read-artifacts', () => list(repository, name)),
    listOfRun: (runId, name) => said('read-artifacts', () => listOfRun(repository, runId, name)),
    carrier: (runId) => said('read-runs', () => carrier(repository, runId)),
    download: (id, fileName) => said('read-artifacts', () => download(repository, id, fileName)),
    upload: (name, fileName, content) => uploadArtifact(place.temporary, name, { fileName, content }),
  };
}

const notOnEnterpriseServer = (): CarbonError =>
  new CarbonError('not-available-yet', 'The ledger `artifact` does not work on GitHub Enterprise Server.', {
    hint: 'Use `ledger: branch`, `ledger: directory:PATH` on a disk the runners share, or `ledger: none`.',
  });

async function list({ client, owner, repo }: Repository, name: string): Promise<readonly ArtifactListing[]> {
  const { data } = await client.rest.actions.listArtifactsForRepo({ owner, repo, name, per_page: PAGE });
  return data.artifacts.map(listingOf);
}

async function listOfRun(
  { client, owner, repo }: Repository,
  runId: number,
  name: string,
): Promise<readonly ArtifactListing[]> {
  const { data } = await client.rest.actions.listWorkflowRunArtifacts({
    owner,
    repo,
    run_id: runId,
    name,
    per_page: PAGE,
  });
  return data.artifacts.map(listingOf);
}

type Described = Awaited<
  ReturnType<Repository['client']['rest']['actions']['listArtifactsForRepo']>
>['data']['artifacts'][number];

const listingOf = ({
  id,
  name,
  expired,
  size_in_bytes,
  created_at,
  workflow_run: run,
}: Described): ArtifactListing => ({
  id,
  name,
  expired,
  sizeBytes: size_in_bytes,
  createdAt: created_at ?? '',
  run:
    run?.id === undefined
      ? null
      : {
          id: run.id,
          headBranch: run.head_branch ?? null,
          headSha: run.head_sha ?? null,
          repositoryId: run.repository_id ?? null,
          headRepositoryId: run.head_repository_id ?? null,
        },
});

async function carrier({ client, owner, repo }: Repository, runId: number): Promise<CarrierRun> {
  const { data } = await client.rest.actions.getWorkflowRun({ owner, repo, run_id: runId });
  return {
    id: data.id,
    attempt: data.run_attempt ?? 1,
    event: data.event,
    path: workflowPath(data.path) ?? data.path,
    headBranch: data.head_branch,
    repositoryId: data.repository?.id ?? null,
    headRepositoryId: data.head_repository?.id ?? null,
  };
}

async function download(
  { client, owner, repo }: Repository,
  id: number,
  fileName: string,
): Promise<Uint8Array> {
  const { data } = await client.rest.actions.downloadArtifact({
    owner,
    repo,
    artifact_id: id,
    archive_format: 'zip',
    request: { parseSuccessResponseBody: false },
  });
  return zipEntry(await readCapped(data, MAX_DOWNLOAD), fileName, LIMITS);
}
