// Opens a metrics exporter that the owner already runs on this machine as a meter: its series, scraped over loopback.
import type { Absence } from '../../trace/domain.ts';
import type { Meter, MeterOptions, Opened, OpenSource } from '../meter.ts';
import { parseExporters } from './exporter-address.ts';
import { newFeed } from './exporter-feed.ts';
import type { ExporterKind, Exposed } from './exporter-kind.ts';
import { scrape } from './exporter-scrape.ts';
import { MOST_SERIES, parseExposition, type Series } from './exporter-text.ts';

/** Answers at once where the owner names no exporter; else when the first that has this kind's series has been found. Never rejects. */
export const openExporter =
  (kind: ExporterKind): OpenSource =>
  (options) =>
    options.exporterUrl === null
      ? { meter: null, absences: [] }
      : openFirst(kind, options.exporterUrl, options);

async function openFirst(kind: ExporterKind, list: string, { visible }: MeterOptions): Promise<Opened> {
  const absences: Absence[] = [];
  for (const url of addressesIn(list)) {
    const answer = await scrape(url);
    if ('code' in answer) {
      absences.push({ source: kind.source, ...answer });
      continue;
    }
    const { series, isCut } = parseExposition(answer.text, kind.series);
    const exposed = kind.expose(series, visible);
    absences.push(...exposed.absences, ...(isCut ? [tooManyIn(kind, url)] : []));
    if (exposed.columns.length > 0) return { meter: meterOf(kind, url, { exposed, series }), absences };
  }
  if (absences.length === 0) absences.push(nothingIn(kind));
  return { meter: null, absences };
}

/** Who starts the sampler has refused a bad address aloud; here it must not cost the measurement. */
function addressesIn(list: string): readonly URL[] {
  try {
    return parseExporters(list);
  } catch {
    return [];
  }
}

const nothingIn = ({ source, title }: ExporterKind): Absence => ({
  source,
  code: 'absent',
  hint: `What CARBON_EXPORTER names has no energy series of ${title}.`,
});

const tooManyIn = ({ source, title }: ExporterKind, { href }: URL): Absence => ({
  source,
  code: 'too-large',
  hint: `${href} has more series of ${title} than one machine; the first ${MOST_SERIES} are read, and devices of the others are not counted.`,
});

type Values = ReturnType<Exposed['read']>;

interface Found {
  readonly exposed: Exposed;
  readonly series: readonly Series[];
}

function meterOf(kind: ExporterKind, url: URL, { exposed, series }: Found): Meter {
  const feed = newFeed<Values>({
    async ask() {
      const answer = await scrape(url);
      return 'code' in answer ? null : exposed.read(parseExposition(answer.text, kind.series).series);
    },
    isSame: (a, b) => a.every((value, at) => value === b[at]),
    first: exposed.read(series),
    nowMs: () => performance.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      // The sampler ends when it is told to, not when an exporter has been asked once more.
      timer.unref();
      return () => clearTimeout(timer);
    },
  });
  const none = exposed.columns.map(() => null);
  return {
    name: 'exporter',
    domains: exposed.domains,
    columns: exposed.columns,
    read: () => feed.latest() ?? none,
    takeEvents: () => [],
    fallback: () => null,
    computeProcesses: () => null,
    close: feed.close,
  };
}
