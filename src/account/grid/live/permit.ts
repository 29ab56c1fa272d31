// Whether a service may and can be asked about a place: it has figures there, of the scope, and the key that it needs is at hand.
import type { Refusal } from '../../carbon/refusal.ts';
import type { IntensityQuestion } from '../provider.ts';
import type { LiveService } from './service/service.ts';

export interface Permit {
  readonly area: string;
  readonly key: string | null;
}

/** What a header can carry without changing (RFC 9110 section 5.5), and no service's key is longer. */
const KEY = /^[\x21-\x7e]{1,512}$/;

export function permit(
  { name, title, area, scopes, keyVariable }: LiveService,
  { place, scope }: IntensityQuestion,
  keys: Readonly<Record<string, string | undefined>>,
): Permit | { readonly refusal: Refusal } {
  const refused = (code: Refusal['code'], hint: string) => ({ refusal: { source: name, code, hint } });
  const served = area(place);
  if (served === null) return refused('zone-not-served', `${title} has no figures for ${place.zone}.`);
  if (!scopes.includes(scope)) {
    const remedy = `set CARBON_INTENSITY_SCOPE=${scopes.join(' or ')} to use them`;
    return refused(
      'scope-not-served',
      `${title} has no ${scope} figures, and scopes are never mixed: ${remedy}.`,
    );
  }
  if (keyVariable === null) return { area: served, key: null };
  const key = keys[keyVariable]?.trim() ?? '';
  if (key === '') return refused('no-key', `${title} needs a key in ${keyVariable}.`);
  if (!KEY.test(key))
    return refused('no-key', `${keyVariable} holds no key: there are blanks or other signs in it.`);
  return { area: served, key };
}
