// The CPU time of the measured job as a column: one counter, from whichever source can tell the job from the rest of the machine.
import type { NewColumn } from '../../trace/column.ts';
import type { Absence, Domain } from '../../trace/domain.ts';
import type { Opened } from '../meter.ts';

export const JOB_METER = 'job';

/** A part of the machine's own CPU time, so it carries no energy of its own. */
export const JOB_DOMAIN: Domain = { id: 'job', component: 'cpu', parent: 'cpu' };

export const jobTimeColumn = (source: 'job:cgroup' | 'job:tracking'): NewColumn => ({
  domain: JOB_DOMAIN.id,
  quantity: 'busy',
  unit: 'us',
  kind: 'counter',
  max: null,
  source,
});

export const jobTimeRefused = (
  source: 'job:cgroup' | 'job:tracking',
  code: Absence['code'],
  hint: string,
): Opened => ({ meter: null, absences: [{ source, code, hint }] });
