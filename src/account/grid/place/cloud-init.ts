// The cloud region that cloud-init left on the machine at boot (instance-data.json, standardised `v1` keys; cloud-init manual, "Instance metadata").
import { join } from 'node:path';
import * as v from 'valibot';
import { type Answer, answered, refused } from './answer.ts';
import { cloudRegionOf, isSpeakable } from './cloud-region.ts';
import { fileText } from './file-text.ts';
import type { MachineAtHand } from './machine.ts';
import { parseRegion } from './region.ts';

const SOURCE = 'cloud-init';
/** World readable; the root-only twin holds the secrets. */
const INSTANCE_FILE = 'run/cloud-init/instance-data.json';

const text = v.optional(v.nullable(v.string()));
const InstanceSchema = v.object({
  v1: v.object({ cloud_name: text, region: text, availability_zone: text }),
});

/** cloud-init's name of a cloud to those of the region table. */
const CLOUDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws', ['aws']],
  ['azure', ['azure']],
  ['digitalocean', ['digitalocean']],
  ['gce', ['gcp']],
  ['hetzner', ['hetzner']],
  ['openstack', ['ovh', 'ovhcloud']],
  ['oracle', ['oci']],
  ['scaleway', ['scaleway']],
]);

export function regionOfInstance({ sysroot, datasets }: MachineAtHand): Answer {
  const json = fileText(join(sysroot, INSTANCE_FILE));
  if (json === '') return refused(SOURCE, 'absent', 'cloud-init has left nothing on this machine.');
  const instance = instanceOf(json);
  if (instance === null) return refused(SOURCE, 'bad-answer', 'What cloud-init left cannot be read.');
  const providers = CLOUDS.get(instance.cloud_name ?? '');
  if (providers === undefined) return refused(SOURCE, 'absent', 'cloud-init names no cloud that we know.');
  const names = [instance.region, instance.availability_zone].flatMap((name) => name?.trim() || []);
  if (names.length === 0) return refused(SOURCE, 'absent', 'cloud-init names no region.');
  const region = cloudRegionOf(providers, names, datasets);
  if (region !== null) return answered(SOURCE, parseRegion(region, datasets));
  const said = names.filter(isSpeakable).join(', ') || 'something';
  return refused(SOURCE, 'unknown-place', `cloud-init says ${said}, which the datasets do not know.`);
}

function instanceOf(json: string): v.InferOutput<typeof InstanceSchema>['v1'] | null {
  try {
    return v.parse(InstanceSchema, JSON.parse(json)).v1;
  } catch {
    return null;
  }
}
