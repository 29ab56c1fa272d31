// The metadata services of a cloud, in the order they are asked; none for a cloud that has no region in the table and no way to tell one.
import { alibaba } from './alibaba.ts';
import { aws } from './aws.ts';
import { awsEcs, ECS_VARIABLE } from './aws-ecs.ts';
import { azure } from './azure.ts';
import { digitalocean } from './digitalocean.ts';
import { gcp } from './gcp.ts';
import { hetzner } from './hetzner.ts';
import { isLinkLocal } from './link-local.ts';
import type { MetadataService } from './metadata-service.ts';
import { oci } from './oci.ts';
import { openstack } from './openstack.ts';
import { scaleway } from './scaleway.ts';

const OTHERS = { gcp, azure, oci, hetzner, digitalocean, scaleway, alibaba, openstack };

/** `cloud` by its id as the firmware names it; `variables` hold the endpoint that a container on ECS is told. */
export function servicesOf(
  cloud: string,
  variables: Readonly<Record<string, string | undefined>>,
): readonly MetadataService[] {
  if (cloud === 'aws') {
    const uri = variables[ECS_VARIABLE] ?? '';
    return isLinkLocal(uri) ? [awsEcs(uri), aws] : [aws];
  }
  return Object.entries(OTHERS).flatMap(([name, service]) => (name === cloud ? [service] : []));
}
