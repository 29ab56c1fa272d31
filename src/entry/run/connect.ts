// Connects a run to GitHub: API client and artifact store, each null with a note where it cannot be had.
import { debug } from '@actions/core';
import { messageOf, type Note, note } from '../../errors.ts';
import type { ArtifactStore } from '../../github/artifact-store.ts';
import { createArtifactStore } from '../../github/artifacts.ts';
import { createClient } from '../../github/client.ts';
import type { Repository } from '../../github/repository.ts';
import { proxiesOf } from '../../http.ts';
import { findProduct } from '../product.ts';
import type { WorkflowRun } from './workflow-run.ts';

export interface Connection {
  readonly repository: Repository | null;
  readonly store: ArtifactStore | null;
  readonly notes: readonly Note[];
}

export function connect(run: WorkflowRun, token: string | null, env: NodeJS.ProcessEnv): Connection {
  if (token === null || run.owner === '' || run.repo === '') {
    const text = 'No github-token: nothing is compared or commented, the figures stand in the job summary.';
    return { repository: null, store: null, notes: [note('no-token', text, 'warning')] };
  }
  let repository: Repository;
  try {
    const client = createClient({
      token,
      baseUrl: run.apiUrl,
      userAgent: `carbon-action/${findProduct().version}`,
      proxies: proxiesOf(env),
      debug,
    });
    repository = { client, owner: run.owner, repo: run.repo };
  } catch (error) {
    // A proxy that is no address, for one; what was measured is still kept and said.
    const text = `GitHub cannot be reached, so nothing is compared or commented: ${messageOf(error)}.`;
    return { repository: null, store: null, notes: [note('no-connection', text, 'warning')] };
  }
  try {
    const temporary = env.RUNNER_TEMP ?? '.';
    const store = createArtifactStore({
      repository,
      temporary,
      serverUrl: env.GITHUB_SERVER_URL ?? 'https://github.com',
    });
    return { repository, store, notes: [] };
  } catch (error) {
    return { repository, store: null, notes: [note('no-artifacts', messageOf(error), 'warning')] };
  }
}
