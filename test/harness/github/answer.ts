// What a route is asked and what it answers.
import type { Json } from '../json.ts';
import type { Store, User } from './store.ts';

export interface Question {
  readonly store: Store;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Json;
  /** Media type asked for, such as `application/vnd.github.raw+json`. */
  readonly accept: string;
  /** Whom the token stands for. */
  readonly actor: User;
  /** Address of this operation without its query, for Link headers. */
  readonly url: string;
  /** Address at which the content of an artifact can be fetched for a short while. */
  signedUrl(artifactId: number): string;
  /** Address at which the files of a commit can be fetched as a zip for a short while. */
  archiveUrl(sha: string): string;
}

export interface Answer {
  readonly status: number;
  readonly body: Json | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Route = (question: Question) => Answer;

export function ok(body: Json, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, body, headers };
}

const DOCUMENTATION = 'https://docs.github.com/rest';

export function refusal(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: DOCUMENTATION, status: String(status) } };
}

export function notFound(): Answer {
  return refusal(404, 'Not Found');
}

interface Invalid {
  readonly resource: string;
  readonly field: string;
  readonly message: string;
}

export function invalid({ resource, field, message }: Invalid): Answer {
  const errors = [{ resource, field, code: 'custom', message }];
  return {
    status: 422,
    body: { message: 'Validation Failed', errors, documentation_url: DOCUMENTATION, status: '422' },
  };
}
