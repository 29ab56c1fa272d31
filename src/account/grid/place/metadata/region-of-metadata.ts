// The region by the metadata service of the cloud that the firmware names; on any other machine nothing is asked.
import type { Datasets } from '../../../../datasets.ts';
import type { Refusal } from '../../../carbon/refusal.ts';
import { type Answer, answered, refused, SILENT } from '../answer.ts';
import { cloudRegionOf, isSpeakable } from '../cloud-region.ts';
import type { MachineAtHand } from '../machine.ts';
import { type MachineCloud, readFirmware } from '../machine-cloud.ts';
import { parseRegion } from '../region.ts';
import { ask, type Sender } from './ask.ts';
import { METADATA_LIMIT_MS } from './metadata-fetch.ts';
import type { MetadataService } from './metadata-service.ts';
import { servicesOf } from './services.ts';

/** Never rejects. Silent where no cloud is named: the firmware's own refusal says so. */
export async function regionOfMetadata(machine: MachineAtHand): Promise<Answer> {
  const firmware = readFirmware(machine.sysroot);
  if (firmware === null || firmware === 'unreadable') return SILENT;
  const { fetchMetadata: fetch } = machine;
  const sender = fetch === null ? null : { fetch, deadline: AbortSignal.timeout(METADATA_LIMIT_MS) };
  const refusals: Refusal[] = [];
  for (const service of servicesOf(firmware.id, machine.variables)) {
    const answer = await regionOfService({ service, cloud: firmware, sender }, machine.datasets);
    if (answer.found !== null) return { ...answer, refusals };
    refusals.push(...answer.refusals);
  }
  return { ...SILENT, refusals };
}

interface Question {
  readonly service: MetadataService;
  readonly cloud: MachineCloud;
  readonly sender: Sender | null;
}

async function regionOfService({ service, cloud, sender }: Question, datasets: Datasets): Promise<Answer> {
  const by = `metadata:${service.name}`;
  if (sender === null) return refused(by, 'absent', 'A captured machine has no metadata service.');
  const asked = await ask(service, sender);
  if (!('text' in asked)) {
    return refused(by, asked.code, `The metadata service of ${cloud.name} ${asked.why}.`);
  }
  const names = service.namesIn(asked.text).filter(isSpeakable);
  if (names.length === 0) {
    return refused(by, 'bad-answer', `The metadata service of ${cloud.name} answers with no region.`);
  }
  const region = cloudRegionOf(cloud.providers, names, datasets);
  if (region !== null) return answered(by, parseRegion(region, datasets));
  const text = `${cloud.name} says ${names.join(', ')}, which the datasets do not know.`;
  return refused(by, 'unknown-place', text);
}
