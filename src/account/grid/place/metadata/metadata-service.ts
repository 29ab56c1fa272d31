// The metadata service of one cloud as a description: what is asked, and which place its answer names.

export interface MetadataRequest {
  /** Always a literal link-local address: a name would have to be looked up, and a packet would leave. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface MetadataService {
  /** `aws`; placements and refusals say `metadata:aws`. */
  readonly name: string;
  /** A PUT whose answer goes along with the request in the header `sentAs`; null where none is wanted. */
  readonly token: (MetadataRequest & { readonly sentAs: string }) | null;
  readonly request: MetadataRequest;
  /** Names of the place in the answer, the surest first; empty where it is not of the expected shape. */
  readonly namesIn: (answer: string) => readonly string[];
}
