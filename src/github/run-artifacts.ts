// All artifacts of one run: of this run by the official client and the job's own runtime token, of another run by REST.
// Content is hostile: small caps, read in memory, no path out of an archive touches the disk.
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DefaultArtifactClient } from '@actions/artifact';
import { messageOf } from '../errors.ts';
import { readCapped, tooLarge } from './capped-body.ts';
import { said } from './permission.ts';
import type { Repository } from './repository.ts';
import { zipEntry } from './zip-entry.ts';

export interface RunArtifact {
  readonly id: number;
  readonly name: string;
  /** Of the archive. */
  readonly sizeBytes: number;
}

/** Methods throw an Error with one sentence. */
export interface RunArtifacts {
  /** Those that have not expired, of all attempts of the run, at most 1,000. */
  list(): Promise<readonly RunArtifact[]>;
  /** The file of this name in the archive, at most 1 MiB of it. */
  read(artifact: RunArtifact, fileName: string): Promise<Uint8Array>;
}

const KIB = 1_024;
const MAX_ARCHIVE = 256 * KIB;
const LIMITS = { maxEntries: 256, maxBytes: 1_024 * KIB };

/**
 * Needs no permission and no REST call, but the environment of an action step: ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL.
 * `temporary` is a directory of the job's own: the official client downloads to files only.
 */
export function artifactsOfThisRun({ temporary }: { readonly temporary: string }): RunArtifacts {
  return {
    list: () =>
      spoken('Listing the artifacts of this run', async () => {
        const { artifacts } = await (await client()).listArtifacts();
        return artifacts.map(({ id, name, size }) => ({ id, name, sizeBytes: size }));
      }),
    read: (artifact, fileName) =>
      spoken(`Reading ${artifact.name}`, async () => {
        checkSize(artifact.sizeBytes);
        return zipEntry(await downloaded(artifact.id, temporary), fileName, LIMITS);
      }),
  };
}

/** The official client is 1.8 MB of code, so it is loaded only here; it prints lines of its own. */
async function client(): Promise<DefaultArtifactClient> {
  const artifact = await import('@actions/artifact');
  return new artifact.DefaultArtifactClient();
}

async function downloaded(id: number, temporary: string): Promise<Buffer> {
  const directory = await mkdtemp(join(temporary, 'carbon-download-'));
  try {
    await (await client()).downloadArtifact(id, { path: directory, skipDecompress: true });
    // One file, under a name of the service's choice.
    const [file] = await readdir(directory);
    if (file === undefined) throw new Error('the download has no content');
    const path = join(directory, file);
    checkSize((await stat(path)).size);
    return await readFile(path);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function spoken<T>(doing: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw new Error(`${doing} failed: ${messageOf(error)}`, { cause: error });
  }
}

function checkSize(bytes: number): void {
  if (bytes > MAX_ARCHIVE) throw tooLarge(MAX_ARCHIVE);
}

const PAGE = 100;
const MAX_PAGES = 10;

/** `actions/list-workflow-run-artifacts`, a call per 100, and `actions/download-artifact`, a call each; needs `actions: read`. */
export function artifactsOfRun(repository: Repository, runId: number): RunArtifacts {
  return {
    list: () => said('read-artifacts', () => listed(repository, runId)),
    read: (artifact, fileName) =>
      said('read-artifacts', async () => {
        checkSize(artifact.sizeBytes);
        return zipEntry(await fetched(repository, artifact.id), fileName, LIMITS);
      }),
  };
}

async function listed(
  { client: rest, owner, repo }: Repository,
  runId: number,
): Promise<readonly RunArtifact[]> {
  const found: RunArtifact[] = [];
  for (let page = 1; page <= MAX_PAGES; page++) {
    const where = { owner, repo, run_id: runId, per_page: PAGE, page };
    const { data } = await rest.rest.actions.listWorkflowRunArtifacts(where);
    const alive = data.artifacts.filter(({ expired }) => !expired);
    found.push(...alive.map(({ id, name, size_in_bytes }) => ({ id, name, sizeBytes: size_in_bytes })));
    if (page * PAGE >= data.total_count) break;
  }
  return found;
}

async function fetched({ client: rest, owner, repo }: Repository, id: number): Promise<Buffer> {
  const { data } = await rest.rest.actions.downloadArtifact({
    owner,
    repo,
    artifact_id: id,
    archive_format: 'zip',
    request: { parseSuccessResponseBody: false },
  });
  return readCapped(data, MAX_ARCHIVE);
}
