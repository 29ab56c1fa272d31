// Azure: `location` of the instance's compute section (Azure Instance Metadata Service documentation).
import { jsonText } from './json-text.ts';
import type { MetadataService } from './metadata-service.ts';

export const azure: MetadataService = {
  name: 'azure',
  token: null,
  request: {
    url: 'http://169.254.169.254/metadata/instance/compute?api-version=2021-02-01',
    headers: { Metadata: 'true' },
  },
  namesIn: (json) => jsonText(json, 'location'),
};
