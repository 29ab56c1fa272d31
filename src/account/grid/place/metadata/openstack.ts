// OpenStack (OVH and many others): an availability zone only, taken where it is the name of an OVH region (Nova documentation, "Metadata").
// Unverified by us; most installations answer "nova", which places nothing.
import { jsonText } from './json-text.ts';
import type { MetadataService } from './metadata-service.ts';

export const openstack: MetadataService = {
  name: 'openstack',
  token: null,
  request: { url: 'http://169.254.169.254/openstack/latest/meta_data.json', headers: {} },
  namesIn: (json) => jsonText(json, 'availability_zone'),
};
