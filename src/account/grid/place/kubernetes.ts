// The topology labels that a pod carries, where its spec mounts them by the downward API at the path of the Kubernetes documentation.
// Pods get `topology.kubernetes.io/region` and `/zone` of their node since Kubernetes 1.33 (KEP-4742, on by default in 1.35); unverified by us.
import { join } from 'node:path';
import { note } from '../../../errors.ts';
import { type Answer, answered, refused } from './answer.ts';
import { cloudRegionOf, isSpeakable } from './cloud-region.ts';
import { fileText } from './file-text.ts';
import type { MachineAtHand } from './machine.ts';
import { readFirmware } from './machine-cloud.ts';
import { parseRegion } from './region.ts';

const SOURCE = 'kubernetes';
/** Volume and file of "Expose Pod Information to Containers Through Files" in the Kubernetes documentation. */
const LABELS_FILE = 'etc/podinfo/labels';
const LABELS = ['topology.kubernetes.io/region', 'topology.kubernetes.io/zone'];

export function regionOfPod(machine: MachineAtHand): Answer {
  if ((machine.variables.KUBERNETES_SERVICE_HOST ?? '') === '') {
    return refused(SOURCE, 'absent', 'This is no pod of Kubernetes.');
  }
  const labels = fileText(join(machine.sysroot, LABELS_FILE));
  const names = LABELS.flatMap((label) => labelValue(label, labels)).filter(isSpeakable);
  if (names.length === 0) {
    const text =
      'The pod is not told where its node stands: set CARBON_REGION in the pod spec of the runner, such as aws:eu-west-3.';
    return refused(SOURCE, 'absent', text);
  }
  return regionOfLabels(names, machine);
}

/** `key="value"`, one a line, the value quoted as in Go. Names of places need no escapes. */
function labelValue(label: string, labels: string): readonly string[] {
  const line = labels.split('\n').find((text) => text.startsWith(`${label}=`)) ?? '';
  return /="([^"\\]+)"$/.exec(line.trimEnd())?.slice(1) ?? [];
}

/** Labels name no cloud and may be written by hand, so the firmware has to name the cloud whose region it is. */
function regionOfLabels(names: readonly string[], { sysroot, datasets }: MachineAtHand): Answer {
  const said = `The labels of the pod say ${names.join(', ')}`;
  const firmware = readFirmware(sysroot);
  if (firmware === null) {
    return refused(SOURCE, 'other-cloud', `${said}, but the firmware names no cloud that has regions.`);
  }
  const unsure = firmware === 'unreadable';
  const providers = unsure ? datasets.cloudRegions().map(({ provider }) => provider) : firmware.providers;
  const region = cloudRegionOf(providers, names, datasets);
  if (region === null) {
    const whose = unsure ? 'a cloud' : firmware.name;
    return refused(
      SOURCE,
      'unknown-place',
      `${said}, which is no region of ${whose} that the datasets know.`,
    );
  }
  const text = `The labels of the pod place this runner in ${region}; the firmware could not confirm it. CARBON_REGION on the runner settles it.`;
  const doubts = unsure ? [note('region-unconfirmed', text)] : [];
  return answered(SOURCE, parseRegion(region, datasets), doubts);
}
