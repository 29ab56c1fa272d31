// Makes a receipt at a terminal: the settings of the command line around the verb `account`.
import type { Receipt } from '../../account/receipt/receipt.ts';
import type { Note } from '../../errors.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { accountTrace, type MonotonicWindow } from '../account-trace.ts';
import { readWork, type WorkSource } from '../work.ts';
import { type LocalParts, localSubject } from './local-subject.ts';
import type { Settings } from './settings.ts';

export interface LocalAccount extends Omit<LocalParts, 'unit'> {
  readonly trace: Trace;
  readonly id: string;
  readonly window: MonotonicWindow | null;
  readonly samplerLives?: boolean;
  readonly fromHere: boolean;
  readonly region: string | null;
  readonly work: WorkSource | null;
  /** Of the caller; those of reading follow. */
  readonly notes?: readonly Note[];
  readonly runnerName: string | null;
  readonly hurried: boolean;
  readonly keep?: (receipt: Receipt) => void;
}

/** What is printed here stays here; it is the hash that needs some salt. */
export const LOCAL_SALT = 'local';

/** @throws CarbonError as `accountTrace` does. */
export async function accountLocally(
  { name, scope, outcome, within = null, work: source, notes = [], ...asked }: LocalAccount,
  { owner, sysroot }: Settings,
): Promise<Receipt> {
  const directory = process.cwd();
  const { work, notes: workNotes } = readWork(source, directory);
  return accountTrace({
    ...asked,
    subject: localSubject({ name, scope, unit: work?.unit ?? null, outcome, within }),
    stepNames: [],
    owner,
    config: null,
    misstated: 'refused',
    directory,
    work,
    notes: [...notes, ...workNotes],
    sysroot,
    salt: LOCAL_SALT,
  });
}
