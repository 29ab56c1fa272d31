// Findings worth doing, for the job summaries: which steps and jobs hold GPUs that do nothing, what it takes, and what can be done.
import { codeSpan } from './escape.ts';
import { durationText, type EnergyScale, energyText, scaleFor } from './figures.ts';
import { type IdleGpus, mostIdle } from './idle-gpus.ts';

const STEP_REMEDY = 'Such a step may be cached, or moved to a job on a runner without a GPU.';
const JOB_REMEDY = 'A job that uses no GPU can go to a runner without one.';

interface IdleJob {
  readonly label: string;
  readonly idle?: readonly IdleGpus[] | undefined;
}

/** Of all jobs together the three that take most, each said to be whose where there are several; null where there is none. */
export function worthDoing(jobs: readonly IdleJob[]): string | null {
  const found = mostIdle(jobs.flatMap(({ label, idle = [] }) => idle.map((one) => ({ ...one, job: label }))));
  if (found.length === 0) return null;
  const scale = scaleFor(...found.map(({ energyJ }) => energyJ));
  const items = found.map((one) => `- ${nameOf(one, jobs.length > 1)} ${whatItHolds(one, scale)}.`);
  const remedies = [
    ...(found.some(({ step }) => step !== null) ? [STEP_REMEDY] : []),
    ...(found.some(({ step }) => step === null) ? [JOB_REMEDY] : []),
  ];
  return ['**Worth doing:**', items.join('\n'), remedies.join(' ')].join('\n\n');
}

function nameOf({ step, job }: IdleGpus & { readonly job: string }, isOneOfMany: boolean): string {
  if (step === null) return codeSpan(job);
  return isOneOfMany ? `${codeSpan(step)} of ${codeSpan(job)}` : codeSpan(step);
}

function whatItHolds({ step, gpus, seconds, ofS, energyJ }: IdleGpus, scale: EnergyScale): string {
  const held = gpus === 1 ? 'the GPU' : `${gpus} GPUs`;
  const of = step === null ? ` of its ${durationText(ofS)}` : '';
  const cost = energyJ === null ? '' : `: ${energyText(energyJ, scale)} a run`;
  return `holds ${held} idle for ${durationText(seconds)}${of}${cost}`;
}
