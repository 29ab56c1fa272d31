// The energy of one physical domain over the window, from its best sources laid over each other, with its quality.
import type { Component, Domain } from '../../measure/trace/domain.ts';
import { joules, micros, secondsFromMicros } from '../../units.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type Curve, curveOf } from './curve.ts';
import type { EnergyUse } from './energy-use.ts';
import { fillGaps } from './gaps.ts';
import { overlay } from './overlay.ts';
import { componentOf } from './plausible-watts.ts';
import { type Segment, type Stretch, segmentWatts } from './segment.ts';
import { sumOf } from './slice.ts';
import { percentOf, type Uncertainty } from './uncertainty.ts';

/** Segments of one source, and how well they are known once it is clear how much of them was used. */
export interface Layer {
  readonly source: string;
  /** How often a counter takes its next step, ms; 0 for what has no steps. */
  readonly stepMs: number;
  readonly segments: readonly Segment[];
  readonly uncertainty: (outcome: Outcome) => Uncertainty;
}

export interface Outcome {
  readonly seconds: number;
  readonly joules: number;
  readonly peakWatts: number;
  readonly filledShare: number;
}

export interface DomainEnergy {
  readonly domain: Domain;
  readonly component: Component;
  readonly use: EnergyUse;
  readonly uncertainty: Uncertainty;
  /** Covers the window without holes. */
  readonly curve: Curve;
  readonly segments: readonly Segment[];
}

const MICROJOULES_PER_JOULE = 1_000_000;
const US_PER_MS = 1_000;

/** Null where no layer holds anything in the window: unknown, never 0 J. */
export function domainEnergy(domain: Domain, layers: readonly Layer[], window: Stretch): DomainEnergy | null {
  const covered = overlay(
    layers.map((layer) => layer.segments),
    window,
  );
  const segments = fillGaps(covered, window);
  const coverage = coverageOf(segments, window);
  const layer = layers.find(({ source }) => source === coverage?.origin.source);
  if (coverage === null || layer === undefined) return null;
  const energy = joules(sumOf(segments).microjoules / MICROJOULES_PER_JOULE);
  const uncertainty = layer.uncertainty(
    outcomeOf(segments, { coverage, window, stepUs: layer.stepMs * US_PER_MS }),
  );
  return {
    domain,
    component: componentOf(domain),
    uncertainty,
    curve: curveOf(segments),
    segments,
    use: {
      domain: domain.id,
      component: componentOf(domain),
      energy,
      method: coverage.origin.method,
      provenance: coverage.provenance,
      source: coverage.origin.source,
      coverage: coverage.share,
      filled: joules(coverage.filledMicrojoules / MICROJOULES_PER_JOULE),
      uncertaintyPercent: percentOf(uncertainty),
    },
  };
}

function outcomeOf(
  segments: readonly Segment[],
  {
    coverage,
    window,
    stepUs,
  }: { readonly coverage: Coverage; readonly window: Stretch; readonly stepUs: number },
): Outcome {
  const { microjoules } = sumOf(segments);
  const mean = window.end > window.start ? microjoules / (window.end - window.start) : 0;
  return {
    seconds: secondsFromMicros(micros(window.end - window.start)),
    joules: microjoules / MICROJOULES_PER_JOULE,
    peakWatts: segments.reduce((peak, segment) => Math.max(peak, steadyWatts(segment, stepUs)), mean),
    filledShare: microjoules === 0 ? 0 : coverage.filledMicrojoules / microjoules,
  };
}

/** A counter moves in steps: what two reads a few milliseconds apart saw of it came over a whole step. */
function steadyWatts(segment: Segment, stepUs: number): number {
  if (segment.origin.method !== 'counter') return segmentWatts(segment);
  return segment.microjoules / Math.max(segment.to - segment.from, stepUs, 1);
}
