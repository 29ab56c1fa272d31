// How far a receipt's joules are from the stand-in's exact truth over the same window, by length of job and by kind of sensor.
// Lanes run at once, since a job only sleeps; what is compared is the device's energy, which no neighbour changes.
import { type PowerDevice, truthJoules } from '../test/harness/native/power-trace.ts';
import { type EnergyOfJob, runEnergyJob } from './energy-job.ts';
import type { Family, Setting } from './family.ts';
import { LIMITS } from './limits.ts';
import { wrappingCounter } from './rapl-counter.ts';
import { BURSTY, SQUARE, stubGpus } from './stub-gpus.ts';

type Pattern = typeof SQUARE | typeof BURSTY;

const SHORT_JOBS = 10;
const QUICK_SHORT_JOBS = 4;
const MIDDLE_JOBS = 6;
const QUICK_MIDDLE_JOBS = 2;
const POWER_JOBS = 3;
const MINUTE = 60;
const PERCENT = 100;
/** Facts of a stand-in GPU without the energy counter; with the second, also without the mean over a second (GA100 and older). */
const MEAN_POWER = 'energy=unsupported';
const INSTANT_POWER = 'energy=unsupported average=unsupported';

export const energyError: Family = async (setting) => {
  const { quick } = setting;
  const [minute, middle, short, mean, instant, wrap] = await Promise.all([
    quick
      ? []
      : Promise.all([SQUARE, BURSTY].map((pattern) => gpuError(setting, { pattern, seconds: MINUTE }))),
    inTurn(quick ? QUICK_MIDDLE_JOBS : MIDDLE_JOBS, (at) =>
      gpuError(setting, { pattern: patternOf(at), seconds: 10 }),
    ),
    inTurn(quick ? QUICK_SHORT_JOBS : SHORT_JOBS, (at) =>
      gpuError(setting, { pattern: patternOf(at), seconds: 1 }),
    ),
    inTurn(quick ? 1 : POWER_JOBS, () =>
      gpuError(setting, { pattern: BURSTY, seconds: 10, facts: MEAN_POWER }),
    ),
    inTurn(quick ? 1 : POWER_JOBS, () =>
      gpuError(setting, { pattern: BURSTY, seconds: 10, facts: INSTANT_POWER }),
    ),
    inTurn(quick ? 1 : POWER_JOBS, () => wrapError(setting)),
  ]);
  const figure = (name: string, values: readonly number[], limit: number | null = null) => ({
    name: `energy error, ${name}`,
    unit: '%' as const,
    values,
    limit,
  });
  return [
    ...(minute.length === 0 ? [] : [figure('GPU counter, 60 s job', minute, LIMITS.errorAt60sPercent)]),
    figure('GPU counter, 10 s job', middle, LIMITS.errorAt10sPercent),
    figure('GPU counter, 1 s job', short),
    figure('CPU counter that wraps, 10 s job', wrap, LIMITS.errorAt10sPercent),
    figure('GPU without counter, 1 s mean power, 10 s job', mean),
    figure('GPU without counter, instant power, 10 s job', instant),
  ];
};

const patternOf = (at: number): Pattern => (at % 2 === 0 ? SQUARE : BURSTY);

async function inTurn(times: number, job: (at: number) => Promise<number>): Promise<number[]> {
  const errors: number[] = [];
  for (let at = 0; at < times; at++) errors.push(await job(at));
  return errors;
}

interface GpuJob {
  readonly pattern: Pattern;
  readonly seconds: number;
  readonly facts?: string;
}

async function gpuError(setting: Setting, { pattern, seconds, facts }: GpuJob): Promise<number> {
  const device = { ...pattern, ...(facts === undefined ? {} : { facts }) };
  const { env, zeroWallMs } = stubGpus(setting.workplace.directory(), [device]);
  return deviation(device, zeroWallMs, await runEnergyJob(setting, { seconds, component: 'gpu', env }));
}

async function wrapError(setting: Setting): Promise<number> {
  const counter = wrappingCounter(SQUARE);
  try {
    const options = ['--sysroot', counter.sysroot];
    const job = await runEnergyJob(setting, { seconds: 10, component: 'cpu', options });
    if (counter.wraps() === 0) throw new Error('the counter did not wrap during the job');
    return deviation(SQUARE, counter.zeroWallMs, job);
  } finally {
    counter.remove();
  }
}

type Power = Pick<PowerDevice, 'steps' | 'loopMs'>;

function deviation(power: Power, zeroWallMs: number, { joules, fromMs, toMs }: EnergyOfJob): number {
  const truth = truthJoules(power, fromMs - zeroWallMs, toMs - zeroWallMs);
  return (Math.abs(joules - truth) / truth) * PERCENT;
}
