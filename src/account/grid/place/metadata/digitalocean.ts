// DigitalOcean: the region as plain text, `nyc3` (DigitalOcean documentation, "Metadata API"). Unverified by us.
import type { MetadataService } from './metadata-service.ts';

export const digitalocean: MetadataService = {
  name: 'digitalocean',
  token: null,
  request: { url: 'http://169.254.169.254/metadata/v1/region', headers: {} },
  namesIn: (text) => [text],
};
