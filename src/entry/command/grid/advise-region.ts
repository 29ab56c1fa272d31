// Advice on one region: its siblings by the year or by the last day, and the cleanest hour to start at where a service tells the next.
import type { Advice, AdvisedJob } from '../../../account/carbon/advice.ts';
import { cleanestStart } from '../../../account/carbon/forecast.ts';
import type { Intensity } from '../../../account/carbon/intensity.ts';
import { advise } from '../../../account/grid/advice/advise.ts';
import { type SiblingRegion, siblingRegions } from '../../../account/grid/advice/sibling-regions.ts';
import { wholeDay } from '../../../account/grid/advice/whole-day.ts';
import { embeddedIntensity } from '../../../account/grid/dataset.ts';
import { parseRegion, type Region } from '../../../account/grid/place/region.ts';
import type { IntensityAnswer } from '../../../account/grid/provider.ts';
import { CarbonError, type Note, note } from '../../../errors.ts';
import { epochMs, seconds } from '../../../units.ts';
import type { RegionQuestion } from './region-now.ts';

const MS_PER_SECOND = 1_000;
const DAY_MS = 86_400_000;
/** No service tells more than three days. */
const MOST_JOB_MS = 2 * DAY_MS;
/** A job of nobody knows how long. */
const USUAL_JOB = seconds(3_600);
/** Zones that live services are asked about: a cloud has up to sixty, and a free key some hundred requests a day. */
const MOST_ZONES = 12;

/** @throws CarbonError `bad-region`, and `bad-usage` where there is nothing to compare. */
export async function adviseRegion(
  text: string,
  question: RegionQuestion & { readonly job: AdvisedJob | null },
): Promise<Advice> {
  const { job, provider } = question;
  const region = parseRegion(text, question.datasets);
  const { isLive } = provider;
  const siblings = siblingsOf(region, question, isLive);
  const here = siblings.find((sibling) => sibling.region === region.name);
  if (here === undefined) throw new Error(`${region.name} is not among its own siblings`);
  const [past, ahead] = isLive
    ? await Promise.all([lastDay(here, siblings, question), nextDay(here, question)])
    : [{ slots: new Map<string, readonly Intensity[]>(), notes: [] }, null];
  const advised = advise({ here, siblings, live: past.slots, job });
  const duration = job?.durationSeconds ?? USUAL_JOB;
  const start = ahead && cleanestStart(ahead.intensities, { now: question.now, duration });
  const notes = [
    // Advice takes no world average for a region.
    ...region.notes.filter(({ code }) => code !== 'region-without-grid'),
    ...(region.kind === 'cloud' ? [] : [NO_SIBLINGS]),
    ...(siblings.length > 1 ? advised.notes : []),
    ...past.notes,
    ...startNotes({ ahead, isKnown: start !== null, hasJob: job !== null }),
  ];
  return { ...advised, scope: question.scope, job, start, notes };
}

const NO_SIBLINGS = note(
  'not-a-cloud-region',
  'A grid zone has no other regions to choose from: only the hour is advised.',
);

function siblingsOf(
  region: Region,
  { datasets, now, scope }: RegionQuestion,
  isLive: boolean,
): readonly SiblingRegion[] {
  if (region.kind === 'cloud') return siblingRegions(region.name, datasets, { now, scope });
  if (!isLive) {
    throw new CarbonError(
      'bad-usage',
      `${region.name} is a place on the grid, and no region of a cloud: there is none to move to.`,
      {
        hint: 'Accepted: a cloud region such as aws:eu-west-3. With CARBON_INTENSITY=live the cleanest start hour is advised for any zone.',
      },
    );
  }
  const { name, zone, country, pue } = region;
  const yearly = embeddedIntensity({ place: { region: name, zone }, scope, at: now }, datasets);
  return [{ region: name, place: null, zone, country, pue, yearly }];
}

interface LastDay {
  readonly slots: ReadonlyMap<string, readonly Intensity[]>;
  readonly notes: readonly Note[];
}

/** Of the zone itself and the cleanest others; all questions together have the provider's one time limit. */
async function lastDay(
  here: SiblingRegion,
  siblings: readonly SiblingRegion[],
  { provider, scope, now }: RegionQuestion,
): Promise<LastDay> {
  const byZone = new Map([here, ...siblings].toReversed().map((sibling) => [sibling.zone, sibling]));
  const zones = [...new Set([here, ...siblings].map(({ zone }) => zone))];
  const asked = zones.slice(0, MOST_ZONES);
  const answers = await Promise.all(
    asked.map(async (zone) => {
      const place = byZone.get(zone) ?? here;
      const answer = await provider.intensity({ place, scope, from: epochMs(now - DAY_MS), to: now });
      return [zone, answer] as const;
    }),
  );
  const slots = new Map(
    answers.flatMap(([zone, { intensities }]) => {
      const day = wholeDay(intensities, now);
      return day === null ? [] : [[zone, day] as const];
    }),
  );
  const [own] = answers;
  const silent = own === undefined || slots.has(here.zone) ? [] : whyNot(own[1]);
  const rest = zones.length - asked.length;
  const capped = `Live services were asked about the ${asked.length} cleanest zones by the year; the other ${rest} stand with their yearly figure.`;
  return { slots, notes: [...silent, ...(rest > 0 ? [note('live-asked-in-part', capped)] : [])] };
}

/** Without a live figure of its own the region is compared by the year. */
const whyNot = ({ intensities, refusals }: IntensityAnswer): readonly Note[] =>
  intensities.length > 0 ? [NO_DAY] : refusals.map(({ hint }) => note('no-live-figure', hint));

const NO_DAY = note(
  'no-live-figure',
  'The live figures of this zone do not make up its last day: the year stands for it.',
);

function nextDay(
  here: SiblingRegion,
  { provider, scope, now, job }: RegionQuestion & { readonly job: AdvisedJob | null },
): Promise<IntensityAnswer> {
  const durationMs = Math.min((job?.durationSeconds ?? USUAL_JOB) * MS_PER_SECOND, MOST_JOB_MS);
  return provider.intensity({ place: here, scope, from: now, to: epochMs(now + DAY_MS + durationMs) });
}

function startNotes({
  ahead,
  isKnown,
  hasJob,
}: {
  readonly ahead: IntensityAnswer | null;
  readonly isKnown: boolean;
  readonly hasJob: boolean;
}): readonly Note[] {
  if (ahead === null) return [YEARLY_ONLY];
  if (!isKnown) return [NO_FORECAST];
  return hasJob ? [] : [ONE_HOUR];
}

const YEARLY_ONLY = note(
  'no-forecast',
  'No start hour: yearly figures know none. CARBON_INTENSITY=live asks services that tell the next hours.',
);
const NO_FORECAST = note(
  'no-forecast',
  'No start hour: no service tells the next hours of this zone for as long as the job lasts.',
);
const ONE_HOUR = note(
  'start-of-one-hour',
  'The start hour is that of a job of one hour; --receipt FILE takes the length of a job.',
);
