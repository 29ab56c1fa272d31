// Takes the job's part out of a device's energy, stretch by stretch: share of idle × P_idle × T + (E − P_idle × T) × d_job / d_all.
// Law: with whole microjoules and rounding down, the parts of all jobs never exceed what was measured, and the rest is nobody's.
import { type Micros, micros, type Watts } from '../../units.ts';
import { firstAtLeast } from '../energy/search.ts';
import type { Segment } from '../energy/segment.ts';
import type { Share } from './share.ts';

export interface Part {
  readonly segments: readonly Segment[];
  /** Of the job's energy, what stems from a split, µJ; the rest it used alone. */
  readonly splitMicrojoules: number;
  readonly splitTime: number;
  /** The job's part of the idle energy, µJ. */
  readonly idleMicrojoules: number;
}

/** `shares` ascend without overlap; `idle` null splits all energy by use. */
export function attribute(
  segments: readonly Segment[],
  { shares, idle }: { readonly shares: readonly Share[]; readonly idle: Watts | null },
): Part {
  const mine: Segment[] = [];
  let splitMicrojoules = 0;
  let splitTime = 0;
  let idleMicrojoules = 0;
  for (const { piece, share } of piecesOf(segments, shares)) {
    const standing = Math.min(piece.microjoules, (idle ?? 0) * (piece.to - piece.from));
    idleMicrojoules += standing * (share?.idle ?? 1);
    if (share === null) {
      mine.push(piece);
      continue;
    }
    const microjoules = Math.floor(standing * share.idle + (piece.microjoules - standing) * share.active);
    mine.push({ ...piece, microjoules });
    splitMicrojoules += microjoules;
    splitTime += piece.to - piece.from;
  }
  return { segments: mine, splitMicrojoules, splitTime, idleMicrojoules };
}

interface Piece {
  readonly piece: Segment;
  readonly share: Share | null;
}

/** Every segment cut where a share begins or ends; the pieces of one add up to it exactly. */
function piecesOf(segments: readonly Segment[], shares: readonly Share[]): readonly Piece[] {
  return segments.flatMap((segment) => {
    const touching: Share[] = [];
    for (let i = firstAtLeast(shares, segment.from + 1, ({ end }) => end); i < shares.length; i += 1) {
      const share = shares[i];
      if (share === undefined || share.start >= segment.to) break;
      touching.push(share);
    }
    if (touching.length === 0) return [{ piece: segment, share: null }];
    const edges = touching.flatMap(({ start, end }) => [start, end]);
    const inside = edges.filter((edge) => edge > segment.from && edge < segment.to);
    const cuts = [...new Set([segment.from, ...inside, segment.to])];
    return cuts.slice(1).map((to, i) => {
      const piece = pieceOf(segment, cuts[i] ?? to, to);
      const share = touching.find(({ start, end }) => start <= piece.from && end >= piece.to) ?? null;
      return { piece, share };
    });
  });
}

function pieceOf(segment: Segment, from: Micros, to: Micros): Segment {
  const until = (time: Micros): number =>
    time === segment.to
      ? segment.microjoules
      : Math.floor((segment.microjoules * (time - segment.from)) / (segment.to - segment.from));
  return { ...segment, from: micros(from), to: micros(to), microjoules: until(to) - until(from) };
}
