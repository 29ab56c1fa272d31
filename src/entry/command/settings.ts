// Options that several commands share, read into typed values: format, time, meters, machine facts.
import { resolve } from 'node:path';
import { CarbonError } from '../../errors.ts';
import type { MeterOptions } from '../../measure/meter/meter.ts';
import { parseInterval } from '../../measure/pace/interval.ts';
import { type EpochMs, epochMs } from '../../units.ts';
import { type OwnerFacts, readOwnerFacts } from '../owner-facts.ts';
import { ownersMeters } from '../owners-meters.ts';
import { runnerEnvironment } from '../runner-environment.ts';
import type { Arguments } from './arguments.ts';

export interface Settings {
  readonly format: 'text' | 'json' | 'markdown';
  readonly quiet: boolean;
  readonly now: EpochMs;
  readonly sysroot: string;
  readonly owner: OwnerFacts;
  /** Of `--sample-every`; null where the command line leaves it open. */
  readonly askedIntervalMs: number | null;
  readonly meters: MeterOptions;
}

const FORMATS = ['text', 'json', 'markdown'] as const;

/** @throws CarbonError `bad-usage` or `bad-environment`. */
export function readSettings(given: Arguments): Settings {
  const owner = readOwnerFacts(runnerEnvironment(process.env).values);
  const captured = given.text('sysroot');
  const sysroot = captured === null ? '' : resolve(captured);
  const every = given.text('sample-every');
  const intervalMs = every === null ? null : parseInterval(every);
  const nvml = given.text('nvml');
  // The sampler runs in another directory; a name without a slash is the loader's to find.
  const nvmlPath = nvml?.includes('/') ? resolve(nvml) : (nvml ?? owner.nvml);
  return {
    format: formatOf(given.text('format') ?? 'text'),
    quiet: given.flag('quiet'),
    now: timeOf(given.text('now')),
    sysroot,
    owner: { ...owner, intervalMs: intervalMs ?? owner.intervalMs },
    askedIntervalMs: intervalMs,
    meters: { ...ownersMeters(owner, process.env), sysroot, nvmlPath },
  };
}

function formatOf(text: string): Settings['format'] {
  const format = FORMATS.find((candidate) => candidate === text);
  if (format) return format;
  throw new CarbonError('bad-usage', `The format is "${text}".`, {
    hint: `Accepted: ${FORMATS.join(', ')}.`,
  });
}

function timeOf(text: string | null): EpochMs {
  if (text === null) return epochMs(Date.now());
  const parsed = Date.parse(text);
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(parsed)) return epochMs(parsed);
  throw new CarbonError('bad-usage', `The time is "${text}".`, {
    hint: 'Accepted: ISO 8601, such as 2026-11-21T20:15:00Z.',
  });
}
