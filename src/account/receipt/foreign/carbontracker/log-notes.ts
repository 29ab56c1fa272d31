// What a reader of a Carbontracker figure should know: where it falls short, and what was taken for granted on import.
import { type Note, note } from '../../../../errors.ts';
import { JOULES_PER_KWH, type Joules, sum } from '../../../../units.ts';
import { type EpochEnergy, sumOfAll } from './epoch-energies.ts';
import type { StandardLog } from './standard-log.ts';

/** Durations are written with two decimals. */
const DURATION_ERROR_S = 0.005;
/** The tool's sum and ours are of the same figures. */
const SAME = 1e-3;
const DIGITS = 4;

export function averagedDevices(
  log: StandardLog,
  epochs: readonly EpochEnergy[],
  total: Joules,
): readonly Note[] {
  const missing = (
    [
      ['gpu', log.devices.gpus],
      ['cpu', log.devices.cpus],
    ] as const
  ).flatMap(([component, devices]) => {
    const isOneFigure = log.epochs.every(({ powers }) => powers.get(component)?.length === 1);
    const energy = sumOfAll(epochs.map(({ parts }) => parts.get(component) ?? null));
    if (devices.length < 2 || !isOneFigure || energy === null) return [];
    return { words: `${devices.length} ${component} devices`, energy: energy * (devices.length - 1) };
  });
  if (missing.length === 0) return [];
  const all = total + sum(missing.map(({ energy }) => energy));
  const text =
    `The tool took the mean over ${missing.map(({ words }) => words).join(' and ')} for their sum: ` +
    `all together would be ${kwh(all)} kWh of IT energy, and ${kwh(total)} kWh is what it wrote.`;
  return [note('devices-averaged', text, 'warning')];
}

const kwh = (energy: number): string => String(Number((energy / JOULES_PER_KWH).toPrecision(DIGITS)));

/** The measured total and the epochs are two tellings of one thing. */
export function disagreement(
  log: StandardLog,
  epochs: readonly EpochEnergy[],
  total: Joules,
): readonly Note[] {
  const ofEpochs = sumOfAll(epochs.map(({ energy }) => energy));
  if (ofEpochs === null) return [];
  const watts = log.epochs.map(({ powers }) => sum([...powers.values()].flatMap((each) => sum(each ?? []))));
  const rounding = sum(watts.map((each) => each * DURATION_ERROR_S));
  if (Math.abs(ofEpochs - total) <= SAME * total + rounding) return [];
  const text = `The epochs come to ${kwh(ofEpochs)} kWh of IT energy, the total to ${kwh(total)} kWh, which is taken.`;
  return [note('figures-differ', text, 'warning')];
}

export function logNotes(log: StandardLog | null): readonly Note[] {
  if (log === null)
    return [
      note(
        'pue-not-stated',
        'Without the standard log nothing names the PUE; 1.58, the tool’s since 2023, is undone.',
        'warning',
      ),
    ];
  const notes = [
    note('intensity-not-stated', 'Carbontracker does not say of which year or scope its grid intensity is.'),
  ];
  if (log.shifted)
    notes.push(
      note(
        'totals-only',
        'Lines of power and of duration do not match, so only the total is taken.',
        'warning',
      ),
    );
  if (!log.located)
    notes.push(
      note(
        'possible-fallback',
        'The tool did not know where it was and took the mean of the world.',
        'warning',
      ),
    );
  if (log.interrupted)
    notes.push(note('interrupted', 'The training was stopped before all its epochs had run.'));
  return notes;
}
