// The intensity provider that a setting asks for, wired: embedded tables, one number, or live services in order of preference.
import type { Datasets } from '../../datasets.ts';
import { CarbonError, type Note, note } from '../../errors.ts';
import type { Scope } from '../carbon/intensity.ts';
import { constantProvider } from './constant.ts';
import { embeddedProvider } from './dataset.ts';
import { type IntensitySetting, intensitySetting, type StatedIntensity } from './intensity-setting.ts';
import { type LiveAccess, liveProvider } from './live/live-provider.ts';
import type { LiveService } from './live/service/service.ts';
import { liveServices } from './live/service/services.ts';
import type { IntensityProvider } from './provider.ts';

export interface IntensityWish extends StatedIntensity {
  /** What a config does that names services without figures of the scope: too late to refuse once the job has been measured. */
  readonly misstated: 'refused' | 'noted';
  readonly datasets: Datasets;
  /** Used by live services only; the others open no socket and read no cache. */
  readonly access: LiveAccess;
}

export interface ChosenProvider {
  readonly provider: IntensityProvider;
  readonly scope: Scope;
  readonly notes: readonly Note[];
}

/** @throws CarbonError as `intensitySetting` does, but for a config's mistake that is only to be noted. */
export function chooseProvider({ datasets, access, misstated, ...stated }: IntensityWish): ChosenProvider {
  const services = liveServices(datasets.fuelFactors());
  const { choice, scope, notes } = settingOf(stated, { services, misstated });
  const chosen = (provider: IntensityProvider): ChosenProvider => ({ provider, scope, notes });
  if (choice === 'embedded') return chosen(embeddedProvider(datasets));
  if (typeof choice === 'number') return chosen(constantProvider(choice));
  return chosen(liveProvider({ services, names: choice === 'live' ? null : choice, access }));
}

function settingOf(
  stated: StatedIntensity,
  { services, misstated }: { readonly services: readonly LiveService[] } & Pick<IntensityWish, 'misstated'>,
): IntensitySetting {
  try {
    return intensitySetting(stated, services);
  } catch (error) {
    if (misstated === 'refused' || !(error instanceof CarbonError) || error.code !== 'bad-config')
      throw error;
    const { scope, notes } = intensitySetting(
      { ...stated, config: { intensity: null, scope: stated.config?.scope ?? null } },
      services,
    );
    const text = `${error.message} The embedded figure is used. ${error.hint ?? ''}`.trim();
    return { choice: 'embedded', scope, notes: [...notes, note('intensity-misstated', text, 'warning')] };
  }
}
