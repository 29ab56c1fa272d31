// Oracle Cloud: the region's full name; `region` is a short code in the oldest regions (OCI documentation, "Getting Instance Metadata").
// Unverified by us.
import { jsonText } from './json-text.ts';
import type { MetadataService } from './metadata-service.ts';

export const oci: MetadataService = {
  name: 'oci',
  token: null,
  request: {
    url: 'http://169.254.169.254/opc/v2/instance/',
    headers: { Authorization: 'Bearer Oracle' },
  },
  namesIn: (json) => [...jsonText(json, 'canonicalRegionName'), ...jsonText(json, 'region')],
};
