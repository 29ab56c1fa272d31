// Connects a run to GitHub: API client, artifact store and the run's own artifacts, each null where it cannot be had.
import { debug } from '@actions/core';
import { messageOf, type Note, note } from '../../errors.ts';
import { hasArtifactService } from '../../github/artifact-service.ts';
import type { ArtifactStore } from '../../github/artifact-store.ts';
import { createArtifactStore } from '../../github/artifacts.ts';
import { createClient } from '../../github/client.ts';
import type { Repository } from '../../github/repository.ts';
import { artifactsOfThisRun, type RunArtifacts } from '../../github/run-artifacts.ts';
import { proxiesOf } from '../../http.ts';
import { findProduct } from '../product.ts';
import type { WorkflowRun } from './workflow-run.ts';

export interface Connection {
  readonly repository: Repository | null;
  /** Null without a connection, and on GitHub Enterprise Server, which has no artifact service. */
  readonly store: ArtifactStore | null;
  /** Artifacts of this very run, read without a permission; null where there is no store. */
  readonly own: RunArtifacts | null;
  /** True on GitHub Enterprise Server: history is then kept on a branch. */
  readonly isEnterprise: boolean;
  readonly notes: readonly Note[];
}

const NOTHING = { repository: null, store: null, own: null, isEnterprise: false } as const;

export function connect(run: WorkflowRun, token: string | null, env: NodeJS.ProcessEnv): Connection {
  if (token === null || run.owner === '' || run.repo === '') {
    const text = 'No github-token: nothing is compared or commented, the figures stand in the job summary.';
    return { ...NOTHING, notes: [note('no-token', text, 'warning')] };
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
    return { ...NOTHING, notes: [note('no-connection', text, 'warning')] };
  }
  return { repository, ...artifactsOf(repository, env) };
}

/** Without the service, receipts stay on the runner; what that means for the history, its opening says. */
function artifactsOf(repository: Repository, env: NodeJS.ProcessEnv): Omit<Connection, 'repository'> {
  const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com';
  const temporary = env.RUNNER_TEMP ?? '.';
  try {
    if (!hasArtifactService(serverUrl)) return { store: null, own: null, isEnterprise: true, notes: [] };
    const store = createArtifactStore({ repository, temporary, serverUrl });
    return { store, own: artifactsOfThisRun({ temporary }), isEnterprise: false, notes: [] };
  } catch (error) {
    const notes = [note('no-artifacts', messageOf(error), 'warning')];
    return { store: null, own: null, isEnterprise: false, notes };
  }
}
