// The intensity provider that `CARBON_INTENSITY` or the config's `intensity` asks for; what is not built is refused by name.
import type { Datasets } from '../../datasets.ts';
import { CarbonError } from '../../errors.ts';
import { gramsPerKwh } from '../../units.ts';
import { constantProvider } from './constant.ts';
import { embeddedProvider } from './dataset.ts';
import type { IntensityProvider } from './provider.ts';

const ACCEPTED = 'Accepted: embedded (the default), or a number in gCO2e/kWh such as 31.';
/** No grid emits more: the dirtiest country figure in use is 1306. */
const MAX_G_PER_KWH = 2000;
const LIVE =
  /^(?:live|electricity-?maps|watttime|uk|uk-carbon-intensity|energi-?data-?service|eco2mix|energy-?charts|entso-?e|eia|openelectricity|fingrid|ember|carbon-aware-sdk)$/;

export interface IntensitySetting {
  /** As the person wrote it; null when not set. */
  readonly intensity: string | null;
  /** `CARBON_INTENSITY_SCOPE`; null when not set. */
  readonly scope: string | null;
}

/** Throws `not-available-yet` for live providers and the direct scope, `bad-environment` for anything else that is not a setting. */
export function chooseProvider(setting: IntensitySetting, datasets: Datasets): IntensityProvider {
  refuseOtherScopes(setting.scope?.trim().toLowerCase() ?? '');
  const text = setting.intensity?.trim().toLowerCase() ?? '';
  if (text === '' || text === 'embedded') return embeddedProvider(datasets);
  if (/^\d+(?:\.\d+)?$/.test(text)) {
    const value = Number(text);
    if (value <= MAX_G_PER_KWH) return constantProvider(gramsPerKwh(value));
  }
  const live = text.split(/[\s,]+/).find((name) => LIVE.test(name));
  if (live !== undefined) {
    throw new CarbonError('not-available-yet', `Live grid intensity ("${live}") is not available yet.`, {
      hint: ACCEPTED,
    });
  }
  throw new CarbonError('bad-environment', `"${setting.intensity}" is not a grid intensity.`, {
    hint: `${ACCEPTED} At most ${MAX_G_PER_KWH}.`,
  });
}

function refuseOtherScopes(scope: string): void {
  if (scope === '' || scope === 'lifecycle') return;
  if (scope === 'direct') {
    throw new CarbonError('not-available-yet', 'The direct scope of grid intensity is not available yet.', {
      hint: 'Accepted: lifecycle (the default). The embedded tables hold lifecycle figures, and scopes are never mixed.',
    });
  }
  throw new CarbonError('bad-environment', `"${scope}" is not a scope of grid intensity.`, {
    hint: 'Accepted: lifecycle.',
  });
}
