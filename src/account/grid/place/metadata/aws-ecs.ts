// Amazon ECS: the task metadata endpoint that the agent names to each container (ECS developer guide, "Task metadata endpoint version 4").
// Unverified by us on Fargate, whose firmware may name no cloud: there it is not asked.
import { jsonText } from './json-text.ts';
import type { MetadataService } from './metadata-service.ts';

export const ECS_VARIABLE = 'ECS_CONTAINER_METADATA_URI_V4';

export const awsEcs = (uri: string): MetadataService => ({
  name: 'aws-ecs',
  token: null,
  request: { url: `${uri}/task`, headers: {} },
  namesIn: (json) => jsonText(json, 'AvailabilityZone'),
});
