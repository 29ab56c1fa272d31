// A metadata service on 127.0.0.1, and the product's own fetch turned towards it; every request is kept.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMetadataFetch } from '../../../../../src/account/grid/place/metadata/metadata-fetch.ts';
import type { Fetch } from '../../../../../src/http.ts';

export interface SeenRequest {
  /** `PUT /latest/api/token`. */
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
}

export interface MetadataServer {
  readonly origin: string;
  readonly seen: readonly SeenRequest[];
  /** Sends what is meant for `http://169.254.…` here, and everything else nowhere. */
  readonly fetch: Fetch;
  readonly close: () => Promise<void>;
}

export async function metadataServer(
  answer: (request: SeenRequest, response: ServerResponse) => void,
): Promise<MetadataServer> {
  const seen: SeenRequest[] = [];
  const server = createServer(({ method, url, headers }, response) => {
    const request = { line: `${method} ${url}`, headers };
    seen.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const direct = createMetadataFetch();
  const fetch: Fetch = (input, init) => {
    const { pathname, search } = new URL(String(input));
    return direct(`${origin}${pathname}${search}`, init);
  };
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { origin, seen, fetch, close };
}

/** Routes by request line and the headers that are wanted; anything else is refused as the clouds do it. */
export interface Route {
  readonly line: string;
  readonly wants?: Readonly<Record<string, string>>;
  readonly says: string;
}

export const routed =
  (routes: readonly Route[]) =>
  ({ line, headers }: SeenRequest, response: ServerResponse): void => {
    const route = routes.find((candidate) => candidate.line === line);
    if (route === undefined) return void response.writeHead(404).end('<html>Not Found</html>');
    const granted = Object.entries(route.wants ?? {}).every(([name, value]) => headers[name] === value);
    response.writeHead(granted ? 200 : 401).end(granted ? route.says : '');
  };
