// The verb: a trace and what is known of job, machine and grid become a receipt. Everything but the grid's answer is pure.
import { messageOf, note } from '../errors.ts';
import type { Trace } from '../measure/trace/trace.ts';
import { type EpochMs, micros, secondsFromMicros } from '../units.ts';
import type { AccountInput, MachineFacts } from './account-input.ts';
import { jobPart } from './attribution/job-part.ts';
import { embodiedShare } from './carbon/embodied.ts';
import { emissionsOf } from './carbon/emissions.ts';
import { bucketsOf } from './energy/buckets.ts';
import { calibrationFrom } from './energy/calibration.ts';
import { clockNotes, clockOf, wallAt } from './energy/clock.ts';
import type { DomainEnergy } from './energy/domain-energy.ts';
import { endNotes } from './energy/end-notes.ts';
import { ESTIMATOR_VERSION } from './energy/estimator-version.ts';
import { eventNotes, unsampledSeconds } from './energy/event-notes.ts';
import { integrate } from './energy/integrate.ts';
import { cpuModel } from './energy/model/cpu.ts';
import { powerOf } from './energy/power-curve.ts';
import type { Stretch } from './energy/segment.ts';
import { gpuBusy } from './energy/spans/gpu-busy.ts';
import { markSpans } from './energy/spans/mark-spans.ts';
import { spanEnergy } from './energy/spans/span-energy.ts';
import { stepSpans } from './energy/spans/step-spans.ts';
import { asPart, timelineOf } from './energy/timeline.ts';
import { deviceHash } from './receipt/device.ts';
import { energySection } from './receipt/energy-section.ts';
import { type Inventory, machineSection } from './receipt/machine-section.ts';
import { RECEIPT_SCHEMA, type Receipt } from './receipt/receipt.ts';
import { absenceSection, noteSection } from './receipt/remarks.ts';
import { spanSection } from './receipt/span-section.ts';

export type { AccountInput, Inventory, MachineFacts };

const US_PER_SECOND = 1_000_000;
const KB_PER_MB = 1_024;
const GPU_PARTS: ReadonlySet<string> = new Set(['gpu', 'module']);

