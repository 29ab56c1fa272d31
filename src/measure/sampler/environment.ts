// The sampler's environment: an allow-list, so that nothing injects code into it and no secret reaches it.

/** RUNNER_TRACKING_ID is kept on purpose: by it the runner cleans up what a job leaves behind. */
const EXACT: ReadonlySet<string> = new Set([
  'PATH',
  'LD_LIBRARY_PATH',
  'CUDA_VISIBLE_DEVICES',
  'CUDA_DEVICE_ORDER',
  'ROCR_VISIBLE_DEVICES',
  'HIP_VISIBLE_DEVICES',
  'RUNNER_TRACKING_ID',
  'RUNNER_TEMP',
]);
const PREFIXES = ['NVIDIA_', 'CARBON_'];
const SECRET = /TOKEN|KEY|SECRET|PASSWORD/;

/** The visible-device variables, as the trace header records them. */
const VISIBLE = [
  'NVIDIA_VISIBLE_DEVICES',
  'CUDA_VISIBLE_DEVICES',
  'CUDA_DEVICE_ORDER',
  'ROCR_VISIBLE_DEVICES',
  'HIP_VISIBLE_DEVICES',
];

type Environment = Readonly<Record<string, string | undefined>>;

const pick = (env: Environment, wanted: (name: string) => boolean): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined && wanted(pair[0])),
  );

export const samplerEnvironment = (env: Environment): Record<string, string> =>
  pick(
    env,
    (name) => EXACT.has(name) || (PREFIXES.some((prefix) => name.startsWith(prefix)) && !SECRET.test(name)),
  );

export const visibleVariables = (env: Environment): Record<string, string> =>
  pick(env, (name) => VISIBLE.includes(name));
