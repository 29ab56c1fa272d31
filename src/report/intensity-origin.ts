// Of when and from whom an intensity is: a year's mean is called so, and of live intervals how many, how sure, and for how much of the energy.
import type { Receipt } from '../account/receipt/receipt.ts';
import { shareText } from './figures.ts';
import { sourceTitle } from './source-title.ts';

type Carbon = Receipt['carbon'];

/** Markdown: `2025 mean, Ember`, or `mean of 7 intervals from Energi Data Service (2 forecast), 14 % of the energy at the 2025 mean`. */
export function intensityOrigin(carbon: Carbon): string {
  const { intensity_source: source, intensity_year: year, kind } = carbon;
  const live = carbon.intervals.filter((interval) => !isYearly(interval, carbon));
  if (live.length > 0) return liveOrigin(carbon, live);
  // Nobody says of which time such a figure is.
  if (source === 'user' || (source !== null && year === null)) return sourceTitle(source);
  const mean = kind === 'average' ? yearlyMean(year) : 'marginal';
  return source === null ? mean : `${mean}, ${sourceTitle(source)}`;
}

export const yearlyMean = (year: number | null | undefined): string =>
  year == null ? 'yearly mean' : `${year} mean`;

type Interval = Carbon['intervals'][number];

/** A stretch that no service covers is listed too, with the source of the pinned figure. */
const isYearly = ({ source }: Interval, { reference_source: reference }: Carbon): boolean =>
  source !== undefined && source === reference;

function liveOrigin(carbon: Carbon, live: readonly Interval[]): string {
  const own = live.filter(({ neighbour }) => neighbour !== true);
  const named = new Set(live.flatMap(({ source }) => source ?? []));
  const from = named.size > 0 ? [...named].join(' + ') : carbon.intensity_source;
  const forecast = own.filter((interval) => interval.forecast === true).length;
  const estimated = own.filter((interval) => interval.estimated && interval.forecast !== true).length;
  const doubts = [
    ...(forecast === 0 ? [] : [`${forecast} forecast`]),
    ...(estimated === 0 ? [] : [`${estimated} estimated`]),
  ];
  return [
    own.length === 0
      ? 'the nearest interval'
      : `mean of ${own.length} interval${own.length === 1 ? '' : 's'}`,
    ...(from === null ? [] : [` from ${sourceTitle(from)}`]),
    ...(doubts.length === 0 ? [] : [` (${doubts.join(', ')})`]),
    ...(own.length === 0 && live.length === carbon.intervals.length ? [] : restOf(carbon, live)),
  ].join('');
}

/** What falls outside the service's own intervals takes the one beside, which is estimated then, or else the yearly figure. */
function restOf(carbon: Carbon, live: readonly Interval[]): readonly string[] {
  const { intensity_coverage: coverage, reference_year: year } = carbon;
  if (coverage == null || coverage >= 1) return [];
  const inPart = live.length < carbon.intervals.length;
  const ways = [
    ...(inPart ? [`the ${yearlyMean(year)}`] : []),
    ...(!inPart || live.some(({ neighbour }) => neighbour) ? ['a neighbouring interval'] : []),
  ];
  return [`, ${shareText(1 - coverage)} of the energy at ${ways.join(' or ')}`];
}
