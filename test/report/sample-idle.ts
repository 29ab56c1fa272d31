// Jobs that hold four GPUs while nothing runs on them, alone and as a run.
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import type { ReportModel } from '../../src/report/model.ts';
import { jobResultOf } from '../../src/report/reduce-job.ts';
import type { RunModel } from '../../src/report/run/run-model.ts';
import { comparison, kwh, quiet, receipt } from './sample-model.ts';
import { evaluate, quietRun } from './sample-run.ts';

type Span = Receipt['spans'][number];

/** A step of the sample's day, from and to as seconds after its start. */
export const step = (label: string, fromS: number, toS: number, rest: Partial<Span> = {}): Span => ({
  label,
  kind: 'step',
  started_at: at(fromS),
  ended_at: at(toS),
  energy_j: null,
  uncertainty_percent: null,
  shared: false,
  ...rest,
});

const at = (seconds: number): string =>
  new Date(Date.parse(receipt.started_at) + seconds * 1_000).toISOString();

/** 250 W at rest over 1,000 s: four GPUs of 62.5 W. */
export const withSteps = (spans: readonly Span[], idleJ: number | null = 250_000): Receipt => {
  const { gpu } = receipt.energy.components;
  return {
    ...receipt,
    duration_s: 1_000,
    machine: { ...receipt.machine, gpus: Array(4).fill(receipt.machine.gpus[0]) },
    energy: {
      ...receipt.energy,
      components: { ...receipt.energy.components, gpu: gpu && { ...gpu, idle_j: idleJ } },
    },
    spans: [...spans],
  };
};

/** 540 s at 250 W are 37.5 Wh, 75 s are 5.2 Wh. */
const held = withSteps([
  step('pip install -r requirements.txt', 0, 540, { energy_j: kwh(0.06), gpu_busy: 0 }),
  step('Train', 540, 900, { energy_j: kwh(0.88), gpu_busy: 0.97 }),
  step('Upload model', 900, 975, { energy_j: kwh(0.01), gpu_busy: 0.01 }),
  step('Clean up', 975, 980, { energy_j: null }),
]);

/** 998 of 1,000 s at 250 W are 69.3 Wh. */
const unused = withSteps([
  step('Lint', 0, 998, { energy_j: kwh(0.09), gpu_busy: 0 }),
  step('Clean up', 998, 1_000),
]);

export const heldIdle: ReportModel = { ...quiet, receipt: held };

const jobOf = (label: string, of: Receipt) =>
  jobResultOf({ receipt: { ...of, id: `r-${label}` }, review: { label, comparison }, verdict: null });

export const runHeldIdle: RunModel = {
  ...quietRun,
  jobs: [jobOf('train (fp16)', held), jobOf('lint', unused), evaluate],
};
