// ACTIONS_RUNTIME_TOKEN: a JWT (RFC 7519) whose scope names the run and the job it may write results for.

export interface BackendIds {
  readonly run: string;
  readonly job: string;
}

/** Nobody checks the signature but the service, which is the fake. */
export function runtimeToken({ run, job }: BackendIds): string {
  const claims = { scp: `Actions.GenericRead:00000000 Actions.Results:${run}:${job}` };
  return [encoded({ alg: 'none', typ: 'JWT' }), encoded(claims), 'unsigned'].join('.');
}

/** Null for anything but `Bearer` and such a token. */
export function backendIdsOf(authorization: string): BackendIds | null {
  const [, claims = ''] = authorization.replace(/^Bearer /, '').split('.');
  const scope = Buffer.from(claims, 'base64url').toString('utf8');
  const [, run, job] = /Actions\.Results:([^:"]+):([^:" ]+)/.exec(scope) ?? [];
  return run === undefined || job === undefined ? null : { run, job };
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
