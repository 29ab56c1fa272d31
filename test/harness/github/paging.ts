// Cuts a page out of a list and names its neighbours. After "Using pagination in the REST API" in GitHub's documentation.
import type { Question } from './answer.ts';

const DEFAULT_PER_PAGE = 30;
/** GitHub cuts a larger wish to this; the fake records it as a problem of the caller. */
export const MAX_PER_PAGE = 100;

export interface PageWish {
  readonly page: number;
  readonly perPage: number;
}

export function pageWish(query: URLSearchParams, defaultPerPage = DEFAULT_PER_PAGE): PageWish {
  const perPage = Math.min(Number(query.get('per_page') ?? defaultPerPage), MAX_PER_PAGE);
  return { page: Math.max(Number(query.get('page') ?? 1), 1), perPage };
}

export function pageOf<T>(items: readonly T[], { page, perPage }: PageWish): readonly T[] {
  return items.slice((page - 1) * perPage, page * perPage);
}

/** The Link header (RFC 8288), absent where everything fits one page. */
export function linkHeader(
  { url, query }: Question,
  { page, perPage }: PageWish,
  total: number,
): Record<string, string> {
  const last = Math.max(Math.ceil(total / perPage), 1);
  if (last === 1) return {};
  const at = (number: number, rel: string): string => {
    const search = new URLSearchParams(query);
    search.set('page', String(number));
    return `<${url}?${search}>; rel="${rel}"`;
  };
  const back = page > 1 ? [at(page - 1, 'prev'), at(1, 'first')] : [];
  const forth = page < last ? [at(page + 1, 'next'), at(last, 'last')] : [];
  return { link: [...back, ...forth].join(', ') };
}
