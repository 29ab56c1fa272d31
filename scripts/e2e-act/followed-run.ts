// The records of a run and its jobs on the fake GitHub, kept up to date from act's log as the service keeps them from a runner's reports.
import type { WorkflowEvent } from '../../test/harness/events/event.ts';
import type { Conclusion } from '../../test/harness/runner/job.ts';
import { completeJob } from '../../test/harness/started-job.ts';
import type { World } from '../../test/harness/world.ts';
import type { ActLine } from './act-log.ts';

export interface FollowedRun {
  readonly runId: number;
  /** The built-in token of the jobs, which act has one of. */
  readonly token: string;
  follow(line: ActLine): void;
}

export function followedRun(world: World, event: WorkflowEvent, jobs: readonly string[]): FollowedRun {
  const [first = 'job', ...others] = jobs;
  const { runId, jobId, token } = world.startJob({ event, ...named(first) });
  const ids = new Map([[first, jobId]]);
  for (const job of others) ids.set(job, world.startJob({ event, ...named(job), runId }).jobId);
  return {
    runId,
    token,
    follow({ job, jobResult }) {
      const id = ids.get(job ?? '');
      if (id !== undefined && jobResult !== null) completeJob(world.store, id, conclusionOf(jobResult));
    },
  };
}

/** A name of the jobs API begins with the id that the workflow gives the job. */
const named = (displayName: string) => ({ displayName, job: displayName.split(' ')[0] ?? displayName });

const conclusionOf = (result: string): Conclusion =>
  result === 'success' || result === 'skipped' || result === 'cancelled' ? result : 'failure';
