// Live intensities: services in order of preference, the first with slots near the time asked for answers, the others say why not.

import type { Intensity } from '../../carbon/intensity.ts';
import type { ServiceName } from '../../carbon/intensity-names.ts';
import type { Refusal } from '../../carbon/refusal.ts';
import type { IntensityAnswer, IntensityProvider, IntensityQuestion } from '../provider.ts';
import { ask } from './ask.ts';
import type { Asking } from './call.ts';
import { type HourCache, openHourCache } from './hour-cache.ts';
import { isNear, missingPart, neededHours } from './needed-hours.ts';
import { type Permit, permit } from './permit.ts';
import type { LiveService } from './service.ts';
import { startTimeLimit, type TimeLimit } from './time-limit.ts';

export interface LiveAccess extends Omit<Asking, 'limit'> {
  /** Keys by the name of their environment variable. */
  readonly keys: Readonly<Record<string, string | undefined>>;
  /** Where answers are kept for other jobs of this machine; null for nowhere. */
  readonly cacheDirectory: string | null;
}

/** All services together, over all questions to one provider: a job's end does not wait longer for a gram. */
const WHOLE_MS = 15_000;

export function liveProvider(asked: {
  readonly services: readonly LiveService[];
  /** As the owner named them; null for every service that has figures of the place. */
  readonly names: readonly ServiceName[] | null;
  readonly access: LiveAccess;
}): IntensityProvider {
  const { services, names, access } = asked;
  const line = names?.flatMap((name) => services.filter((service) => service.name === name)) ?? services;
  const cache = openHourCache(access.cacheDirectory, access.clock.now);
  let limit: TimeLimit | null = null;
  return {
    name: names === null ? 'live' : names.join(', '),
    intensity: async (question) => {
      limit ??= startTimeLimit(WHOLE_MS, access.clock);
      const named = names !== null;
      const answer = await inTurn(line, question, { access, cache, asking: { ...access, limit }, named });
      if (answer.intensities.length > 0 || answer.refusals.length > 0) return answer;
      const hint = `No live service has figures for ${question.place.zone}.`;
      return { intensities: [], refusals: [{ source: 'live', code: 'zone-not-served', hint }] };
    },
  };
}

interface Means {
  readonly access: LiveAccess;
  readonly cache: HourCache;
  readonly asking: Asking;
  readonly named: boolean;
}

async function inTurn(
  services: readonly LiveService[],
  question: IntensityQuestion,
  { access, cache, asking, named }: Means,
): Promise<IntensityAnswer> {
  const refusals: Refusal[] = [];
  for (const service of services) {
    const permitted = permit(service, question, access.keys);
    if ('refusal' in permitted) {
      // Whom nobody named, and who has nothing to do with the place, is no news.
      if (named || permitted.refusal.code !== 'zone-not-served') refusals.push(permitted.refusal);
      continue;
    }
    const { intensities, refusal } = await fromService(service, question, { permitted, cache, asking });
    if (refusal !== null) refusals.push(refusal);
    if (intensities.length > 0) return { intensities, refusals };
  }
  return { intensities: [], refusals };
}

interface Answered {
  readonly intensities: readonly Intensity[];
  /** Also where cached hours answer and only the rest of them could not be had. */
  readonly refusal: Refusal | null;
}

/** Hours that another job of this machine has asked for are taken from the cache; the service is asked for what lies between the rest. */
async function fromService(
  service: LiveService,
  { place: { zone }, scope, from, to }: IntensityQuestion,
  means: { readonly permitted: Permit } & Pick<Means, 'cache' | 'asking'>,
): Promise<Answered> {
  const { permitted, cache, asking } = means;
  const now = asking.clock.now();
  const kept = { service: service.name, area: permitted.area, zone, scope };
  const hours = neededHours({ from, to, now }).map((hour) => ({
    hour,
    slots: cache.read({ ...kept, hour }),
  }));
  const part = missingPart(
    hours.filter(({ slots }) => slots === null).map(({ hour }) => hour),
    { to, now },
  );
  const fresh =
    part === null
      ? { intensities: [] }
      : await ask(service, { ...permitted, ...part, zone, scope, now }, asking);
  const known = new Map<number, Intensity>();
  const learnt = 'refusal' in fresh ? [] : fresh.intensities;
  for (const slot of [...hours.flatMap(({ slots }) => slots ?? []), ...learnt])
    known.set(slot.from ?? 0, slot);
  const all = [...known.values()].toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0));
  if (!('refusal' in fresh)) {
    for (const { hour, slots } of hours) if (slots === null) cache.write({ ...kept, hour }, all);
  }
  const intensities = all.filter((slot) => isNear(slot, { from, to }));
  if ('refusal' in fresh) return { intensities, refusal: fresh.refusal };
  const hint = `${service.title} has no figures of that time.`;
  const none: Refusal = { source: service.name, code: 'no-values', hint };
  return { intensities, refusal: intensities.length > 0 ? null : none };
}
