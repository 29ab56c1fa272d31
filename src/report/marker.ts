// The machine-readable first line of our comment: which configuration and workflow it belongs to, which run wrote it, over which receipts.
import { createHash } from 'node:crypto';

export interface CommentMarker {
  /** `comment.id` of the configuration. */
  readonly id: string;
  /** First 16 hex digits of the workflow path's hash: run ids of two workflows say nothing about each other. */
  readonly workflow16: string;
  readonly run: number;
  readonly attempt: number;
  readonly sha: string;
  /** Hash of the receipt ids the body was rendered from, by `receiptSet`. */
  readonly set: string;
}

const HASH_DIGITS = 16;
/** Longer bodies are not scanned: the marker is the first thing in a comment of ours. */
const MAX_MARKER = 512;

const LINE =
  /^<!-- carbon:v1 id=([A-Za-z0-9_-]{1,64}) wf=([0-9a-f]{16}) run=(\d{1,15}) attempt=(\d{1,6}) sha=([0-9a-f]{40}|[0-9a-f]{64}) set=([0-9a-f]{16}) -->/;

export function serialiseMarker(marker: CommentMarker): string {
  const { id, workflow16, run, attempt, sha, set } = marker;
  return `<!-- carbon:v1 id=${id} wf=${workflow16} run=${run} attempt=${attempt} sha=${sha} set=${set} -->`;
}

/** The marker at the very start of a body; null for anything else, a marker in the middle of a text included. */
export function parseMarker(body: string): CommentMarker | null {
  const [, id, workflow16, run, attempt, sha, set] = LINE.exec(body.slice(0, MAX_MARKER)) ?? [];
  if (!id || !workflow16 || !run || !attempt || !sha || !set) return null;
  return { id, workflow16, run: Number(run), attempt: Number(attempt), sha, set };
}

/** What earlier versions put behind the id: eight digits of the series, when every job had a comment of its own. */
const SERIES_SUFFIX = /^-[0-9a-f]{8}$/;

/** True when `theirs` is the one comment of our workflow and configuration, or one of the comments per job that it replaces. */
export const isSameComment = (theirs: CommentMarker, ours: CommentMarker): boolean =>
  theirs.workflow16 === ours.workflow16 &&
  (theirs.id === ours.id ||
    (theirs.id.startsWith(ours.id) && SERIES_SUFFIX.test(theirs.id.slice(ours.id.length))));

/** True when `a` comes from an earlier run, or attempt of the same run, than `b`. Only within one workflow. */
export const isOlderRun = (a: CommentMarker, b: CommentMarker): boolean =>
  a.run < b.run || (a.run === b.run && a.attempt < b.attempt);

/** Order-free hash of receipt ids, for the marker's `set`. */
export const receiptSet = (receiptIds: readonly string[]): string =>
  createHash('sha256')
    .update([...new Set(receiptIds)].sort().join('\n'))
    .digest('hex')
    .slice(0, HASH_DIGITS);
