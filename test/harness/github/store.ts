// What the simulated service remembers of one repository: pulls and who labelled them, comments, runs, jobs, artifacts.
import type { Conclusion } from '../runner/job.ts';
import { GitRepository } from './git-repository.ts';

export interface User {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot';
}

export interface RepositoryFacts {
  readonly id: number;
  readonly owner: User;
  readonly name: string;
  readonly fork: boolean;
}

export interface Pull {
  readonly number: number;
  readonly title: string;
  readonly user: User;
  readonly base: { readonly ref: string; readonly sha: string };
  readonly head: { readonly ref: string; readonly sha: string; readonly repository: RepositoryFacts };
  /** While it is open the merge GitHub has prepared, then the commit on the base it was merged by. */
  readonly mergeSha: string;
  readonly labels: readonly string[];
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly mergedAt: string | null;
}

/** What happened to the labels of a pull request: the log that says who did it. */
export interface IssueEvent {
  readonly id: number;
  readonly issue: number;
  readonly actor: User;
  readonly event: 'labeled' | 'unlabeled';
  readonly label: string;
  readonly createdAt: string;
}

/** Roles of a repository, from most to least. */
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read';

export interface Collaborator {
  readonly user: User;
  readonly role: Role;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly user: User;
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Run {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  readonly event: string;
  /** `.github/workflows/ci.yml`. */
  readonly path: string;
  readonly workflow: string;
  readonly headBranch: string | null;
  readonly headSha: string;
  readonly headRepository: RepositoryFacts;
  readonly status: 'in_progress' | 'completed';
  readonly conclusion: Conclusion | null;
  readonly createdAt: string;
}

export interface JobStep {
  readonly number: number;
  readonly name: string;
  readonly status: 'in_progress' | 'completed';
  readonly conclusion: Conclusion | null;
  readonly startedAt: string;
  readonly completedAt: string | null;
}

export interface Job {
  readonly id: number;
  readonly runId: number;
  readonly attempt: number;
  readonly name: string;
  readonly runnerName: string;
  readonly labels: readonly string[];
  readonly status: 'in_progress' | 'completed';
  readonly conclusion: Conclusion | null;
  readonly startedAt: string;
  readonly completedAt: string | null;
  readonly steps: readonly JobStep[];
}

export interface Artifact {
  readonly id: number;
  readonly runId: number;
  readonly name: string;
  readonly content: Uint8Array;
  readonly createdAt: string;
  readonly expired: boolean;
}

export interface Store {
  readonly repository: RepositoryFacts;
  readonly defaultBranch: string;
  readonly protectedBranches: Set<string>;
  readonly git: GitRepository;
  readonly pulls: Map<number, Pull>;
  readonly comments: Map<number, Comment>;
  readonly issueEvents: Map<number, IssueEvent>;
  /** By login. */
  readonly collaborators: Map<string, Collaborator>;
  /** By the login of their owner. */
  readonly forks: Map<string, RepositoryFacts>;
  readonly runs: Map<number, Run>;
  readonly jobs: Map<number, Job>;
  readonly artifacts: Map<number, Artifact>;
  /** Ids grow through one sequence, so a later thing always has the larger id. */
  nextId(): number;
  /** Seconds only, as GitHub writes times. */
  now(): string;
}

/** Like GitHub's ids: too large for 32 bits, so that nobody gets away with an int. */
const FIRST_ID = 10_000_000_000;
const REPOSITORY_ID = 1_296_269;
const OWNER_ID = 583_231;

export function openStore({
  repository,
  defaultBranch,
}: {
  repository: string;
  defaultBranch: string;
}): Store {
  const [login = '', name = ''] = repository.split('/');
  let id = FIRST_ID;
  return {
    repository: { id: REPOSITORY_ID, owner: { id: OWNER_ID, login, type: 'User' }, name, fork: false },
    defaultBranch,
    protectedBranches: new Set(),
    git: new GitRepository(),
    pulls: new Map(),
    comments: new Map(),
    issueEvents: new Map(),
    collaborators: new Map(),
    forks: new Map(),
    runs: new Map(),
    jobs: new Map(),
    artifacts: new Map(),
    nextId: () => {
      id += 1;
      return id;
    },
    now: () => toSeconds(new Date()),
  };
}

export function toSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
