// What one service says about a place and a time: hours that another job has asked for from the cache, the rest from the service.
import type { Intensity } from '../../carbon/intensity.ts';
import type { Refusal } from '../../carbon/refusal.ts';
import type { IntensityQuestion } from '../provider.ts';
import { ask } from './ask.ts';
import type { Asking } from './call.ts';
import type { HourCache } from './hour-cache.ts';
import { isNear, missingPart, neededHours } from './needed-hours.ts';
import type { Permit } from './permit.ts';
import type { LiveService } from './service/service.ts';

export interface Means {
  readonly asking: Asking;
  readonly cache: HourCache;
}

export interface Answered {
  /** Slots that overlap the question or lie within an hour of it, in order of time. */
  readonly intensities: readonly Intensity[];
  /** Set where there are none, and where only the cached hours could be had. */
  readonly refusal: Refusal | null;
}

/** Never rejects. No socket is opened where the cache holds every hour. */
export async function answerOf(
  service: LiveService,
  question: IntensityQuestion,
  { permit, asking, cache }: Means & { readonly permit: Permit },
): Promise<Answered> {
  const { scope, to } = question;
  const { zone } = question.place;
  const now = asking.clock.now();
  const place = { service: service.name, area: permit.area, zone, scope };
  const hours = neededHours({ ...question, now }).map((hour) => ({ ...place, hour }));
  const cached = hours.map((hour) => cache.read(hour));
  const missing = hours.filter((_, index) => cached[index] === null);
  const part = missingPart(
    missing.map(({ hour }) => hour),
    { to, now },
  );
  const known = cached.flatMap((slots) => slots ?? []);
  if (part === null) return answered(known, { service, question });

  const asked = await ask(service, { ...permit, ...part, zone, scope, now }, asking);
  if ('refusal' in asked) return { ...answered(known, { service, question }), refusal: asked.refusal };
  const slots = [...known, ...asked.intensities];
  for (const hour of missing) cache.write(hour, slots);
  return answered(slots, { service, question });
}

/** A slot that several hours hold counts once, as it was told last. */
function answered(
  slots: readonly Intensity[],
  { service, question }: { readonly service: LiveService; readonly question: IntensityQuestion },
): Answered {
  const distinct = new Map(slots.map((slot) => [slot.from, slot]));
  const intensities = [...distinct.values()]
    .filter((slot) => isNear(slot, question))
    .toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0));
  const hint = `${service.title} has no figures of that time.`;
  return {
    intensities,
    refusal: intensities.length > 0 ? null : { source: service.name, code: 'no-values', hint },
  };
}
