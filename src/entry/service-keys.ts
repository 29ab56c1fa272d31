// Keys of live grid services, by the variable that holds each. They come from the environment only, never from a file or an input.
import { CarbonError } from '../errors.ts';

export type ServiceKeys = Readonly<Record<string, string>>;

export const KEY_VARIABLES = [
  'CARBON_ELECTRICITYMAPS_TOKEN',
  'CARBON_EIA_KEY',
  'CARBON_FINGRID_KEY',
] as const;

/** What an HTTP header and a query can carry; far longer than any key. */
const FORM = /^[\x21-\x7e]{1,512}$/;

/** @throws CarbonError `bad-environment`, which does not show the key. */
export function readServiceKeys(values: Readonly<Record<string, string | undefined>>): ServiceKeys {
  const stated = KEY_VARIABLES.flatMap((name) => {
    const key = values[name]?.trim() ?? '';
    return key === '' ? [] : [[name, key] as const];
  });
  for (const [name, key] of stated) {
    if (FORM.test(key)) continue;
    throw new CarbonError('bad-environment', `${name} holds a space or a letter that no key has.`, {
      hint: 'Accepted: the key as the service shows it, on one line and without quotes.',
    });
  }
  return Object.fromEntries(stated);
}
