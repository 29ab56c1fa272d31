// A Carbontracker run from its logs. The measured total wins over the sum of the epochs, and a prediction is never energy.
import { note } from '../../../../errors.ts';
import {
  type EpochMs,
  epochMs,
  grams,
  gramsPerKwh,
  JOULES_PER_KWH,
  joules,
  type Seconds,
  seconds,
  sum,
} from '../../../../units.ts';
import type { ReadingOptions } from '../document.ts';
import { foreignId } from '../foreign-id.ts';
import { type ForeignMachine, type ForeignPart, type ForeignRun, UNKNOWN_MACHINE } from '../foreign-run.ts';
import { localTime, timeNotes } from '../local-time.ts';
import { type EpochEnergy, epochEnergies, sumOfAll } from './epoch-energies.ts';
import { isRaplDevice } from './found-devices.ts';
import { averagedDevices, disagreement, logNotes } from './log-notes.ts';
import { type Actual, actualOf } from './output-log.ts';
import type { LogPair } from './pair-logs.ts';
import { type StandardLog, standardLog } from './standard-log.ts';

const MS_PER_SECOND = 1_000;
/** Uptime Institute's mean of 2023: the tool's only PUE since, taken where the log that names it is not at hand. */
const PUE_SINCE_2023 = 1.58;

/** The run, or why there is none in a clause. */
export function runOfLogs({ stem, standard, output }: LogPair, options: ReadingOptions): ForeignRun | string {
  const log = standard === null ? null : standardLog(standard.text);
  const actual = output === null ? null : actualOf(output.text);
  const epochs = log === null ? [] : epochEnergies(log, options.utcOffsetMinutes);
  const pue = log?.pue ?? PUE_SINCE_2023;
  const total =
    actual === null
      ? sumOfAll(epochs.map(({ energy }) => energy))
      : joules((actual.kwh * JOULES_PER_KWH) / pue);
  if (total === null) return 'it tells no energy of epochs that were measured';
  const covered = coveredTime(epochs, actual, options);
  if (covered === null) return 'its times cannot be read';
  return {
    tool: log === null || log.version === null ? 'Carbontracker' : `Carbontracker ${log.version}`,
    id: foreignId('carbontracker', stem === null ? null : baseName(stem), [standard?.text ?? output?.text]),
    name: stem === null ? 'carbontracker' : prefixOf(stem),
    ...covered,
    // Fewer epochs than planned are another amount of work.
    outcome: log?.interrupted ? 'cancelled' : 'success',
    attribution: 'dedicated',
    total,
    parts: partsOf(epochs),
    degraded: false,
    machine: log === null ? UNKNOWN_MACHINE : machineOf(log),
    spans: epochs.map(({ label, startedAt, endedAt, energy }) => ({ label, startedAt, endedAt, energy })),
    grid: {
      country: null,
      cloudRegion: null,
      intensity: log === null || log.intensity === null ? null : gramsPerKwh(log.intensity),
      emissions: actual === null || actual.grams === null ? null : grams(actual.grams),
      pue,
      pueSource: 'Carbontracker',
    },
    absences: [
      { source: 'Carbontracker memory', code: 'not-counted', hint: 'The tool has no model of memory.' },
    ],
    notes: [
      ...timeNotes(options.utcOffsetMinutes),
      ...logNotes(log),
      ...(log === null ? [] : [...averagedDevices(log, epochs, total), ...disagreement(log, epochs, total)]),
      ...(actual === null
        ? [note('total-from-power', 'No output log gives the total: it is the sum of the epochs.')]
        : []),
    ],
  };
}

interface CoveredTime {
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs;
  readonly duration: Seconds;
}

/** From the first epoch to the end of the last; the duration is theirs alone, for so long the tool has looked. */
function coveredTime(
  epochs: readonly EpochEnergy[],
  actual: Actual | null,
  { utcOffsetMinutes }: ReadingOptions,
): CoveredTime | null {
  const [first, last] = [epochs[0], epochs.at(-1)];
  if (first !== undefined && last !== undefined) {
    const duration = seconds(sum(epochs.map((epoch) => epoch.duration)));
    return { startedAt: first.startedAt, endedAt: last.endedAt, duration };
  }
  const endedAt = actual === null ? null : localTime(actual.time, utcOffsetMinutes);
  if (actual === null || endedAt === null) return null;
  const startedAt = epochMs(endedAt - actual.seconds * MS_PER_SECOND);
  return { startedAt, endedAt, duration: seconds(actual.seconds) };
}

/** Never `measured`: devices may be simulated by name, and a processor half of the time not looked at, and no log tells. */
function partsOf(epochs: readonly EpochEnergy[]): readonly ForeignPart[] {
  return (['gpu', 'cpu'] as const).flatMap((component) => {
    const energy = sumOfAll(epochs.map(({ parts }) => parts.get(component) ?? null));
    return energy === null ? [] : [{ component, energy, provenance: 'modelled' }];
  });
}

const machineOf = ({ devices }: StandardLog): ForeignMachine => ({
  ...UNKNOWN_MACHINE,
  gpuModels: devices.gpus,
  cpuModel: devices.cpus.find((name) => !isRaplDevice(name)) ?? null,
});

const baseName = (stem: string): string => stem.slice(stem.lastIndexOf('/') + 1);

/** `<prefix>_<pid>.<number>_<date>`; the prefix is the person's own. */
const prefixOf = (stem: string): string =>
  /^(.+)_\d+\.\d{1,6}_\d{4}-\d{2}-\d{2}T\d{6}Z$/.exec(baseName(stem))?.[1] ?? 'carbontracker';
