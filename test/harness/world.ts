// A whole small GitHub for a test: REST service, Results service and runner, over one repository.
import { FakeGitHub } from './github/fake-github.ts';
import type { Permissions } from './github/permissions.ts';
import { openStore, type Store } from './github/store.ts';
import { FakeResults } from './results/fake-results.ts';
import type { JobDefinition, JobResult } from './runner/job.ts';
import { runJob } from './runner/run-job.ts';
import { completeJob, type JobWish, recordStep, type StartedJob, startJob } from './started-job.ts';

export interface WorldOptions {
  /** `owner/name`. */
  readonly repository?: string;
  readonly defaultBranch?: string;
  /** What the built-in token of a job may do unless the job says otherwise. */
  readonly permissions?: Permissions;
}

export interface World {
  readonly store: Store;
  readonly github: FakeGitHub;
  readonly results: FakeResults;
  /** What both services would not have understood. A test that leaves any has failed. */
  readonly problems: readonly string[];
  startJob(wish: JobWish, permissions?: Permissions): StartedJob;
  /** Runs the steps of a started job, keeping its record in the jobs API up to date. */
  runJob(
    started: StartedJob,
    rest: Pick<JobDefinition, 'steps'> & Partial<JobDefinition>,
  ): Promise<JobResult>;
  close(): Promise<void>;
}

/** The permissions of the first workflow in the documentation, and those of the report job. */
const DEFAULT_PERMISSIONS: Permissions = { contents: 'read', actions: 'read', 'pull-requests': 'write' };

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { repository = 'octo/train', defaultBranch = 'main', permissions = DEFAULT_PERMISSIONS } = options;
  const store = openStore({ repository, defaultBranch });
  const results = new FakeResults(store);
  const github = new FakeGitHub(store, (artifactId) => results.signedUrl(artifactId));
  await Promise.all([results.listen(), github.listen()]);
  return {
    store,
    github,
    results,
    get problems() {
      return [...github.problems, ...results.problems];
    },
    startJob(wish, granted = permissions) {
      // The artifact client takes any host under .localhost for github.com, and refuses other unknown hosts as GHES.
      const server = `http://github.localhost:${github.port}`;
      const started = startJob(store, wish, { api: github.url, server, results: results.url });
      github.admit(started.token, granted);
      return started;
    },
    async runJob({ definition, jobId }, rest) {
      const result = await runJob({ ...definition, ...rest }, (event) => recordStep(store, jobId, event));
      completeJob(store, jobId, result.conclusion);
      return result;
    },
    async close() {
      await Promise.all([results.close(), github.close()]);
    },
  };
}
