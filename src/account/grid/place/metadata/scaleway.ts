// Scaleway: the zone `fr-par-2` in the instance's configuration, at an address of its own (Scaleway documentation, "Instance metadata").
// Unverified by us.
import { jsonText } from './json-text.ts';
import type { MetadataService } from './metadata-service.ts';

export const scaleway: MetadataService = {
  name: 'scaleway',
  token: null,
  request: { url: 'http://169.254.42.42/conf?format=json', headers: {} },
  namesIn: (json) => [...jsonText(json, 'zone'), ...jsonText(json, 'location', 'zone_id')],
};
