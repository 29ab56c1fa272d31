// Branches through the API: which of them are protected.
import { type Answer, ask } from './permission.ts';
import type { Repository } from './repository.ts';

/** `repos/get-branch`; needs `contents: read`. A branch that is gone is `not-found`. */
export function isProtected({ client, owner, repo }: Repository, branch: string): Promise<Answer<boolean>> {
  return ask('read-branches', async () => {
    const { data } = await client.rest.repos.getBranch({ owner, repo, branch });
    return data.protected;
  });
}
