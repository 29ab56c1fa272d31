// The licence of a package as an SPDX expression, which must be one that asks for no more than its notice.
import type { Manifest } from './bundled-packages.ts';

/** SPDX identifiers, spdx.org/licenses. None of them reaches beyond the package's own files. */
const ALLOWED: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
];

/** @throws Error for no licence, or one that is not on the list. Of alternatives (`OR`) one suffices. */
export function licenceOf({ name, version, stated }: Omit<Manifest, 'author' | 'directory'>): string {
  const expression = expressionOf(stated);
  if (expression === null) throw new Error(`${name} ${version} states no licence`);
  const isAllowed = expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((all) => all.split(' AND ').every((one) => ALLOWED.includes(one)));
  if (!isAllowed) throw new Error(`${name} ${version} has the licence ${expression}, which is not allowed`);
  return expression;
}

/** npm's older form is a list of `{ type, url }`. */
function expressionOf(stated: unknown): string | null {
  if (typeof stated === 'string') return stated;
  if (!Array.isArray(stated) || stated.length === 0) return null;
  const types = stated.map((one) => (typeof one?.type === 'string' ? one.type : null));
  return types.includes(null) ? null : types.join(' OR ');
}
