// A repository and the client it is read with: the first argument of everything that talks to GitHub.
import type { Client } from './client.ts';

export interface Repository {
  readonly client: Client;
  readonly owner: string;
  readonly repo: string;
}
