// Google Compute Engine: the zone, whose last part is not the region's (Compute Engine documentation, "VM metadata").
// Asked by its address: `metadata.google.internal` would be looked up, and inside a container by somebody else's resolver.
import type { MetadataService } from './metadata-service.ts';

export const gcp: MetadataService = {
  name: 'gcp',
  token: null,
  request: {
    url: 'http://169.254.169.254/computeMetadata/v1/instance/zone',
    headers: { 'Metadata-Flavor': 'Google' },
  },
  /** `projects/123/zones/europe-west12-a`. */
  namesIn: (text) => /^projects\/[^/\s]+\/zones\/([^/\s]+)\s*$/.exec(text)?.slice(1) ?? [],
};
