// The cloud region that cloud-init left on the machine at boot (instance-data.json, standardised `v1` keys; cloud-init manual, "Instance metadata").
import * as v from 'valibot';
import type { Datasets } from '../../datasets.ts';

/** World readable; the root-only twin holds the secrets. */
export const INSTANCE_FILE = 'run/cloud-init/instance-data.json';

const text = v.optional(v.nullable(v.string()));
const InstanceSchema = v.object({
  v1: v.object({ cloud_name: text, region: text, availability_zone: text }),
});

/** cloud-init's name of a cloud to ours. */
const CLOUDS: ReadonlyMap<string, string> = new Map([
  ['aws', 'aws'],
  ['azure', 'azure'],
  ['digitalocean', 'digitalocean'],
  ['gce', 'gcp'],
  ['hetzner', 'hetzner'],
  ['oracle', 'oci'],
  ['scaleway', 'scaleway'],
]);

/** `aws:eu-west-3`; null where the text is not cloud-init's or names no region of the table. */
export function regionOfInstance(json: string, tables: Pick<Datasets, 'cloudRegions'>): string | null {
  const { cloud_name, region, availability_zone } = instanceOf(json);
  const provider = CLOUDS.get(cloud_name ?? '');
  if (provider === undefined) return null;
  const known = new Set(
    tables
      .cloudRegions()
      .filter((row) => row.provider === provider)
      .map((row) => row.region),
  );
  const zone = availability_zone ?? '';
  const candidates = [
    region ?? '',
    zone,
    // us-east-1b, europe-west12-a, fr-par-2, fsn1-dc14: the region is what is left without the last part.
    zone.replace(/[a-z]$/, ''),
    zone.replace(/-(?:[a-z]|\d|dc\d+)$/, ''),
  ];
  const found = candidates.find((candidate) => known.has(candidate));
  return found === undefined ? null : `${provider}:${found}`;
}

function instanceOf(json: string): v.InferOutput<typeof InstanceSchema>['v1'] {
  try {
    return v.parse(InstanceSchema, JSON.parse(json)).v1;
  } catch {
    return {};
  }
}
