// Who may ask: tokens, the one repository, the rate limit and permissions, refused in GitHub's words.
import type { Request } from '../local-server.ts';
import { type Answer, notFound, refusal } from './answer.ts';
import type { Matched } from './openapi.ts';
import { missingPermission, type Permissions } from './permissions.ts';
import type { RateLimit } from './rate-limit.ts';
import type { RepositoryFacts, User } from './store.ts';

const UNAUTHORIZED = 401;
const FORBIDDEN = 403;

export interface Identity {
  readonly permissions: Permissions;
  readonly actor: User;
}

export interface Access {
  admit(token: string, identity: Identity): void;
  /** Whom the request speaks for, or why it is refused. */
  check(request: Request, matched: Matched): Identity | Answer;
}

export function openAccess(repository: RepositoryFacts, rateLimit: RateLimit): Access {
  const tokens = new Map<string, Identity>();
  const fullName = `${repository.owner.login}/${repository.name}`;
  return {
    admit: (token, identity) => tokens.set(token, identity),
    check({ headers }, { id, parameters }) {
      const [, token = ''] = /^(?:bearer|token) (.+)$/i.exec(headers.authorization ?? '') ?? [];
      const identity = tokens.get(token);
      if (identity === undefined) return refusal(UNAUTHORIZED, 'Bad credentials');
      // Asking for the rate limit costs nothing.
      if (id !== 'rate-limit/get' && !rateLimit.spend()) {
        return refusal(FORBIDDEN, 'API rate limit exceeded for installation ID 1.');
      }
      const { owner, repo } = parameters;
      if (owner !== undefined && `${owner}/${repo}` !== fullName) return notFound();
      const missing = missingPermission(id, identity.permissions);
      if (missing === null) return identity;
      const accepted = { 'x-accepted-github-permissions': missing };
      return { ...refusal(FORBIDDEN, 'Resource not accessible by integration'), headers: accepted };
    },
  };
}
