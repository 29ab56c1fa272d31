// The Results service behind the artifact client: Twirp calls in JSON, and the blob store its signed addresses lead to.
// After the generated client of @actions/artifact 6.2.1.
import { createHash, randomUUID } from 'node:crypto';
import { after, type Fault, openFaults } from '../github/faults.ts';
import type { Artifact, Store } from '../github/store.ts';
import type { Json, JsonObject } from '../json.ts';
import { type LocalServer, type Request, type Response, startLocalServer } from '../local-server.ts';
import { answerBlob, BLOBS, type Upload } from './blob-store.ts';
import { backendIdsOf } from './runtime-token.ts';

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/';

export class FakeResults {
  /** What the real service would refuse or never see. A test that leaves any has failed. */
  readonly problems: string[] = [];
  /** Names of the calls in order: `CreateArtifact`, `PutBlob`, …. */
  readonly calls: string[] = [];
  readonly #store: Store;
  readonly #uploads = new Map<string, Upload>();
  readonly #faults = openFaults();
  #server: LocalServer | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  async listen(): Promise<void> {
    this.#server = await startLocalServer(
      (request) => this.#respond(request),
      (text) => this.problems.push(text),
    );
  }

  get url(): string {
    if (this.#server === null) throw new Error('the fake Results service does not listen yet');
    return `http://127.0.0.1:${this.#server.port}/`;
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }

  /** Where an artifact can be fetched without a token, as a blob store hands it out. */
  signedUrl(artifactId: number): string {
    return `${this.url}${BLOBS.slice(1)}${artifactId}?sig=${randomUUID()}`;
  }

  /** `CreateArtifact`, `FinalizeArtifact`, `PutBlob`, `GetBlob`, …, or `*`. */
  fail(call: string, fault: Fault, times = 1): void {
    this.#faults.add(call, fault, times);
  }

  /** What was still to fail works again. */
  heal(): void {
    this.#faults.heal();
  }

  async #respond(request: Request): Promise<Response | 'reset'> {
    const call = callOf(request);
    this.calls.push(call);
    const fault = this.#faults.take(call);
    if (fault !== null && 'reset' in fault) return 'reset';
    if (fault !== null && 'instead' in fault) return fault.instead;
    if (fault !== null && 'slowMs' in fault) await after(fault.slowMs);
    if (fault !== null && 'status' in fault) {
      return twirpError({ status: fault.status, code: 'internal', msg: fault.message ?? 'injected fault' });
    }
    const response = this.#answer(call, request);
    return fault !== null && 'delivery' in fault ? { ...response, delivery: fault.delivery } : response;
  }

  #answer(call: string, request: Request): Response {
    if (call === 'PutBlob' || call === 'GetBlob') {
      // A blob store refuses a request that carries both a signature and a token; it would also leak the token.
      if (request.headers.authorization !== undefined)
        this.problems.push('a token was sent to the blob store');
      return answerBlob(request, { store: this.#store, uploads: this.#uploads });
    }
    return this.#twirp(call, request);
  }

  #twirp(call: string, { headers, body }: Request): Response {
    const ids = backendIdsOf(headers.authorization ?? '');
    if (ids === null)
      return twirpError({ status: 401, code: 'unauthenticated', msg: 'invalid runtime token' });
    const message: JsonObject = JSON.parse(body.toString('utf8'));
    if (message.workflow_run_backend_id !== ids.run) {
      return twirpError({ status: 403, code: 'permission_denied', msg: 'the token is for another run' });
    }
    const runId = Number(ids.run);
    if (call === 'CreateArtifact') return this.#create(runId, String(message.name));
    if (call === 'FinalizeArtifact') return this.#finalize(runId, message);
    if (call === 'ListArtifacts') return this.#list(ids, message);
    const artifact = this.#ofRun(runId).find((each) => each.name === message.name);
    if (artifact === undefined)
      return twirpError({ status: 404, code: 'not_found', msg: 'artifact not found' });
    if (call === 'GetSignedArtifactURL')
      return json({ name: artifact.name, signed_url: this.signedUrl(artifact.id) });
    if (call === 'DeleteArtifact') {
      this.#store.artifacts.delete(artifact.id);
      return json({ ok: true, artifact_id: String(artifact.id) });
    }
    this.problems.push(`unknown call ${call}`);
    return twirpError({ status: 404, code: 'bad_route', msg: call });
  }

  /** A name is unique in a run, over all its attempts. */
  #create(runId: number, name: string): Response {
    const open = [...this.#uploads.values()].some((upload) => upload.runId === runId && upload.name === name);
    if (open || this.#ofRun(runId).some((artifact) => artifact.name === name)) {
      const msg = 'an artifact with this name already exists on the workflow run';
      return twirpError({ status: 409, code: 'already_exists', msg });
    }
    const key = randomUUID();
    this.#uploads.set(key, { runId, name, blocks: new Map(), content: null });
    return json({ ok: true, signed_upload_url: `${this.url}${BLOBS.slice(1)}${key}?sig=${randomUUID()}` });
  }

  #finalize(runId: number, { name, size, hash }: JsonObject): Response {
    const [key, upload] =
      [...this.#uploads].find(([, each]) => each.runId === runId && each.name === name) ?? [];
    if (key === undefined || upload?.content === undefined || upload.content === null) {
      return twirpError({ status: 404, code: 'not_found', msg: 'no upload of that name' });
    }
    const { content } = upload;
    if (Number(size) !== content.byteLength || (hash !== undefined && hash !== digestOf(content))) {
      this.problems.push(
        `FinalizeArtifact ${String(name)}: size or hash is not that of the uploaded content`,
      );
    }
    this.#uploads.delete(key);
    const id = this.#store.nextId();
    const createdAt = this.#store.now();
    this.#store.artifacts.set(id, { id, runId, name: upload.name, content, createdAt, expired: false });
    return json({ ok: true, artifact_id: String(id) });
  }

  #list(
    ids: { readonly run: string; readonly job: string },
    { name_filter, id_filter }: JsonObject,
  ): Response {
    const artifacts = this.#ofRun(Number(ids.run))
      .filter(({ name }) => name_filter === undefined || name === name_filter)
      .filter(({ id }) => id_filter === undefined || String(id) === String(id_filter))
      .map(({ id, name, content, createdAt }) => ({
        workflow_run_backend_id: ids.run,
        workflow_job_run_backend_id: ids.job,
        database_id: String(id),
        name,
        size: String(content.byteLength),
        created_at: createdAt,
        digest: digestOf(content),
      }));
    return json({ artifacts });
  }

  #ofRun(runId: number): readonly Artifact[] {
    return [...this.#store.artifacts.values()].filter((each) => each.runId === runId && !each.expired);
  }
}

function callOf({ method, url }: Request): string {
  if (url.pathname.startsWith(SERVICE)) return url.pathname.slice(SERVICE.length);
  if (url.pathname.startsWith(BLOBS)) return method === 'GET' ? 'GetBlob' : 'PutBlob';
  return `${method} ${url.pathname}`;
}

function digestOf(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

function json(body: Json): Response {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function twirpError({ status, code, msg }: { status: number; code: string; msg: string }): Response {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code, msg }) };
}
