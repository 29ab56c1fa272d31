// Turns a refused or failed request into a note that names the exact `permissions:` line to add (GitHub: "Permissions required for GitHub Apps").
import { messageOf, type Note, note } from '../errors.ts';

const OPERATIONS = {
  'read-jobs': { doing: 'Reading the jobs of a run', permission: 'actions: read' },
  'read-runs': { doing: 'Reading a workflow run', permission: 'actions: read' },
  'read-artifacts': { doing: 'Reading artifacts', permission: 'actions: read' },
  'read-commits': { doing: 'Reading commits', permission: 'contents: read' },
  'read-branches': { doing: 'Reading a branch', permission: 'contents: read' },
  'read-contents': { doing: 'Reading a file of the repository', permission: 'contents: read' },
  'write-contents': { doing: 'Writing to a branch', permission: 'contents: write' },
  'read-pulls': { doing: 'Reading pull requests', permission: 'pull-requests: read' },
  'read-labels': { doing: 'Reading who labelled the pull request', permission: 'pull-requests: read' },
  // Part of every token.
  'read-collaborators': { doing: 'Reading what a person may do', permission: 'metadata: read' },
  // Read only in order to write: asking for `read` would make the next run ask again.
  'read-comments': { doing: 'Commenting on the pull request', permission: 'pull-requests: write' },
  'write-comment': { doing: 'Commenting on the pull request', permission: 'pull-requests: write' },
} as const;

export type Operation = keyof typeof OPERATIONS;

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly note: Note };

const [FORBIDDEN, NOT_FOUND, TOO_MANY] = [403, 404, 429];
/** `Resource not accessible by integration`, `… by personal access token`. */
const NO_ACCESS = /not accessible by/i;
const RATE_LIMIT = /rate limit/i;

/** Runs a request; whatever it throws comes back as a note, so that no outage leaves the room as an exception. */
export async function ask<T>(operation: Operation, request: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await request() };
  } catch (error) {
    return { ok: false, note: noteOfFailure(operation, error) };
  }
}

/** Runs a request; what it throws becomes an Error with one sentence, which names the missing permission where that is the reason. */
export async function said<T>(operation: Operation, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw new Error(noteOfFailure(operation, error).text, { cause: error });
  }
}

/** Codes: `permission-missing`, `not-found`, `rate-limited`, `github-unreachable`. */
export function noteOfFailure(operation: Operation, error: unknown): Note {
  const { doing, permission } = OPERATIONS[operation];
  const status = statusOf(error);
  const message = messageOf(error);
  if (status === TOO_MANY || RATE_LIMIT.test(message)) {
    return note('rate-limited', `${doing} was refused by GitHub's rate limit; try again later.`, 'warning');
  }
  if (status === FORBIDDEN && NO_ACCESS.test(message)) {
    const text = `${doing} needs \`${permission}\` under \`permissions:\` of the job.`;
    return note('permission-missing', text, 'warning');
  }
  if (status === NOT_FOUND) {
    const text = `${doing}: not found, or hidden because the job lacks \`${permission}\` under \`permissions:\`.`;
    return note('not-found', text, 'warning');
  }
  return note('github-unreachable', `${doing} failed: ${message}`, 'warning');
}

/** HTTP status of a thrown request error; null for anything else. */
export function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  return typeof error.status === 'number' ? error.status : null;
}
