// Above eight jobs one comment needs one writer: what to add, said in the job summary.
import { MOST_CONVERGED } from './hidden-state.ts';

/** Null where the jobs can keep the comment among themselves. */
export const reportJobHint = (jobs: number): string | null =>
  jobs <= MOST_CONVERGED
    ? null
    : `This run measured ${jobs} jobs, and only up to ${MOST_CONVERGED} can share a comment. Add one report job after them (\`uses: org/carbon-action/report\` with \`needs\`): it writes one comment for all and is the one check to require.`;
