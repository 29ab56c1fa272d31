// How meters are opened on this machine: as its owner says, for the devices that the job was given.
import type { MeterOptions } from '../measure/meter/meter.ts';
import { visibleVariables } from '../measure/sampler/environment.ts';
import type { OwnerFacts } from './owner-facts.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export const ownersMeters = (
  { nvml, exporter }: Pick<OwnerFacts, 'nvml' | 'exporter'>,
  env: Environment,
): MeterOptions => ({
  sysroot: '',
  nvmlPath: nvml,
  exporterUrl: exporter,
  visible: visibleVariables(env),
});
