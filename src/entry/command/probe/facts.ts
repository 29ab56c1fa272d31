// Facts of the machine that change what its figures are worth: where it stands, who else is on it, and what its GPUs hide.
import type { Domain } from '../../../measure/trace/domain.ts';
import type { Findings } from './findings.ts';

/** Who said where the machine stands; names of the grid's resolvers in words. */
const RESOLVERS: Readonly<Record<string, string>> = {
  'runner-environment': 'from CARBON_REGION',
  input: 'from --region',
  'cloud-environment': "from the cloud's variables",
  'cloud-init': 'from cloud-init',
  kubernetes: "from the cluster's variables",
  'time-zone': 'assumed from the time zone',
};
const FIGURE_DIGITS = 3;

/** One sentence each, the region first. */
export function factsOf(findings: Findings): readonly string[] {
  return [regionText(findings), ...sharingTexts(findings), ...gpuTexts(findings)];
}

function regionText({ receipt }: Findings): string {
  const { zone, resolved_by: by, reference_g_per_kwh: grams, reference_year: year } = receipt.carbon;
  if (zone === null || by === 'none') return 'region not known: set CARBON_REGION on the runner, such as FR';
  const figure =
    grams === null
      ? ''
      : ` (${Number(grams.toPrecision(FIGURE_DIGITS))} g/kWh${year === null ? '' : `, ${year}`})`;
  return `region ${zone}, ${resolverText(by)}${figure}`;
}

const resolverText = (by: string): string =>
  RESOLVERS[by] ?? (by.startsWith('metadata:') ? 'from its metadata service' : by);

function sharingTexts({ trace, runners }: Findings): readonly string[] {
  const look = trace.events.flatMap((event) => (event.e === 'foreign' ? [event] : [])).at(-1);
  const { workers = 0, samplers = 0, gpu_procs: processes = 0 } = look ?? {};
  return [
    ...(runners !== null && runners > 1
      ? [`${runners} runners share this machine and its GPUs: jobs that overlap are split, and not compared`]
      : []),
    ...(workers > 0 ? ['a job of another runner is running now'] : []),
    ...(samplers > 0 ? ['another measurement is running now'] : []),
    ...(processes > 0 ? [`${processes} other processes compute on these GPUs now`] : []),
  ];
}

function gpuTexts({ trace }: Findings): readonly string[] {
  const gpus = trace.domains.filter(({ component }) => component === 'gpu' || component === 'module');
  const hidden = gpus.filter(({ visible }) => visible === false).length;
  return [
    ...(hidden > 0
      ? [`${hidden} of ${gpus.length} GPUs are hidden from the job; their energy is a line of its own`]
      : []),
    ...gpus.flatMap(sliceText),
    ...(gpus.some(({ persistence }) => persistence === false)
      ? ['persistence mode is off: every measurement wakes the GPU first (`nvidia-smi -pm 1` keeps it ready)']
      : []),
  ];
}

const sliceText = ({ slices, mig, visible }: Domain, at: number): readonly string[] =>
  mig !== true || visible === false
    ? []
    : [
        `GPU ${at} is split by MIG: ${slices === undefined ? 'its slices' : `${slices.ours} of ${slices.of} slices`} are ours, their share of its energy is modelled`,
      ];
