// Carbontracker's standard log: version, PUE, devices, and of every epoch its duration and the mean power of each component.
import { plainNumber } from '../plain-number.ts';
import { type FoundDevices, foundDevices } from './found-devices.ts';
import { type LogLine, logLines } from './log-lines.ts';

const SECONDS_PER_HOUR = 3_600;
const SECONDS_PER_MINUTE = 60;

export interface Epoch {
  readonly number: number;
  /** Local time of its end. */
  readonly time: string;
  readonly seconds: number | null;
  /** Watts without PUE by component, one figure or one a device; null where none was taken. */
  readonly powers: ReadonlyMap<string, readonly number[] | null>;
}

export interface StandardLog {
  readonly version: string | null;
  readonly pue: number | null;
  readonly devices: FoundDevices;
  readonly epochs: readonly Epoch[];
  /** Lines of power and of duration do not match: a failed reading has shifted what stands below it. */
  readonly shifted: boolean;
  /** g/kWh. */
  readonly intensity: number | null;
  /** False where the tool says that it does not know where it is. */
  readonly located: boolean;
  readonly interrupted: boolean;
}

export const isStandardLog = (lines: readonly LogLine[]): boolean =>
  lines.some(({ message }) => /^(?:carbontracker version \S|Epoch \d+:$)/.test(message));

export function standardLog(text: string): StandardLog {
  const lines = logLines(text);
  const first = (pattern: RegExp): string | null => {
    for (const { message } of lines) {
      const [, found] = pattern.exec(message) ?? [];
      if (found !== undefined) return found;
    }
    return null;
  };
  const epochs = epochsOf(lines);
  return {
    version: first(/^carbontracker version (\S{1,40})$/),
    pue: numberOf(first(/multiplied by a PUE coefficient of ([\d.]+)/)),
    devices: lines.flatMap(({ message }) => foundDevices(message) ?? [])[0] ?? { gpus: [], cpus: [] },
    epochs,
    shifted: isShifted(lines, epochs),
    intensity: numberOf(first(/^Average carbon intensity during training was ([\d.]+) gCO2/)),
    located: first(/detected location: (Unknown):/) === null,
    interrupted: lines.some(({ message }) => /^Training was interrupted before all \d+ epochs/.test(message)),
  };
}

const numberOf = (text: string | null): number | null => (text === null ? null : plainNumber(text));

function epochsOf(lines: readonly LogLine[]): readonly Epoch[] {
  const epochs: {
    number: number;
    time: string;
    seconds: number | null;
    powers: Map<string, readonly number[] | null>;
  }[] = [];
  for (const { time, message } of lines) {
    const [, number] = /^Epoch (\d{1,9}):$/.exec(message) ?? [];
    if (number !== undefined) epochs.push({ number: Number(number), time, seconds: null, powers: new Map() });
    const epoch = epochs.at(-1);
    if (epoch === undefined) continue;
    const [, hours, minutes, rest] =
      /^Duration: (\d{1,6}):(\d{2}):(\d{2}(?:\.\d{1,9})?)$/.exec(message) ?? [];
    if (rest !== undefined)
      epoch.seconds = Number(hours) * SECONDS_PER_HOUR + Number(minutes) * SECONDS_PER_MINUTE + Number(rest);
    const [, component, watts = ''] = POWER.exec(message) ?? [];
    if (component !== undefined) epoch.powers.set(component, powersOf(watts));
  }
  return epochs;
}

const POWER = /^Average power usage \(W\) for (\w{1,20}): ([\s\S]*)$/;

/** `250.0`, `[250.]`, `[ 40.1 300.]` with any blanks, `None`. */
function powersOf(text: string): readonly number[] | null {
  const [, inside] = /^\[([\s\S]*)\]$/.exec(text.trim()) ?? [];
  const values = (inside ?? text).trim().split(/\s+/).map(plainNumber);
  const known = values.filter((value) => value !== null).filter((value) => value >= 0);
  return known.length === values.length ? known : null;
}

/** Every epoch has one duration, and one power of each component that any epoch has. */
function isShifted(lines: readonly LogLine[], epochs: readonly Epoch[]): boolean {
  const components = new Set(epochs.flatMap(({ powers }) => [...powers.keys()]));
  const powerLines = lines.filter(({ message }) => POWER.test(message)).length;
  const durations = lines.filter(({ message }) => message.startsWith('Duration: ')).length;
  return (
    durations !== epochs.length ||
    powerLines !== epochs.length * components.size ||
    epochs.some(({ seconds, powers }) => seconds === null || powers.size !== components.size)
  );
}
