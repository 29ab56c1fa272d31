// The last resort for NVIDIA GPUs, where the driver's library cannot be called from here (musl, no libstdc++): nvidia-smi in a pipe.
// Its output may change with any driver version, so what is not understood is left out (nvidia-smi manual).
import type { NewColumn } from '../../trace/column.ts';
import type { Absence, Domain } from '../../trace/domain.ts';
import type { Meter, MeterOptions, Opened } from '../meter.ts';
import { isNvidiaOnBus } from '../nvidia/nvidia-bus.ts';
import { visibleGpus } from '../visible/visible.ts';
import { visibleAbsences } from '../visible/visible-absences.ts';
import { openSmiFeed, type SmiFeed, type SmiSurroundings } from './nvidia-smi-feed.ts';
import type { SmiLine } from './nvidia-smi-line.ts';
import { SMI_PERIOD_MS, type SmiEnd } from './nvidia-smi-pipe.ts';

const FULL_PERCENT = 100;
const HERE: SmiSurroundings = {
  program: 'nvidia-smi',
  nowMs: () => performance.now(),
  // Six seconds have been seen on a host with many GPUs, and 1.5 s per GPU without persistence mode.
  patienceMs: 10_000,
};

/** Resolves when every GPU has been named, at the latest when patience is lost. Never rejects. */
export async function openNvidiaSmi(options: MeterOptions, here: SmiSurroundings = HERE): Promise<Opened> {
  // This machine's driver is not a captured one's; and whoever names a library wants that one.
  if (options.sysroot !== '' || options.nvmlPath !== null) return NOTHING;
  const feed = await openSmiFeed({ ...here, patienceMs: options.patienceMs ?? here.patienceMs });
  if ('code' in feed) return refused(feed);
  const columns = feed.gpus.flatMap(columnsOf);
  if (columns.some(({ quantity }) => quantity === 'power')) return withMeter(feed, columns, options);
  feed.close();
  return refused({ code: 'not-supported', hint: 'nvidia-smi shows no power of any GPU.' });
}

const NOTHING: Opened = { meter: null, absences: [] };

/** Where there is no GPU, the library's own refusal says all there is to say. */
const refused = (why: SmiEnd): Opened =>
  isNvidiaOnBus('') === false ? NOTHING : { meter: null, absences: [{ source: 'nvidia-smi', ...why }] };

function withMeter(feed: SmiFeed, columns: readonly NewColumn[], { visible }: MeterOptions): Opened {
  const seen = visibleGpus(
    // Of a GPU that MIG splits no utilisation is shown.
    feed.gpus.map(({ uuid, name, utilPercent }) => ({ uuid, name, mig: utilPercent === null })),
    visible,
  );
  const domains = feed.gpus.map((gpu, at) => domainOf(gpu, feed.program, seen.shown[at] !== false));
  const absences: Absence[] = feed.gpus
    .filter((gpu) => gpu.powerMw === null)
    .map(({ uuid }) => ({
      source: 'nvidia-smi:power.draw',
      code: 'not-supported',
      hint: 'not shown for this GPU',
      domain: uuid,
    }));
  return {
    meter: meterOf(feed, domains, columns),
    absences: [...absences, ...visibleAbsences('nvidia-smi:visible', seen)],
  };
}

const domainOf = ({ uuid, name, limitMw }: SmiLine, program: string | null, isVisible: boolean): Domain => ({
  id: uuid,
  component: 'gpu',
  parent: null,
  name,
  scope: 'gpu',
  limit_mw: limitMw,
  ...(program === null ? {} : { library: program }),
  ...(isVisible ? {} : { visible: false }),
});

/** An instant or a mean over a second, by a generation that the line does not tell: so no window is claimed. */
function columnsOf({ uuid, powerMw, utilPercent }: SmiLine): readonly NewColumn[] {
  const gauge = { domain: uuid, kind: 'gauge', update_ms: SMI_PERIOD_MS } as const;
  const columns: NewColumn[] = [];
  if (powerMw !== null)
    columns.push({ ...gauge, quantity: 'power', unit: 'mW', max: null, source: 'nvidia-smi:power.draw' });
  if (utilPercent !== null)
    columns.push({
      ...gauge,
      quantity: 'util',
      unit: '%',
      max: FULL_PERCENT,
      source: 'nvidia-smi:utilization',
    });
  return columns;
}

function meterOf(feed: SmiFeed, domains: readonly Domain[], columns: readonly NewColumn[]): Meter {
  let isEndTold = false;
  return {
    name: 'nvidia-smi',
    domains,
    columns,
    read: () =>
      columns.map(({ domain, quantity }) => {
        const line = feed.latest(domain);
        return (quantity === 'power' ? line?.powerMw : line?.utilPercent) ?? null;
      }),
    takeEvents() {
      const end = feed.ended();
      if (end === null || isEndTold) return [];
      isEndTold = true;
      return [{ e: 'refused', source: 'nvidia-smi', ...end }];
    },
    fallback: () => null,
    computeProcesses: () => null,
    close: feed.close,
  };
}
