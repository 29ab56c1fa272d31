// Who put a label on a pull request, and whether that person may write: anybody with triage rights can add a label.
import { type Answer, ask, statusOf } from './permission.ts';
import type { Repository } from './repository.ts';

export interface LabelAdded {
  readonly login: string;
  /** ISO 8601. */
  readonly at: string;
}

const PAGE = 100;
/** Events come oldest first, so the newest page is asked for after the first; a talk with more events than this is not read to its end. */
const MAX_CALLS = 10;
/** Names the last page in a Link header (RFC 8288). */
const LAST_PAGE = /[?&]page=(\d+)[^>]*>; rel="last"/;

/**
 * The person who added the label last; null when it was removed since, never was there, or the account is gone.
 * `issues/list-events`, read backwards from the newest; needs `pull-requests: read`.
 */
export function whoAdded(
  repository: Repository,
  number: number,
  label: string,
): Promise<Answer<LabelAdded | null>> {
  return ask('read-labels', async () => {
    const first = await pageOf(repository, number, 1);
    for (let page = first.last; page > 1; page--) {
      if (page <= first.last - (MAX_CALLS - 1)) throw new Error('it has too many events');
      const { events } = await pageOf(repository, number, page);
      const found = lastChange(events, label);
      if (found !== undefined) return adderOf(found);
    }
    const found = lastChange(first.events, label);
    return found === undefined ? null : adderOf(found);
  });
}

interface IssueEvent {
  readonly event: string;
  readonly created_at: string;
  readonly actor?: { readonly login: string } | null;
  readonly label?: { readonly name?: string | null };
}

async function pageOf(
  { client, owner, repo }: Repository,
  number: number,
  page: number,
): Promise<{ readonly events: readonly IssueEvent[]; readonly last: number }> {
  const where = { owner, repo, issue_number: number };
  const { data, headers } = await client.rest.issues.listEvents({ ...where, per_page: PAGE, page });
  return { events: data, last: Number(LAST_PAGE.exec(headers.link ?? '')?.[1] ?? 1) };
}

/** Labels are told apart without regard to case. */
const lastChange = (events: readonly IssueEvent[], label: string): IssueEvent | undefined =>
  events.findLast(
    ({ event, label: changed }) =>
      (event === 'labeled' || event === 'unlabeled') && changed?.name?.toLowerCase() === label.toLowerCase(),
  );

const adderOf = ({ event, actor, created_at }: IssueEvent): LabelAdded | null =>
  event === 'labeled' && actor ? { login: actor.login, at: created_at } : null;

const NOT_FOUND = 404;
/** Custom roles are reported as the base role they extend. */
const WRITERS: readonly string[] = ['admin', 'maintain', 'write'];

/** No person's login has brackets. An app may write, and the workflow of a pull request speaks as one: that is nobody's consent. */
const APP = /\[bot\]$/;

/** `repos/get-collaborator-permission-level`; every token may ask. Not a user, such as a bot: false. */
export function mayWrite({ client, owner, repo }: Repository, login: string): Promise<Answer<boolean>> {
  return ask('read-collaborators', async () => {
    if (APP.test(login)) return false;
    try {
      const { data } = await client.rest.repos.getCollaboratorPermissionLevel({
        owner,
        repo,
        username: login,
      });
      return WRITERS.includes(data.permission);
    } catch (error) {
      if (statusOf(error) === NOT_FOUND) return false;
      throw error;
    }
  });
}
