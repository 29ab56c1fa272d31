// Which intensity and scope are to be used, by the owner of the machine, then by the base commit's config; a contradiction is said.
import { CarbonError, type Note, note } from '../../errors.ts';
import { closest } from '../../spelling.ts';
import { SCOPES, type Scope } from '../carbon/intensity.ts';
import { type IntensityChoice, parseIntensityChoice } from '../carbon/intensity-choice.ts';
import type { LiveService } from './live/service/service.ts';

export interface StatedIntensity {
  /** `CARBON_INTENSITY` and `CARBON_INTENSITY_SCOPE` of the runner; null or empty when not set. */
  readonly environment: { readonly intensity: string | null; readonly scope: string | null };
  /** `intensity` and `intensity-scope` of the base commit's config; null before it has been read. */
  readonly config: { readonly intensity: IntensityChoice | null; readonly scope: Scope | null } | null;
}

export interface IntensitySetting {
  readonly choice: IntensityChoice;
  readonly scope: Scope;
  readonly notes: readonly Note[];
}

type Served = Pick<LiveService, 'name' | 'title' | 'scopes'>;

/**
 * Embedded lifecycle figures where nothing is stated. @throws CarbonError `not-available-yet` for a service that is known but not built,
 * `bad-environment` for what is no intensity, no scope, or services of which none has figures of the scope; `bad-config` where the
 * config named them.
 */
export function intensitySetting(
  { environment, config }: StatedIntensity,
  services: readonly Served[],
): IntensitySetting {
  const owners = parseIntensityChoice(environment.intensity ?? '', 'bad-environment');
  const ownersScope = parseScope(environment.scope ?? '');
  const choice = owners ?? config?.intensity ?? 'embedded';
  const scope = ownersScope ?? config?.scope ?? 'lifecycle';
  refuseOtherScope({ choice, scope, code: owners === null ? 'bad-config' : 'bad-environment' }, services);
  return {
    choice,
    scope,
    notes: [
      ...conflict('CARBON_INTENSITY', { owners, config: config?.intensity ?? null }),
      ...conflict('CARBON_INTENSITY_SCOPE', { owners: ownersScope, config: config?.scope ?? null }),
    ],
  };
}

function parseScope(text: string): Scope | null {
  const word = text.trim().toLowerCase();
  if (word === '') return null;
  const scope = SCOPES.find((name) => name === word);
  if (scope !== undefined) return scope;
  const near = closest(word, SCOPES);
  throw new CarbonError('bad-environment', `CARBON_INTENSITY_SCOPE is "${text.trim()}".`, {
    hint: near === null ? 'Accepted: lifecycle (the default), direct.' : `Did you mean "${near}"?`,
  });
}

interface Wish {
  readonly choice: IntensityChoice;
  readonly scope: Scope;
  readonly code: 'bad-environment' | 'bad-config';
}

/** Services of which not one has figures of the scope would be asked for nothing, in every job: better said once, before. */
function refuseOtherScope({ choice, scope, code }: Wish, services: readonly Served[]): void {
  if (typeof choice !== 'object') return;
  const named = services.filter(({ name }) => choice.some((wanted) => wanted === name));
  if (named.some(({ scopes }) => scopes.includes(scope))) return;
  const other = scope === 'lifecycle' ? 'direct' : 'lifecycle';
  const titles = named.map(({ title }) => title).join(', ');
  throw new CarbonError(code, `There are no ${scope} figures from ${titles}, and scopes are never mixed.`, {
    hint: `Set CARBON_INTENSITY_SCOPE=${other} on the runner, or intensity-scope in the config; or name a service with ${scope} figures.`,
  });
}

/** What the owner of the machine says wins, since it is there that the machine stands. */
function conflict(
  variable: 'CARBON_INTENSITY' | 'CARBON_INTENSITY_SCOPE',
  { owners, config }: Readonly<Record<'owners' | 'config', IntensityChoice | Scope | null>>,
): readonly Note[] {
  if (owners === null || config === null || String(owners) === String(config)) return [];
  const key = variable === 'CARBON_INTENSITY' ? 'intensity' : 'intensity-scope';
  const text = `The runner says ${variable}=${owners}, the config file says ${key}: ${config}; the runner's is used.`;
  return [note(`${key}-conflict`, text, 'warning')];
}
