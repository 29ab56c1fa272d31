// All live services of grid intensity at their real names and nowhere but here: who is asked, what is told, and how it fails.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SERVICES } from './service-answers.ts';
import { startTlsProxy } from './tls-proxy.ts';

/** The only key that the stand-ins take. */
export const GRID_KEY = 'k3y-of-the-test-0123456789';

export type GridFault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** Whatever text comes, with status 200. */
  | { readonly body: string }
  | { readonly value: number | null }
  /** Never answers; or begins to, and goes silent. */
  | 'hang'
  | 'half'
  /** Cuts the line. */
  | 'cut';

export interface AskedService {
  readonly host: string;
  /** Path and query. */
  readonly target: string;
}

export interface FakeGrid {
  /** For the runner: its owner's variables. */
  readonly environment: Readonly<Record<string, string>>;
  /** Every tunnel that anybody wanted, `host:port`, whoever that host is. */
  readonly tunnels: readonly string[];
  readonly asked: readonly AskedService[];
  /** From now on; `*` is every service. */
  fail(host: string, fault: GridFault): void;
  close(): Promise<void>;
}

export async function startFakeGrid(): Promise<FakeGrid> {
  const asked: AskedService[] = [];
  const faults = new Map<string, GridFault>();
  const proxy = await startTlsProxy((request, response) => {
    const host = request.headers.host ?? '';
    asked.push({ host, target: request.url ?? '' });
    answer(request, response, faults.get(host) ?? faults.get('*') ?? null);
  });
  return {
    environment: proxy.environment,
    tunnels: proxy.tunnels,
    asked,
    fail: (host, fault) => void faults.set(host, fault),
    close: proxy.close,
  };
}

function answer(request: IncomingMessage, response: ServerResponse, fault: GridFault | null): void {
  const host = request.headers.host ?? '';
  const service = SERVICES[host];
  if (fault === 'hang') return;
  if (fault === 'half') return void response.writeHead(200, JSON_TYPE).write('{"data":');
  if (fault === 'cut') return void request.socket.destroy();
  if (fault !== null && 'status' in fault)
    return void response.writeHead(fault.status, fault.headers).end('{}');
  if (fault !== null && 'body' in fault) return void response.writeHead(200, JSON_TYPE).end(fault.body);
  if (service === undefined) return void response.writeHead(404).end();
  const asked = {
    url: new URL(request.url ?? '/', `https://${host}`),
    header: (name: string) => String(request.headers[name] ?? ''),
    nowMs: Date.now(),
    value: fault === null ? service.value : fault.value,
  };
  const isKnown = service.key === null || service.key(asked) === GRID_KEY;
  if (!isKnown) return void response.writeHead(401, JSON_TYPE).end('{"error":"Invalid key"}');
  response.writeHead(200, JSON_TYPE).end(JSON.stringify(service.answer(asked)));
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
