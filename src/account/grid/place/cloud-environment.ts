// The region that a cloud's own environment variables name, taken only where the firmware names the same cloud.
// In a job `AWS_REGION` and its kin often name where the workload deploys, not where the runner stands.
import { note } from '../../../errors.ts';
import type { Refusal } from '../../carbon/refusal.ts';
import { type Answer, answered, refused, SILENT } from './answer.ts';
import { regionOfInstance } from './cloud-init.ts';
import { cloudRegionOf, isSpeakable } from './cloud-region.ts';
import type { MachineAtHand } from './machine.ts';
import { readFirmware } from './machine-cloud.ts';
import { parseRegion } from './region.ts';

const SOURCE = 'cloud-environment';

/** Azure App Service sets `REGION_NAME`, Fly.io `FLY_REGION`; the others are read by the clouds' own tools. */
const VARIABLES: readonly (readonly [name: string, provider: string])[] = [
  ['AWS_REGION', 'aws'],
  ['AWS_DEFAULT_REGION', 'aws'],
  ['GOOGLE_CLOUD_REGION', 'gcp'],
  ['AZURE_REGION', 'azure'],
  ['REGION_NAME', 'azure'],
  ['FLY_REGION', 'fly'],
  ['OCI_REGION', 'oci'],
];

export function regionOfVariables(machine: MachineAtHand): Answer {
  const refusals: Refusal[] = [];
  for (const [name, provider] of VARIABLES) {
    const value = machine.variables[name]?.trim() ?? '';
    if (value === '') continue;
    const answer = regionOfVariable({ name, provider, value }, machine);
    if (answer.found !== null) return { ...answer, refusals };
    refusals.push(...answer.refusals);
  }
  if (refusals.length > 0) return { ...SILENT, refusals };
  return refused(SOURCE, 'absent', 'No environment variable of a cloud is set.');
}

interface Variable {
  readonly name: string;
  readonly provider: string;
  readonly value: string;
}

function regionOfVariable({ name, provider, value }: Variable, machine: MachineAtHand): Answer {
  const firmware = readFirmware(machine.sysroot);
  if (firmware !== 'unreadable' && firmware?.providers.includes(provider) !== true) {
    const says = firmware === null ? 'no cloud' : firmware.name;
    const text = `${name} is not used: the firmware names ${says}, and in a job such a variable often names where the workload deploys.`;
    return refused(SOURCE, 'other-cloud', text);
  }
  const region = cloudRegionOf([provider], [value], machine.datasets);
  if (region === null) {
    const said = isSpeakable(value) ? `"${value}", a region` : 'something';
    return refused(SOURCE, 'unknown-place', `${name} says ${said} that the datasets do not know.`);
  }
  const doubts = [...unconfirmed(name, region, firmware), ...contradiction(name, region, machine)];
  return answered(SOURCE, parseRegion(region, machine.datasets), doubts);
}

function unconfirmed(name: string, region: string, firmware: ReturnType<typeof readFirmware>) {
  if (firmware !== 'unreadable') return [];
  const text = `${name} places this runner in ${region}; the firmware could not confirm it, and in a job such a variable often names where the workload deploys. CARBON_REGION on the runner settles it.`;
  return [note('region-unconfirmed', text)];
}

/** The machine's own word against the job's: the variable is used, and the contradiction is seen. */
function contradiction(name: string, region: string, machine: MachineAtHand) {
  const booted = regionOfInstance(machine).found?.region.name ?? region;
  if (booted === region) return [];
  const text = `Region ${region} (${name}) is used, cloud-init says ${booted}. CARBON_REGION on the runner settles it.`;
  return [note('region-conflict', text, 'warning')];
}
