// Consent by label: who put `carbon-accepted` on a pull request, and whether that person may write to the repository.
import { type Note, note } from '../../../errors.ts';
import { mayWrite, whoAdded } from '../../../github/label.ts';
import type { PullFacts } from '../../../github/pulls.ts';
import type { Repository } from '../../../github/repository.ts';
import { ACCEPTING_LABEL } from '../../../review/budget/acceptance.ts';
import { type EpochMs, epochMs } from '../../../units.ts';

export interface Consent {
  readonly by: string;
  readonly at: EpochMs;
}

/** Labels are told apart without regard to case. */
export const hasAcceptingLabel = ({ labels }: Pick<PullFacts, 'labels'>): boolean =>
  labels.some((label) => label.toLowerCase() === ACCEPTING_LABEL);

/** Null where the label does not count, with the reason. Two calls; anybody with triage rights can add a label. */
export async function findConsent(
  repository: Repository,
  pull: PullFacts,
): Promise<{ readonly consent: Consent | null; readonly notes: readonly Note[] }> {
  if (!hasAcceptingLabel(pull)) return { consent: null, notes: [] };
  const added = await whoAdded(repository, pull.number, ACCEPTING_LABEL);
  if (!added.ok) return refused(added.note);
  if (added.value === null) return { consent: null, notes: [] };
  const { login, at } = added.value;
  const allowed = await mayWrite(repository, login);
  if (!allowed.ok) return refused(allowed.note);
  if (!allowed.value) {
    const text = `The label ${ACCEPTING_LABEL} was added by ${login}, who may not write to this repository: it does not count.`;
    return refused(note('label-not-valid', text, 'warning'));
  }
  return { consent: { by: login, at: epochMs(Date.parse(at)) }, notes: [] };
}

const refused = (reason: Note) => ({ consent: null, notes: [reason] });
