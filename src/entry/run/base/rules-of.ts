// Which runs are one series: as the config of the base says, else by everything that is known of them.
import type { Config } from '../../../review/budget/config.ts';
import { DEFAULT_POLICY, type SeriesRules } from '../../../review/budget/policy.ts';

export const rulesOf = (config: Config | null): SeriesRules => config?.policy.series ?? DEFAULT_POLICY.series;
