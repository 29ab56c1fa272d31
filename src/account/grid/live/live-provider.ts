// Live intensities: services in order of preference, the first with slots near the time asked for answers, the others say why not.
import type { ServiceName } from '../../carbon/intensity-names.ts';
import type { Refusal } from '../../carbon/refusal.ts';
import type { IntensityAnswer, IntensityProvider, IntensityQuestion } from '../provider.ts';
import { answerOf, type Means } from './answer-of.ts';
import type { Asking } from './call.ts';
import { openHourCache } from './hour-cache.ts';
import { permit } from './permit.ts';
import type { LiveService } from './service/service.ts';
import { startTimeLimit, type TimeLimit } from './time-limit.ts';

export interface LiveAccess extends Omit<Asking, 'limit'> {
  /** Keys by the name of their environment variable. */
  readonly keys: Readonly<Record<string, string | undefined>>;
  /** Where answers are kept for other jobs of this machine; null for nowhere. */
  readonly cacheDirectory: string | null;
}

/** All services together, over all questions to one provider: a job's end does not wait longer for a gram. */
const WHOLE_MS = 15_000;
const DAY_MS = 86_400_000;
/** Longer than a job may last (five days on a self-hosted runner); a clock that was set from 1970 to now lets one seem to last decades. */
const MOST_DAYS = 8;

function tooLong(days: number): IntensityAnswer {
  const hint = `Live services are asked about ${MOST_DAYS} days at most, and this job seems to have lasted ${Math.ceil(days)}.`;
  return { intensities: [], refusals: [{ source: 'live', code: 'no-values', hint }] };
}

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
    isLive: true,
    intensity: async (question) => {
      const days = (question.to - question.from) / DAY_MS;
      if (days > MOST_DAYS) return tooLong(days);
      limit ??= startTimeLimit(WHOLE_MS, access.clock);
      const means = { asking: { ...access, limit }, cache, keys: access.keys };
      const answer = await firstAnswer(line, question, means);
      return names === null ? ofNobody(answer, question) : answer;
    },
  };
}

async function firstAnswer(
  services: readonly LiveService[],
  question: IntensityQuestion,
  { keys, ...means }: Means & Pick<LiveAccess, 'keys'>,
): Promise<IntensityAnswer> {
  const refusals: Refusal[] = [];
  for (const service of services) {
    const permitted = permit(service, question, keys);
    if ('refusal' in permitted) {
      refusals.push(permitted.refusal);
      continue;
    }
    const { intensities, refusal } = await answerOf(service, question, { ...means, permit: permitted });
    if (refusal !== null) refusals.push(refusal);
    if (intensities.length > 0) return { intensities, refusals };
  }
  return { intensities: [], refusals };
}

/** Whom nobody named, and who has nothing to do with the place, is no news; that it is nobody's place is. */
function ofNobody({ intensities, refusals }: IntensityAnswer, { place }: IntensityQuestion): IntensityAnswer {
  const news = refusals.filter(({ code }) => code !== 'zone-not-served');
  if (intensities.length > 0 || news.length > 0) return { intensities, refusals: news };
  const hint = `No live service has figures for ${place.zone}.`;
  return { intensities: [], refusals: [{ source: 'live', code: 'zone-not-served', hint }] };
}
