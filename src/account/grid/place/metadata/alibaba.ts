// Alibaba Cloud: the region as plain text, asked with a token as hardened instances want it (ECS documentation, "Instance metadata").
// Unverified by us. The region table has no row of this cloud: the answer tells a person what to look up.
import type { MetadataService } from './metadata-service.ts';

const TOKEN_SECONDS = '60';

export const alibaba: MetadataService = {
  name: 'alibaba',
  token: {
    url: 'http://100.100.100.200/latest/api/token',
    headers: { 'X-aliyun-ecs-metadata-token-ttl-seconds': TOKEN_SECONDS },
    sentAs: 'X-aliyun-ecs-metadata-token',
  },
  request: { url: 'http://100.100.100.200/latest/meta-data/region-id', headers: {} },
  namesIn: (text) => [text],
};
