// Where and when a job would have cost fewer grams, for a terminal or as Markdown: the cleanest regions first, the reader's own marked.
import { markdownTable } from 'markdown-table';
import type { Advice, AdvisedRegion } from '../account/carbon/advice.ts';
import { type CleanestStart, HOURS_AHEAD } from '../account/carbon/forecast.ts';
import { JOULES_PER_KWH } from '../units.ts';
import { prose, terminalText, withoutMarkup } from './escape.ts';
import { changeText, durationText, energyText, intensityText, massText, UNKNOWN } from './figures.ts';
import { momentText } from './moment.ts';
import { sourceTitle } from './source-title.ts';
import { columns } from './text-columns.ts';

const MOST_REGIONS = 10;

export function renderAdvice(advice: Advice, format: 'text' | 'markdown'): string {
  const { regions, notes } = advice;
  const shown = shownOf(advice);
  const rows = [headOf(advice), ...shown.map((row) => cellsOf(row, advice))];
  const under = [
    ...moreLine(advice, regions.length - shown.length),
    ...startLine(advice),
    ...limitsOf(advice),
    ...notes.map(({ text }) => text),
  ];
  if (format === 'text')
    return [titleOf(advice), ...columns(rows), ...under.map(withoutMarkup)].map(terminalText).join('\n');
  const table = markdownTable(
    rows.map((row) => row.map(prose)),
    { align: ALIGN, alignDelimiters: false },
  );
  return [prose(titleOf(advice)), table, ...under.map(prose)].join('\n\n');
}

const ALIGN = ['l', 'l', 'l', 'r', 'l', 'r', 'r', 'r'];

/** The best, and the reader's own wherever it stands. */
function shownOf({ here, regions }: Advice): readonly AdvisedRegion[] {
  const best = regions.slice(0, MOST_REGIONS);
  const own = regions.find(({ region }) => region === here.region) ?? here;
  return best.includes(own) ? best : [...best.slice(0, MOST_REGIONS - 1), own];
}

function moreLine({ here, regions }: Advice, more: number): readonly string[] {
  if (more <= 0) return [];
  const rank = regions.findIndex(({ region }) => region === here.region) + 1;
  const own = rank > MOST_REGIONS ? `; ${here.region} is number ${rank} of ${regions.length}` : '';
  return [`${more} more region${more === 1 ? ' of this cloud is' : 's of this cloud are'} not shown${own}.`];
}

function titleOf({ here, job, scope }: Advice): string {
  const figure = here.value === null ? `no ${scope} figure` : `${intensityText(here.value)}, ${scope}`;
  const what =
    job === null
      ? ''
      : `; a job of ${energyText(job.energyKwh * JOULES_PER_KWH)} in ${durationText(job.durationSeconds)}`;
  return `${here.region}: ${figure}${what}`;
}

const headOf = ({ job }: Advice): readonly string[] => [
  'region',
  'place',
  'zone',
  'g/kWh',
  'mean of',
  'PUE',
  'change',
  ...(job === null ? [] : ['this job']),
];

const PERCENT = 100;

function cellsOf(row: AdvisedRegion, { here, job }: Advice): readonly string[] {
  const when = row.live ? 'the last day' : (row.year ?? UNKNOWN);
  const change = row.changePercent === null ? UNKNOWN : changeText(row.changePercent / PERCENT);
  return [
    row.region,
    row.place ?? UNKNOWN,
    row.zone,
    row.value === null ? UNKNOWN : String(Number(row.value.toPrecision(3))),
    String(when),
    row.pue === null ? UNKNOWN : String(row.pue),
    row.region === here.region ? 'you are here' : change,
    ...(job === null ? [] : [row.grams === null ? UNKNOWN : massText(row.grams)]),
  ];
}

/** Waiting is worth a word only where it saves something. */
function startLine({ start }: Advice): readonly string[] {
  if (start === null) return [];
  const source = sourceTitle(start.source);
  const now = intensityText(start.nowValue);
  const hours = hoursText(start);
  if (start.savesPercent <= 0)
    return [`No start in ${hours} is cleaner than now: ${now} on average, forecast of ${source}.`];
  const saved = changeText(-start.savesPercent / PERCENT);
  return [
    `Cleanest start in ${hours}: ${momentText(start.from)}, ${intensityText(start.value)} on average instead of ${now} (${saved}), forecast of ${source}.`,
  ];
}

/** What a forecast does not reach is not said to be worse. */
function hoursText({ hoursKnown }: CleanestStart): string {
  if (hoursKnown === HOURS_AHEAD) return `the next ${HOURS_AHEAD} hours`;
  return `the ${hoursKnown} of the next ${HOURS_AHEAD} hours that are foretold to the end of the job`;
}

/** What a table of regions cannot say. */
function limitsOf({ regions }: Advice): readonly string[] {
  if (regions.length === 0) return [];
  const sources = [...new Set(regions.flatMap(({ source }) => source ?? []))];
  const from = sourceTitle(sources.join(' + '));
  const means = regions.some(({ live }) => live) ? 'Means of a day or a year' : 'Yearly means';
  const moving = 'Moving a job moves its data: mind cost, latency and data residency.';
  return [`${means} (${from}), not the hour a job runs in.`, ...(regions.length > 1 ? [moving] : [])];
}
