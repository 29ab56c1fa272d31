// The fetch that metadata services are asked with: straight to the address, whatever proxy the environment names.
import { createFetch, type Fetch } from '../../../../http.ts';

/** All requests to a metadata service together. */
export const METADATA_LIMIT_MS = 1000;

export const createMetadataFetch = (): Fetch =>
  createFetch({ proxies: { http: null, https: null, no: null }, timeoutMs: METADATA_LIMIT_MS });
