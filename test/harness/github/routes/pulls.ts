// Pull requests, what happened to their labels, and what people may do in the repository.
import { notFound, ok, type Question, type Route, refusal } from '../answer.ts';
import { linkHeader, pageOf, pageWish } from '../paging.ts';
import { issueEventJson, pullDetailJson, pullJson } from '../representations/pull.ts';
import { userJson } from '../representations/repository.ts';
import type { Pull, Role, Store } from '../store.ts';

export const pullRoutes: Readonly<Record<string, Route>> = {
  'pulls/get': ({ store, parameters }) => {
    const pull = store.pulls.get(Number(parameters.pull_number));
    return pull === undefined ? notFound() : ok(pullDetailJson(pull, store));
  },

  'pulls/list': (question) => {
    const { store, query } = question;
    const state = query.get('state') ?? 'open';
    const matches = (pull: Pull): boolean =>
      ['all', pull.closedAt === null ? 'open' : 'closed'].includes(state) &&
      [null, pull.base.ref].includes(query.get('base')) &&
      [null, `${pull.head.repository.owner.login}:${pull.head.ref}`].includes(query.get('head'));
    return listed(question, [...store.pulls.values()].filter(matches));
  },

  // Of the default branch: the merged ones that brought the commit; of any other commit: the open ones that hold it.
  'repos/list-pull-requests-associated-with-commit': (question) => {
    const { store } = question;
    const name = question.parameters.commit_sha ?? '';
    const sha = store.git.resolve(name);
    const tip = store.git.resolve(store.defaultBranch);
    if (sha === null) return refusal(UNPROCESSABLE, `No commit found for SHA: ${name}`);
    const onDefault = tip !== null && store.git.isAncestor(sha, tip);
    const matches = (pull: Pull): boolean =>
      onDefault
        ? pull.mergedAt !== null && (pull.mergeSha === sha || isOf(store, pull, sha))
        : pull.closedAt === null && isOf(store, pull, sha);
    return listed(question, [...store.pulls.values()].filter(matches));
  },

  // Oldest first, as GitHub lists them.
  'issues/list-events': (question) => {
    const issue = Number(question.parameters.issue_number);
    if (!question.store.pulls.has(issue)) return notFound();
    const events = [...question.store.issueEvents.values()].filter((event) => event.issue === issue);
    const wish = pageWish(question.query);
    return ok(pageOf(events, wish).map(issueEventJson), linkHeader(question, wish, events.length));
  },

  'repos/get-collaborator-permission-level': ({ store, parameters }) => {
    const login = parameters.username ?? '';
    if (login.endsWith('[bot]')) return refusal(404, `${login} is not a user`);
    const { user, role } = store.collaborators.get(login) ?? { user: stranger(login), role: null };
    const permission = role === null ? 'none' : LEGACY[role];
    return ok({
      permission,
      role_name: role ?? 'none',
      user: { ...userJson(user), role_name: role ?? 'none' },
    });
  },
};

const UNPROCESSABLE = 422;

/** The older names that `permission` knows, by "Get repository permissions for a user". */
const LEGACY: Readonly<Record<Role, string>> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
};

const STRANGER_ID = 999;
const stranger = (login: string) => ({ id: STRANGER_ID, login, type: 'User' }) as const;

const isOf = ({ git }: Store, { base, head }: Pull, sha: string): boolean =>
  git.isAncestor(sha, head.sha) && !git.isAncestor(sha, base.sha);

/** Newest first. */
function listed(question: Question, pulls: readonly Pull[]): ReturnType<Route> {
  const wish = pageWish(question.query);
  const page = pageOf(pulls.toReversed(), wish).map((pull) => pullJson(pull, question.store));
  return ok(page, linkHeader(question, wish, pulls.length));
}
