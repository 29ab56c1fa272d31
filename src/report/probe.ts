// The doctor's answer for a terminal of 80 columns: what can be measured here, how well, the one thing to do, and why not the rest.
import type { BoundaryRow } from './boundary.ts';
import { terminalText } from './escape.ts';
import { powerText, shareText } from './figures.ts';
import { wrapText } from './text-wrap.ts';

export interface ProbeModel {
  /** Parts of the first line: host, GPUs, CPU, memory, user. */
  readonly machine: readonly string[];
  readonly sources: readonly ProbeSource[];
  /** What no sensor here sees. */
  readonly boundary: BoundaryRow;
  /** What the parts draw at this moment; null where nothing is known. */
  readonly now: PowerNow | null;
  /** Share of a GPU job's energy that would be measured, 0..1; null where it cannot be said. */
  readonly measured: number | null;
  /** The one change that gains most; null where nothing is to be gained. */
  readonly fix: ProbeFix | null;
  /** Region, sharing and other facts, one a line. */
  readonly facts: readonly string[];
  /** Refused sources that nobody has spoken of yet, each with its reason. */
  readonly refused: readonly { readonly source: string; readonly code: string; readonly hint: string }[];
  /** Sources that show the energy of another one again. */
  readonly countedOnce: readonly string[];
  /** Kinds of sensor that this machine simply does not have, in words. */
  readonly notHere: readonly string[];
}

export interface ProbeSource {
  /** `bound`: a meter of the whole node, which limits the sum of the parts and is no part itself. */
  readonly provenance: 'measured' | 'modelled' | 'assumed' | 'bound';
  /** `gpu 0,1`, `cpu`, `memory`, `node`. */
  readonly what: string;
  /** How, and why not better. */
  readonly how: string;
  /** About 95 %, relative, in percent; null where unknown. */
  readonly uncertaintyPercent: number | null;
}

export interface PowerNow {
  /** True where no device computes; null where that cannot be seen. */
  readonly idle: boolean | null;
  /** W; `isMeasured` false for a model's figure. */
  readonly devices: readonly {
    readonly name: string;
    readonly watts: number;
    readonly isMeasured: boolean;
  }[];
}

export interface ProbeFix {
  readonly measuredAfter: number | null;
  readonly why: string;
  /** Lines to type or to paste, which must not be broken. */
  readonly steps: readonly string[];
  readonly afterwards: string | null;
}

const WIDTH = 80;
const GAP = '  ';

/** Lines without a trailing newline. */
export function renderProbe(probe: ProbeModel): string {
  const blocks = [
    [...machineLines(probe.machine), ...sourceLines(probe), ...nowLines(probe.now)],
    probe.facts.flatMap((fact) => hanging(fact)),
    summaryLines(probe),
    probe.refused.flatMap(({ source, code, hint }) => hanging(`${source} (${code}): ${hint}`)),
    listed('counted already (duplicate)', probe.countedOnce),
    listed('not here', probe.notHere),
  ];
  const [page, facts, summary, ...reasons] = blocks.map((lines) => lines.map(terminalText));
  const why = reasons.flat();
  return [
    ...(page ?? []),
    ...(facts ?? []),
    ...(summary ?? []),
    ...(why.length === 0 ? [] : ['Why not more:', ...why]),
  ].join('\n');
}

/** The parts of the first line are kept whole. */
const machineLines = (parts: readonly string[]): readonly string[] =>
  wrapText(parts.map((part) => part.replaceAll(' ', '\u00a0')).join(' · '), WIDTH).map((line) =>
    line.replaceAll('\u00a0', ' '),
  );

/** A paragraph whose further lines are indented under the first. */
const hanging = (text: string): readonly string[] =>
  wrapText(text, WIDTH - 2 * GAP.length).map((line, at) => `${at === 0 ? GAP : GAP + GAP}${line}`);

const listed = (title: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : hanging(`${title}: ${[...new Set(names)].join(', ')}`);

/** Four columns; the third is as wide as the terminal leaves it and breaks between words. */
function sourceLines({ sources, boundary }: ProbeModel): readonly string[] {
  const whats = sources.map(({ what }) => [...what].length);
  const provenances = [boundary.label, ...sources.map(({ provenance }) => provenance)];
  const [first, second] = [Math.max(...provenances.map(({ length }) => length)), Math.max(0, ...whats)];
  const left = (provenance: string, what: string): string =>
    `${GAP}${provenance.padEnd(first)}${GAP}${padded(what, second)}${GAP}`;
  const room = WIDTH - left('', '').length - GAP.length - '±100 %'.length;
  const texts = sources.map(({ how }) => wrapText(how, room));
  const third = Math.max(0, ...texts.flat().map((line) => [...line].length));
  const lines = sources.flatMap(({ provenance, what, uncertaintyPercent: percent }, at) =>
    (texts[at] ?? []).map((line, nth) =>
      nth > 0
        ? `${left('', '')}${line}`
        : `${left(provenance, what)}${padded(line, third)}${percent === null ? '' : `${GAP}±${percent.toFixed(0)}\u00a0%`}`.trimEnd(),
    ),
  );
  return [...lines, `${GAP}${boundary.label.padEnd(first)}${GAP}${boundary.text}`];
}

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - [...text].length));

function nowLines(now: PowerNow | null): readonly string[] {
  if (now === null || now.devices.length === 0) return [];
  const parts = now.devices.map(
    ({ name, watts, isMeasured }) => `${name} ${isMeasured ? '' : '≈\u00a0'}${powerText(watts)}`,
  );
  const total = now.devices.reduce((sum, { watts }) => sum + watts, 0);
  const sum = now.devices.length === 1 ? '' : `; together ${powerText(total)}`;
  const state = now.idle === null ? 'now' : now.idle ? 'idle now' : 'busy now';
  return hanging(`${state}: ${parts.join(', ')}${sum}`);
}

function summaryLines({ measured, fix, sources }: ProbeModel): readonly string[] {
  const here = [
    ...(sources.length === 0 ? ['Nothing can be measured here.'] : []),
    ...(measured === null ? [] : [`Here ${shareText(measured)} of a GPU job is measured.`]),
  ];
  if (fix === null) return here.length === 0 ? [] : [here.join(' ')];
  const { measuredAfter: after, why, steps, afterwards } = fix;
  const gain = gainText(measured, after);
  return [
    [...here, gain].join(' '),
    ...hanging(why),
    ...steps.map((step) => `${GAP}${GAP}${step}`),
    ...(afterwards === null ? [] : hanging(afterwards)),
  ];
}

/** A part that draws next to nothing at this moment gains nothing that can be shown. */
function gainText(measured: number | null, after: number | null): string {
  const [now, then] = [measured, after].map((share) => (share === null ? null : shareText(share)));
  if (then === null || now === then) return 'One fix helps most:';
  return now === null ? `One fix measures ${then} of a GPU job:` : `One fix makes it ${then}:`;
}
