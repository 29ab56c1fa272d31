// How the service writes users and repositories. Links are added elsewhere. Form: GitHub's OpenAPI description.
import type { JsonObject } from '../../json.ts';
import type { RepositoryFacts, User } from '../store.ts';

const REPOSITORY_CREATED = '2025-01-01T00:00:00Z';

export function userJson({ id, login, type }: User): JsonObject {
  return { id, login, type, site_admin: false };
}

export function repositoryJson(
  { id, owner, name, fork }: RepositoryFacts,
  defaultBranch: string,
): JsonObject {
  const none = {
    forks: 0,
    forks_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    watchers: 0,
    watchers_count: 0,
  };
  return {
    ...none,
    id,
    name,
    full_name: `${owner.login}/${name}`,
    owner: userJson(owner),
    private: true,
    fork,
    description: null,
    default_branch: defaultBranch,
    has_downloads: true,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    homepage: null,
    mirror_url: null,
    language: null,
    license: null,
    archived: false,
    disabled: false,
    size: 1,
    stargazers_count: 0,
    network_count: 0,
    subscribers_count: 0,
    created_at: REPOSITORY_CREATED,
    updated_at: REPOSITORY_CREATED,
    pushed_at: REPOSITORY_CREATED,
  };
}
