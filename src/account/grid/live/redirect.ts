// Follows a service that moves an answer within its own origin, and nobody to another: a key would go along (Fetch standard, 4.4).
import type { Fetch } from '../../../http.ts';

type Response = Awaited<ReturnType<Fetch>>;

const MOST_HOPS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];

/** The first answer that is no redirect, or the redirect itself where it leads elsewhere or nowhere. */
export async function redirectWithin(url: URL, get: (url: string) => Promise<Response>): Promise<Response> {
  let at = url;
  let response = await get(at.href);
  for (let hops = 0; hops < MOST_HOPS && REDIRECTS.includes(response.status); hops++) {
    const next = target(response.headers.get('location'), at);
    if (next === null || next.origin !== url.origin) return response;
    at = next;
    response = await get(at.href);
  }
  return response;
}

const target = (location: string | null, base: URL): URL | null =>
  location !== null && URL.canParse(location, base.href) ? new URL(location, base) : null;
