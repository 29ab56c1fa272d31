// Reads what a person wrote for the grid intensity: `embedded`, `live`, names of services in order of preference, or gCO2e/kWh.
import { CarbonError } from '../../errors.ts';
import { closest } from '../../spelling.ts';
import { type GramsPerKwh, gramsPerKwh } from '../../units.ts';
import { LATER_NAMES, MAX_G_PER_KWH, SERVICE_NAMES, type ServiceName } from './intensity-names.ts';

export type IntensityChoice = 'embedded' | 'live' | readonly ServiceName[] | GramsPerKwh;

const ACCEPTED = `Accepted: embedded (the default), live, a number in gCO2e/kWh from 0 to ${MAX_G_PER_KWH}, or services in order of preference: ${SERVICE_NAMES.join(', ')}.`;
const ALONE = ['embedded', 'live'] as const;

/**
 * Null for an empty text. Names are separated by commas or spaces, and upper case is as good as lower.
 * @throws CarbonError `not-available-yet` for a service that is known but not built, else `code`, as who wrote it decides.
 */
export function parseIntensityChoice(
  text: string,
  code: 'bad-environment' | 'bad-config',
): IntensityChoice | null {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const [first, second] = words;
  if (first === undefined) return null;
  if (second === undefined) {
    const alone = ALONE.find((word) => word === first);
    if (alone !== undefined) return alone;
    if (/^\d+(?:\.\d+)?$/.test(first) && Number(first) <= MAX_G_PER_KWH) return gramsPerKwh(Number(first));
  }
  return [...new Set(words.map((word) => serviceNamed(word, text, code)))];
}

function serviceNamed(word: string, text: string, code: 'bad-environment' | 'bad-config'): ServiceName {
  const service = SERVICE_NAMES.find((name) => name === word);
  if (service !== undefined) return service;
  if (ALONE.some((name) => name === word)) {
    throw new CarbonError(code, `"${word}" stands alone as a grid intensity, not beside other names.`, {
      hint: 'Where no live service answers, the embedded figure does.',
    });
  }
  const near = closest(word, [...SERVICE_NAMES, ...LATER_NAMES, ...ALONE]);
  if (LATER_NAMES.some((name) => name === near)) {
    throw new CarbonError('not-available-yet', `Live grid intensity from "${near}" is not available yet.`, {
      hint: ACCEPTED,
    });
  }
  const said =
    code === 'bad-config'
      ? `The config says intensity: ${text.trim()}.`
      : `CARBON_INTENSITY is "${text.trim()}".`;
  throw new CarbonError(code, said, {
    hint: near === null ? ACCEPTED : `Did you mean "${near}"?`,
  });
}
