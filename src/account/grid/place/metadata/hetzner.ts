// Hetzner Cloud: the data centre `fsn1-dc14`, since its region `eu-central` spans two countries (Hetzner Cloud documentation, "Server metadata").
// Unverified by us.
import type { MetadataService } from './metadata-service.ts';

export const hetzner: MetadataService = {
  name: 'hetzner',
  token: null,
  request: { url: 'http://169.254.169.254/hetzner/v1/metadata/availability-zone', headers: {} },
  namesIn: (text) => [text],
};
