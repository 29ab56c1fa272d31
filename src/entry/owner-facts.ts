// Facts of the machine as its owner states them in CARBON_* variables, each checked before anything is measured.

import { type Price, parsePrice } from '../account/carbon/price.ts';
import { parseEmbodied, parseLifetime } from '../account/carbon/stated-embodied.ts';
import { CarbonError } from '../errors.ts';
import { parseExporters } from '../measure/meter/exporter/exporter-address.ts';
import { DEFAULT_INTERVAL_MS, parseInterval } from '../measure/pace/interval.ts';
import { readServiceKeys, type ServiceKeys } from './service-keys.ts';

export interface OwnerFacts {
  readonly region: string | null;
  /** Text, since who states it decides the error; read by `choosePue`. */
  readonly pue: string | null;
  readonly price: Price | null;
  /** Wall energy per measured energy, at least 1. */
  readonly wallFactor: number | null;
  readonly overheadWatts: number | null;
  /** Text, as is the scope: the config may state the same, and both are read by one reader. */
  readonly intensity: string | null;
  readonly scope: string | null;
  /** Secrets: never in a receipt, a trace, a state file or a log. */
  readonly keys: ServiceKeys;
  /** Of making the whole machine with its GPUs, kgCO2e. */
  readonly embodiedKg: number | null;
  /** That the machine is used for. */
  readonly lifetimeHours: number | null;
  readonly intervalMs: number;
  readonly stateDirectory: string | null;
  readonly nvml: string | null;
  /** Addresses of exporters on this machine, as stated; each is http and loopback. */
  readonly exporter: string | null;
  /** True when region, PUE or intensity is stated, so that the tables are worth reading. */
  readonly isStated: boolean;
}

const PLACE = ['CARBON_REGION', 'CARBON_PUE', 'CARBON_INTENSITY', 'CARBON_INTENSITY_SCOPE'];
const MAX_WALL_FACTOR = 5;
const MAX_OVERHEAD_WATTS = 100_000;

/** @throws CarbonError `bad-environment`. */
export function readOwnerFacts(values: Readonly<Record<string, string | undefined>>): OwnerFacts {
  const text = (name: string): string | null => values[name]?.trim() || null;
  const exporter = text('CARBON_EXPORTER');
  parseExporters(exporter ?? '');
  const interval = text('CARBON_SAMPLE_EVERY');
  return {
    region: text('CARBON_REGION'),
    pue: text('CARBON_PUE'),
    price: parsePrice(text('CARBON_PRICE')),
    wallFactor: numberWithin('CARBON_WALL_FACTOR', text('CARBON_WALL_FACTOR'), [1, MAX_WALL_FACTOR]),
    overheadWatts: numberWithin('CARBON_OVERHEAD_WATTS', text('CARBON_OVERHEAD_WATTS'), [
      0,
      MAX_OVERHEAD_WATTS,
    ]),
    intensity: text('CARBON_INTENSITY'),
    scope: text('CARBON_INTENSITY_SCOPE'),
    keys: readServiceKeys(values),
    embodiedKg: parseEmbodied(text('CARBON_EMBODIED')),
    lifetimeHours: parseLifetime(text('CARBON_LIFETIME')),
    intervalMs: interval === null ? DEFAULT_INTERVAL_MS : parseInterval(interval),
    stateDirectory: text('CARBON_STATE_DIR'),
    nvml: text('CARBON_NVML'),
    exporter,
    isStated: PLACE.some((name) => text(name) !== null),
  };
}

function numberWithin(
  name: string,
  text: string | null,
  [least, most]: readonly [number, number],
): number | null {
  if (text === null) return null;
  const value = Number(text);
  if (/^\d+(?:\.\d+)?$/.test(text) && value >= least && value <= most) return value;
  throw new CarbonError('bad-environment', `${name} is "${text}".`, {
    hint: `Accepted: a number from ${least} to ${most}.`,
  });
}
