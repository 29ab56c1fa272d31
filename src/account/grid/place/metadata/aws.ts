// Amazon EC2: instance metadata version 2 only, token first (EC2 user guide, "Access instance metadata").
import type { MetadataService } from './metadata-service.ts';

const TOKEN_SECONDS = '60';

export const aws: MetadataService = {
  name: 'aws',
  token: {
    url: 'http://169.254.169.254/latest/api/token',
    headers: { 'X-aws-ec2-metadata-token-ttl-seconds': TOKEN_SECONDS },
    sentAs: 'X-aws-ec2-metadata-token',
  },
  request: { url: 'http://169.254.169.254/latest/meta-data/placement/region', headers: {} },
  namesIn: (text) => [text],
};