/** Never throws for what a trace lacks: a total that cannot be known is null, and the notes say why. */
export async function account(input: AccountInput): Promise<Receipt> {
  const { trace, inventory, factors, salt } = input;
  const window = input.window ?? windowOf(trace);
  const duration = secondsFromMicros(micros(window.end - window.start));
  const clock = clockOf(trace);
  const { calibration, notes: calibrationNotes } = calibrationFrom(input.facts);
  const host = {
    model: trace.header.cpu.model ?? inventory.cpuModel,
    threads: trace.header.cpu.threads,
    sockets: trace.header.cpu.sockets,
    virtual: inventory.virtual,
  };
  const energy = integrate({ trace, window, factors, host, memoryGb: inventory.memoryGb });
  const known = energy.summed.length > 0;
  const {
    parts,
    notes: tenancyNotes,
    ...company
  } = jobPart({
    trace,
    window,
    devices: energy.summed,
    modelledIdle: cpuModel(host, factors)?.power(0) ?? null,
    earlierIdle: (id) => input.idleReference?.get(deviceHash(salt, [id])) ?? null,
  });
  const timelineFor = (devices: readonly DomainEnergy[]) =>
    timelineOf(
      devices.map(({ curve }) => curve),
      window,
      calibration,
    );
  const whole = timelineFor(energy.summed);
  const isSplit = parts.some(({ rule }) => rule !== null);
  const timeline = isSplit ? asPart(timelineFor(parts.map(({ job }) => job))) : whole;
  const buckets = known ? bucketsOf(timeline, clock, energy.sampling) : [];
  const total = known ? timeline.total : null;
  const power = known ? powerOf(timeline, energy.sampling) : null;
  const section = energySection({
    parts,
    hidden: energy.hidden,
    node: energy.node,
    total,
    machine: isSplit ? whole.total : null,
    calibration,
    buckets,
    unsampled: duration > 0 ? unsampledSeconds(energy.sampling, window) / duration : 0,
    salt,
  });
  const steps = stepSpans(trace, input.stepNames, { clock, window });
  const totalPercent = section.uncertainty_percent ?? 0;
  const spans = spanSection([...steps.spans, ...markSpans(trace, window)], {
    clock,
    // Whose work a shared GPU was busy with nobody can tell here.
    busyOf: company.contended ? () => null : gpuBusy(trace, energy.sampling),
    energyOf: (span) =>
      known ? spanEnergy(span, { timeline, sampling: energy.sampling, totalPercent }) : null,
  });
  const [startedAt, endedAt] = [wallAt(clock, window.start), wallAt(clock, window.end)];
  const machine = machineSection(trace, { inventory, salt, ...company });
  const grid = await gridAnswer(input, startedAt, endedAt);
  return {
    schema: RECEIPT_SCHEMA,
    id: input.id,
    subject: input.subject,
    machine,
    started_at: new Date(startedAt).toISOString(),
    ended_at: new Date(endedAt).toISOString(),
    duration_s: duration,
    energy: section,
    power: { mean_w: power?.mean ?? null, peak_w: power?.peak ?? null, curve_w: [...(power?.curve ?? [])] },
    spans: spans.spans,
    work: input.work,
    carbon: emissionsOf({
      buckets,
      total,
      uncertaintyPercent: section.uncertainty_percent,
      placement: input.placement,
      intensities: grid.intensities,
      reference: input.reference,
      world: input.world,
      scope: input.scope,
      refusals: [...input.refusals, ...grid.refusals],
      pue: { value: input.facts.pue ?? 1, source: input.facts.pue === null ? null : input.facts.pueSource },
      price: input.facts.price,
      embodied: embodiedShare({
        facts: input.embodied,
        gpus: machine.gpus,
        hiddenGpus: hiddenGpus(trace),
        seconds: duration,
      }),
      work: input.work,
    }),
    overhead: {
      sampler_cpu_s: trace.own === null ? null : trace.own.cpu_us / US_PER_SECOND,
      sampler_rss_mb: trace.own === null ? null : trace.own.rss_kb / KB_PER_MB,
    },
    versions: { ...input.versions, estimator: ESTIMATOR_VERSION },
    absences: absenceSection(trace),
    notes: noteSection([
      ...energy.notes,
      ...(input.samplerLives ? [] : endNotes(trace)),
      ...eventNotes(trace, energy.sampling, window),
      ...clockNotes(trace, clock),
      ...steps.notes,
      ...spans.notes,
      ...calibrationNotes,
      ...tenancyNotes,
      ...grid.notes,
      // Last: there may be many, and the list is cut at its end.
      ...trace.notes,
    ]),
  };
}

/** From the first sample to the last: a direct read by post is one of them, even after a killed sampler. */
function windowOf(trace: Trace): Stretch {
  const start = trace.samples.at(0)?.t ?? 0;
  const end = trace.samples.at(-1)?.t ?? Math.max(start, trace.end?.t ?? 0);
  return { start: micros(start), end: micros(end) };
}

const hiddenGpus = ({ domains }: Trace): number =>
  domains.filter(({ component, visible }) => GPU_PARTS.has(component) && visible === false).length;

/** The grid never fails a job: without an answer the grams rest on the pinned yearly figure, or stay unknown. */
async function gridAnswer({ intensityFor }: AccountInput, from: EpochMs, to: EpochMs) {
  try {
    return await intensityFor(from, to);
  } catch (error) {
    const text = `The grid intensity could not be had: ${messageOf(error)}`;
    return { intensities: [], refusals: [], notes: [note('intensity-unavailable', text, 'warning')] };
  }
}
