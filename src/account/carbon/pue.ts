// Power usage effectiveness of the place (ISO/IEC 30134-2): facility energy per IT energy, as the owner or the cloud states it.
import { CarbonError, type Note, note } from '../../errors.ts';
import type { Placement } from './intensity.ts';

export interface Pue {
  /** 1.0 where nobody states one: "IT energy only". */
  readonly value: number;
  /** Who states it; null when unknown. */
  readonly source: string | null;
}

const MIN_PUE = 1;
/** The receipt's bound; a room that wastes nine parts in ten is a typing error. */
const MAX_PUE = 10;

/** `CARBON_PUE` of the runner, else the config file, else the row of the cloud region. Throws `bad-environment` or `bad-config`. */
export function choosePue(stated: {
  readonly environment: string | null;
  readonly config: string | null;
  readonly placement: Pick<Placement, 'pue' | 'pueSource'>;
}): { readonly pue: Pue; readonly notes: readonly Note[] } {
  const environment = parsePue(stated.environment, 'bad-environment');
  const config = parsePue(stated.config, 'bad-config');
  const notes =
    environment !== null && config !== null && environment !== config
      ? [
          note(
            'pue-conflict',
            `PUE ${environment} (CARBON_PUE) is used, the config says ${config}.`,
            'warning',
          ),
        ]
      : [];
  if (environment !== null) return { pue: { value: environment, source: 'runner-environment' }, notes };
  if (config !== null) return { pue: { value: config, source: 'config' }, notes };
  const { pue, pueSource } = stated.placement;
  return { pue: pue === null ? { value: 1, source: null } : { value: pue, source: pueSource }, notes };
}

function parsePue(text: string | null, code: 'bad-environment' | 'bad-config'): number | null {
  const written = text?.trim() ?? '';
  if (written === '') return null;
  const value = /^\d+(?:\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
  if (value >= MIN_PUE && value <= MAX_PUE) return value;
  throw new CarbonError(code, `"${written}" is not a PUE.`, {
    hint: `Accepted: a number from ${MIN_PUE} to ${MAX_PUE} such as 1.2, the energy of the facility per energy of its computers.`,
  });
}
