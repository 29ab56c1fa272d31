// Rules that give each runner its region by the runner's name: the map in the config file, and the file behind `@FILE` (YAML).
import * as v from 'valibot';
import { CarbonError } from '../../../errors.ts';
import { yamlValue } from '../../../yaml-value.ts';

/** Runner-name pattern (`*` any letters, `?` one) to region; the first that fits wins. */
export type RegionRules = Readonly<Record<string, string>>;

// A list is a record too as far as the schema library goes.
const RulesSchema = v.pipe(
  v.unknown(),
  v.check((content) => !Array.isArray(content)),
  v.record(v.string(), v.string()),
);

/** Reads `gpu-eu-*: DE` lines. Throws `bad-region` where the text is no map of patterns to regions. */
export function parseRegionRules(text: string, path: string): RegionRules {
  try {
    return v.parse(RulesSchema, yamlValue(text));
  } catch (cause) {
    throw new CarbonError('bad-region', `${path} is not a list of runner-name patterns and their regions.`, {
      hint: 'One rule a line, such as "gpu-eu-*": DE or "gpu-us-*": US-CAL-CISO; the first that fits wins.',
      cause,
    });
  }
}

/** Region of the first pattern that fits; null when none does, or when the runner has no name. */
export function regionOfRunner(rules: RegionRules, runnerName: string | null): string | null {
  if (runnerName === null) return null;
  const name = runnerName.toLowerCase();
  const fitting = Object.entries(rules).find(([pattern]) => fits(name, pattern.toLowerCase()));
  return fitting?.[1] ?? null;
}

/** Each piece between stars is taken where it first fits: time of name by pattern, where a regular expression of many stars takes minutes. */
function fits(name: string, pattern: string): boolean {
  const [first = '', ...others] = pattern.split(/\*+/);
  const last = others.pop();
  if (last === undefined) return name.length === first.length && isAt(0, first, name);
  if (!isAt(0, first, name)) return false;
  let end = first.length;
  for (const piece of others) {
    while (!isAt(end, piece, name)) if (++end > name.length) return false;
    end += piece.length;
  }
  return name.length - last.length >= end && isAt(name.length - last.length, last, name);
}

const isAt = (start: number, piece: string, name: string): boolean =>
  start + piece.length <= name.length &&
  [...piece].every((sign, index) => sign === '?' || sign === name[start + index]);
