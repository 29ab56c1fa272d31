// The doctor's answer for a terminal: what can be measured here, how well, why not the rest, and the one thing to do.
import { terminalText } from './escape.ts';
import { shareText } from './figures.ts';
import { BOUNDARY } from './method.ts';
import { columns } from './text-columns.ts';

export interface ProbeModel {
  /** Parts of the first line: host, GPUs, CPU, memory, user. */
  readonly machine: readonly string[];
  readonly sources: readonly ProbeSource[];
  /** Refused sources that nothing replaces. */
  readonly absences: readonly { readonly source: string; readonly code: string; readonly hint: string }[];
  /** Share of a GPU job's energy that would be measured, 0..1; null where it cannot be said. */
  readonly measured: number | null;
  /** The one change that gains most; null where nothing is to be gained. */
  readonly fix: { readonly measuredAfter: number | null; readonly instruction: string } | null;
  /** Region, sharing and other facts of the last line. */
  readonly facts: readonly string[];
}

export interface ProbeSource {
  readonly provenance: 'measured' | 'modelled' | 'assumed';
  /** `gpu 0,1`, `cpu`, `memory`. */
  readonly what: string;
  /** How, and why not better. */
  readonly how: string;
  /** About 95 %, relative, in percent; null where unknown. */
  readonly uncertaintyPercent: number | null;
}

/** Lines without a trailing newline. */
export function renderProbe(probe: ProbeModel): string {
  return [
    probe.machine.join(' · '),
    ...columns([...probe.sources.map(sourceCells), notSeen]),
    ...probe.absences.map(({ source, code, hint }) => `  absent ${source} (${code}): ${hint}`),
    ...summaryLines(probe),
    ...(probe.facts.length === 0 ? [] : [`  ${probe.facts.join(' · ')}`]),
  ]
    .map(terminalText)
    .join('\n');
}

function sourceCells({ provenance, what, how, uncertaintyPercent }: ProbeSource): readonly string[] {
  return [
    provenance,
    what,
    how,
    uncertaintyPercent === null ? '' : `±${uncertaintyPercent.toFixed(0)}\u00a0%`,
  ];
}

const NOT_SEEN = ' not seen ';
const notSeen: readonly string[] = [NOT_SEEN.trim(), BOUNDARY.replace(NOT_SEEN, ' ')];

function summaryLines({ measured, fix, sources }: ProbeModel): readonly string[] {
  if (sources.length === 0)
    return ['Nothing can be measured here.', ...(fix ? [`One fix:  ${fix.instruction}`] : [])];
  const here = measured === null ? [] : [`Here ${shareText(measured)} of a GPU job is measured.`];
  if (fix === null) return here;
  const after =
    fix.measuredAfter === null ? 'One fix helps most' : `One fix makes it ${shareText(fix.measuredAfter)}`;
  return [`${[...here, after].join(' ')}:  ${fix.instruction}`];
}
