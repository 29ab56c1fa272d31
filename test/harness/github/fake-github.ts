// GitHub's REST service for one repository, on the loopback interface: every message is checked against GitHub's own description.
import type { Json } from '../json.ts';
import { type LocalServer, type Request, type Response, startLocalServer } from '../local-server.ts';
import { type Access, openAccess } from './access.ts';
import { type Answer, notFound, type Route, refusal } from './answer.ts';
import { after, type Fault, openFaults } from './faults.ts';
import { withLinks } from './links.ts';
import {
  bodyProblems,
  type Matched,
  matchOperation,
  queryProblems,
  responseProblems,
  responseSchema,
} from './openapi.ts';
import { MAX_PER_PAGE } from './paging.ts';
import type { Permissions } from './permissions.ts';
import { openRateLimit, type RateLimit } from './rate-limit.ts';
import { actionsRoutes } from './routes/actions.ts';
import { commitRoutes } from './routes/commits.ts';
import { conversationRoutes } from './routes/conversation.ts';
import { gitDataRoutes } from './routes/git-data.ts';
import { pullRoutes } from './routes/pulls.ts';
import type { Store, User } from './store.ts';

/** Comments made with the built-in token carry this author. */
const ACTIONS_BOT: User = { id: 41_898_282, login: 'github-actions[bot]', type: 'Bot' };

const ARCHIVES = '/legacy.zip/';
const SHORT_SHA = 7;

export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** Null for a route no operation in use has. */
  readonly operation: string | null;
  /** Null when the connection was cut. */
  readonly status: number | null;
  readonly ms: number;
}

export class FakeGitHub {
  readonly requests: LoggedRequest[] = [];
  /** What GitHub would not have understood, or would never have said. A test that leaves any has failed. */
  readonly problems: string[] = [];
  readonly rateLimit: RateLimit = openRateLimit();
  readonly store: Store;
  readonly #routes: Readonly<Record<string, Route>>;
  readonly #faults = openFaults();
  readonly #access: Access;
  readonly #signedUrl: (artifactId: number) => string;
  #server: LocalServer | null = null;

  /** `signedUrl` says where an artifact's content can be fetched without a token. */
  constructor(store: Store, signedUrl: (artifactId: number) => string) {
    this.store = store;
    this.#signedUrl = signedUrl;
    this.#access = openAccess(store.repository, this.rateLimit);
    this.#routes = {
      ...actionsRoutes,
      ...commitRoutes,
      ...conversationRoutes,
      ...gitDataRoutes,
      ...pullRoutes,
      'rate-limit/get': () => ({ status: 200, body: this.rateLimit.overview() }),
    };
  }

  async listen(): Promise<void> {
    this.#server = await startLocalServer(
      (request) => this.#respond(request),
      (text) => this.problems.push(text),
    );
  }

  /** Base address of the API, without a slash at its end. */
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get port(): number {
    if (this.#server === null) throw new Error('the fake GitHub does not listen yet');
    return this.#server.port;
  }

  async close(): Promise<void> {
    await this.#server?.close();
    this.store.git.close();
  }

  /** Admits a token. Without `actor` it is a job's built-in one. */
  admit(token: string, permissions: Permissions, actor: User = ACTIONS_BOT): void {
    this.#access.admit(token, { permissions, actor });
  }

  /** Makes the next `times` requests of an operation (`*`: of any) fail. */
  fail(operation: string, fault: Fault, times = 1): void {
    this.#faults.add(operation, fault, times);
  }

  /** What was still to fail works again. */
  heal(): void {
    this.#faults.heal();
  }

  /** How often an operation was called. */
  count(operation: string): number {
    return this.requests.filter((request) => request.operation === operation).length;
  }

  async #respond(request: Request): Promise<Response | 'reset'> {
    const from = performance.now();
    const { method, url } = request;
    // A signed address on another host, in truth: it takes no token and is no operation of the API.
    if (url.pathname.startsWith(ARCHIVES)) return this.#archive(url.pathname.slice(ARCHIVES.length));
    const matched = matchOperation(method, url.pathname);
    const response = matched === null ? this.#unknown(request) : await this.#perform(request, matched);
    this.requests.push({
      method,
      path: url.pathname,
      operation: matched?.id ?? null,
      status: response === 'reset' ? null : response.status,
      ms: performance.now() - from,
    });
    return response;
  }

  #archive(sha: string): Response {
    const { git, repository } = this.store;
    const folder = `${repository.owner.login}-${repository.name}-${sha.slice(0, SHORT_SHA)}`;
    return { status: 200, headers: { 'content-type': 'application/zip' }, body: git.archive(sha, folder) };
  }

  #unknown({ method, url }: Request): Response {
    this.problems.push(`unknown route ${method} ${url.pathname}`);
    return this.#message(notFound());
  }

  async #perform(request: Request, matched: Matched): Promise<Response | 'reset'> {
    const fault = this.#faults.take(matched.id);
    if (fault !== null && 'reset' in fault) return 'reset';
    if (fault !== null && 'instead' in fault) return fault.instead;
    if (fault !== null && 'slowMs' in fault) await after(fault.slowMs);
    if (fault !== null && 'status' in fault) {
      return this.#message({
        ...refusal(fault.status, fault.message ?? 'injected fault'),
        headers: fault.headers ?? {},
      });
    }
    const admission = this.#access.check(request, matched);
    const answer =
      'actor' in admission ? this.#answer(request, { matched, actor: admission.actor }) : admission;
    const response = this.#checked(matched, answer);
    return fault !== null && 'delivery' in fault ? { ...response, delivery: fault.delivery } : response;
  }

  #answer(request: Request, { matched, actor }: { matched: Matched; actor: User }): Answer {
    const { url, headers, body } = request;
    const route = this.#routes[matched.id];
    if (route === undefined) throw new Error(`no route for ${matched.id}`);
    const parsed: Json = body.byteLength === 0 ? null : JSON.parse(body.toString('utf8'));
    this.problems.push(...queryProblems(matched, url.searchParams), ...bodyProblems(matched, parsed));
    if (Number(url.searchParams.get('per_page')) > MAX_PER_PAGE) {
      this.problems.push(`${matched.id}: per_page above ${MAX_PER_PAGE} is cut`);
    }
    return route({
      store: this.store,
      parameters: matched.parameters,
      query: url.searchParams,
      body: parsed,
      accept: headers.accept ?? '',
      actor,
      url: this.url + url.pathname,
      signedUrl: this.#signedUrl,
      archiveUrl: (sha) => `${this.url}${ARCHIVES}${sha}`,
    });
  }

  #checked(matched: Matched, answer: Answer): Response {
    if (answer.body instanceof Uint8Array) return this.#message(answer);
    const schema = responseSchema(matched, answer.status);
    const body = schema === null ? answer.body : withLinks(answer.body, schema, this.url);
    this.problems.push(...responseProblems(matched, answer.status, body));
    return this.#message({ ...answer, body });
  }

  #message({ status, body, headers = {} }: Answer): Response {
    const raw = body instanceof Uint8Array;
    const text = body === null ? '' : JSON.stringify(body);
    const type = raw ? 'application/vnd.github.raw+json' : 'application/json';
    return {
      status,
      headers: { 'content-type': `${type}; charset=utf-8`, ...this.rateLimit.headers(), ...headers },
      body: raw ? body : text,
    };
  }
}
