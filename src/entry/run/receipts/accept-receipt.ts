// Takes a receipt out of an artifact, or says why not: any job of the run, and a fork's as well, may have put anything there.
import { parseReceipt } from '../../../account/receipt/codec.ts';
import type { Receipt } from '../../../account/receipt/receipt.ts';
import { series16 } from '../../../account/receipt/series.ts';
import { CarbonError } from '../../../errors.ts';

/** What the service itself says of the run. */
export interface ReceiptOrigin {
  readonly runId: number;
  /** The newest attempt. */
  readonly attempt: number;
  readonly repositoryId: number | null;
  readonly workflow: string | null;
  /** The commit that ran; null where only a receipt would say it. */
  readonly sha: string | null;
  /** The commit to report on. */
  readonly headSha: string | null;
  /** Null where the head may be of any repository. */
  readonly headRepositoryId: number | null;
  readonly event: string;
  /** Null where only a receipt would say it. */
  readonly ref: string | null;
}

export interface NamedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

const NAME = /^carbon-receipt-([0-9a-f]{16})-(\d{1,6})(?:-[0-9a-zA-Z._-]{1,128})?$/;

export const isReceiptArtifact = (name: string): boolean => NAME.test(name);

/** A receipt that is what its artifact's name and the run say, or a clause that says what it is not. */
export function acceptReceipt({ name, content }: NamedFile, origin: ReceiptOrigin): Receipt | string {
  const receipt = parsed(content);
  if (typeof receipt === 'string') return receipt;
  const { subject } = receipt;
  const [, series, attempt] = NAME.exec(name) ?? [];
  const lies: readonly (readonly [boolean, string])[] = [
    [subject.run_id !== origin.runId, 'it is of another run'],
    [subject.repository_id !== origin.repositoryId, 'it is of another repository'],
    [subject.workflow !== origin.workflow, 'it is of another workflow'],
    [(subject.run_attempt ?? 0) > origin.attempt, 'it is of an attempt that has not begun'],
    [origin.sha !== null && subject.sha !== origin.sha, 'it is of another commit'],
    [origin.headSha !== null && subject.head_sha !== origin.headSha, 'it is of another commit'],
    [
      origin.headRepositoryId !== null && subject.head_repository_id !== origin.headRepositoryId,
      'it is of another repository',
    ],
    // A pull request's run that calls itself a push would enter the base's history in a directory.
    [subject.event !== origin.event, 'it is of another event'],
    [origin.ref !== null && subject.ref !== origin.ref, 'it is of another branch'],
    [series !== series16(subject.series), 'its name is of another job'],
    [Number(attempt) !== (subject.run_attempt ?? 1), 'its name is of another attempt'],
  ];
  return lies.find(([isLie]) => isLie)?.[1] ?? receipt;
}

function parsed(content: Uint8Array): Receipt | string {
  try {
    return parseReceipt(new TextDecoder().decode(content));
  } catch (error) {
    // What it says of itself may be hostile text, so none of it is repeated.
    if (error instanceof CarbonError && error.code === 'bad-receipt') return 'it is no receipt';
    throw error;
  }
}
