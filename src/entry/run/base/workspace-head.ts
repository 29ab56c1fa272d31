// The commit checked out in the workspace, read from .git without running git. A hint only: code of the job can forge it.
// Formats: gitrepository-layout(5), HEAD and packed-refs.
import { join } from 'node:path';
import { readSmallFile } from '../../read-small-file.ts';

/** A repository of 100,000 refs packs them into some 10 MB. */
const MAX_PACKED_BYTES = 16 * 1_048_576;
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Null where there is no checkout, or none in the usual form. */
export function readWorkspaceHead(workspace: string | null): string | null {
  if (workspace === null) return null;
  const git = join(workspace, '.git');
  const head = textOf(join(git, 'HEAD'));
  if (SHA.test(head)) return head;
  const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
  if (ref === undefined || ref.includes('..')) return null;
  const loose = textOf(join(git, ref));
  if (SHA.test(loose)) return loose;
  const packed = textOf(join(git, 'packed-refs'), MAX_PACKED_BYTES)
    .split('\n')
    .find((line) => line.endsWith(` ${ref}`))
    ?.split(' ', 1)[0];
  return packed !== undefined && SHA.test(packed) ? packed : null;
}

function textOf(path: string, maxBytes?: number): string {
  try {
    return readSmallFile(path, maxBytes).trim();
  } catch {
    return '';
  }
}
