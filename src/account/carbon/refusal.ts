// Why a source of a place or of an intensity did not answer: kept beside the answer that was used instead.

export type RefusalCode =
  /** Nothing is stated, installed or visible there. */
  | 'absent'
  /** It answered, but with nothing the tables know. */
  | 'unknown-place'
  /** The firmware does not name this cloud, so its word is not taken. */
  | 'other-cloud'
  /** The service has no figures for the zone, or none of the scope or kind that is asked for. */
  | 'zone-not-served'
  | 'scope-not-served'
  | 'no-key'
  | 'no-network'
  | 'timeout'
  /** 401 and 403. */
  | 'unauthorized'
  /** 429. */
  | 'rate-limited'
  /** 5xx, and any other status that is not 200. */
  | 'bad-status'
  /** Not JSON, or JSON of another shape. */
  | 'bad-answer'
  /** The right shape, with no usable value for the time: empty, null, negative, out of range. */
  | 'no-values'
  /** The answer is for another zone than the one asked for. */
  | 'other-zone'
  /** All sources together have used up their time. */
  | 'out-of-time';

export interface Refusal {
  /** `cloud-init`, `metadata:aws`, `electricity-maps`. */
  readonly source: string;
  readonly code: RefusalCode;
  /** One sentence for a person; never a key, an address or coordinates. */
  readonly hint: string;
}
