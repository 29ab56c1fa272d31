// What a policy of `warn` asks for: budgets that could not be judged are said in the job's log, and the build goes on.
import { type Note, note } from '../../errors.ts';
import { consequenceOf } from './consequence.ts';
import type { Case } from './judge-case.ts';
import type { Verdict } from './verdict.ts';

export const doubtNotes = ({ checks }: Verdict, facts: Pick<Case, 'policy' | 'event'>): readonly Note[] =>
  checks
    .filter(({ verdict }) => verdict === 'inconclusive' || verdict === 'no-baseline')
    .filter((check) => consequenceOf(check, facts) === 'warn')
    .map(({ budget, subject, remedy }) => {
      const about = subject === null ? '' : ` of \`${subject}\``;
      return note(
        'not-judged',
        `The budget \`${budget}\`${about} could not be judged. ${remedy ?? ''}`.trim(),
        'warning',
      );
    });
