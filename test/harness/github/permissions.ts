// Which permission of a token each operation needs. Source: "Permissions required for GitHub Apps" in GitHub's REST documentation.

export type Scope = 'actions' | 'contents' | 'issues' | 'pull-requests';
export type Level = 'read' | 'write';
export type Permissions = Readonly<Partial<Record<Scope, Level>>>;

interface Need {
  /** Any one of them suffices. */
  readonly scopes: readonly Scope[];
  readonly level: Level;
}

const READ_ACTIONS: Need = { scopes: ['actions'], level: 'read' };
const READ_CONTENTS: Need = { scopes: ['contents'], level: 'read' };
const WRITE_CONTENTS: Need = { scopes: ['contents'], level: 'write' };
/** Of issues and pull requests alike: comments, and the events of an issue. */
const READ_COMMENTS: Need = { scopes: ['issues', 'pull-requests'], level: 'read' };
const WRITE_COMMENTS: Need = { scopes: ['issues', 'pull-requests'], level: 'write' };
const READ_PULLS: Need = { scopes: ['pull-requests'], level: 'read' };
/** `metadata: read` is part of every token; the rate limit needs nothing. */
const NOTHING: Need = { scopes: [], level: 'read' };

const NEEDS: Readonly<Record<string, Need>> = {
  'actions/download-artifact': READ_ACTIONS,
  'actions/get-artifact': READ_ACTIONS,
  'actions/get-job-for-workflow-run': READ_ACTIONS,
  'actions/get-workflow-run': READ_ACTIONS,
  'actions/list-artifacts-for-repo': READ_ACTIONS,
  'actions/list-jobs-for-workflow-run': READ_ACTIONS,
  'actions/list-jobs-for-workflow-run-attempt': READ_ACTIONS,
  'actions/list-workflow-run-artifacts': READ_ACTIONS,
  'actions/list-workflow-runs': READ_ACTIONS,
  'actions/list-workflow-runs-for-repo': READ_ACTIONS,
  'git/create-blob': WRITE_CONTENTS,
  'git/create-commit': WRITE_CONTENTS,
  'git/create-ref': WRITE_CONTENTS,
  'git/create-tree': WRITE_CONTENTS,
  'git/get-commit': READ_CONTENTS,
  'git/get-ref': READ_CONTENTS,
  'git/get-tree': READ_CONTENTS,
  'git/update-ref': WRITE_CONTENTS,
  'issues/create-comment': WRITE_COMMENTS,
  'issues/delete-comment': WRITE_COMMENTS,
  'issues/get-comment': READ_COMMENTS,
  'issues/list-comments': READ_COMMENTS,
  'issues/list-events': READ_COMMENTS,
  'issues/update-comment': WRITE_COMMENTS,
  'pulls/get': READ_PULLS,
  'pulls/list': READ_PULLS,
  'rate-limit/get': NOTHING,
  'repos/compare-commits': READ_CONTENTS,
  'repos/download-zipball-archive': READ_CONTENTS,
  'repos/get': NOTHING,
  'repos/get-branch': READ_CONTENTS,
  'repos/get-collaborator-permission-level': NOTHING,
  'repos/get-commit': READ_CONTENTS,
  'repos/get-content': READ_CONTENTS,
  'repos/list-commits': READ_CONTENTS,
  'repos/list-pull-requests-associated-with-commit': READ_PULLS,
};

/** Null when granted; else the value of `x-accepted-github-permissions`, as GitHub names what was missing. */
export function missingPermission(operation: string, granted: Permissions): string | null {
  const need = NEEDS[operation];
  if (need === undefined) throw new Error(`no permission is known for ${operation}`);
  const suffices = (scope: Scope): boolean => granted[scope] === 'write' || granted[scope] === need.level;
  if (need.scopes.length === 0 || need.scopes.some(suffices)) return null;
  return need.scopes.map((scope) => `${scope.replace('-', '_')}=${need.level}`).join('; ');
}
