// Entry of the process that plays Runner.Worker: takes one job over IPC, runs it, reports steps and result.
import { executeJob, type JobOrder } from './execute-job.ts';
import { killTracked } from './tracked-processes.ts';

/** Shows in /proc/<pid>/comm and cmdline, where a sampler looks for its ancestor. */
process.title = 'Runner.Worker';

process.once('message', (order: JobOrder) => {
  // The test process has gone: nothing of this job may outlive it.
  process.once('disconnect', () => {
    killTracked(order.trackingId).finally(() => process.exit(1));
  });
  executeJob(order, (event) => process.send?.({ event })).then(
    (result) => process.send?.({ result }, () => process.exit(0)),
    (error: Error) => process.send?.({ error: error.stack }, () => process.exit(1)),
  );
});
