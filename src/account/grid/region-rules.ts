// Rules that give each runner its region by the runner's name: the map in the config file, and the file behind `@FILE` (YAML).
import * as v from 'valibot';
import { parse } from 'yaml';
import { CarbonError } from '../../errors.ts';

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
    return v.parse(RulesSchema, parse(text, { logLevel: 'error' }));
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
  const fitting = Object.entries(rules).find(([pattern]) => globOf(pattern).test(runnerName));
  return fitting?.[1] ?? null;
}

function globOf(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    // Runs of stars are one star, else a hostile pattern could backtrack for minutes.
    .replaceAll(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i');
}
