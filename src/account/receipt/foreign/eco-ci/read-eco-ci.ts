// The runs in Eco-CI's lap files: modelled CPU energy of each lap, and nothing of machine, grid or time.
import { note } from '../../../../errors.ts';
import { type EpochMs, epochMs, joules, seconds, sum } from '../../../../units.ts';
import type { ForeignDocument, ForeignProblem, Reading } from '../document.ts';
import { foreignId } from '../foreign-id.ts';
import { type ForeignRun, type ForeignSpan, UNKNOWN_MACHINE } from '../foreign-run.ts';
import { type LapDocument, lapDocument } from './lap-document.ts';

const MS_PER_SECOND = 1_000;
const TOOL = 'Eco-CI';

interface Placed {
  readonly file: ForeignDocument;
  readonly laps: LapDocument;
}

/** A lap file holds all laps so far, so of several of one job the longest is kept. */
export function readEcoCi(documents: readonly ForeignDocument[]): Reading {
  const problems: ForeignProblem[] = [];
  const skipped: ForeignProblem[] = [];
  const byJob = new Map<string, Placed>();
  for (const file of documents) {
    const laps = lapDocument(JSON.parse(file.text));
    if (typeof laps === 'string') {
      problems.push({ file: file.name, line: null, why: laps });
      continue;
    }
    const known = byJob.get(identityOf(laps));
    const isLonger = known === undefined || laps.steps.length >= known.laps.steps.length;
    const shorter = isLonger ? known?.file : file;
    if (isLonger) byJob.set(identityOf(laps), { file, laps });
    if (shorter !== undefined)
      skipped.push({ file: shorter.name, line: null, why: 'a longer file of the same job holds it' });
  }
  const runs = [...byJob.values()].map((placed) => ({
    file: placed.file.name,
    line: null,
    run: runOf(placed),
  }));
  return { runs, problems, skipped };
}

/** Jobs of one run differ in nothing but their laps, and the first is there from the beginning. */
const identityOf = ({ repository, branch, workflow, run_id, steps: [first] }: LapDocument): string =>
  JSON.stringify([repository, branch, workflow, run_id, first]);

function runOf({ file, laps }: Placed): ForeignRun {
  const spans = spansTo(file.modifiedAt, laps.steps);
  return {
    tool: TOOL,
    id: foreignId('eco-ci', null, [identityOf(laps)]),
    name: `${laps.repository} · ${laps.workflow}`,
    startedAt: spans[0]?.startedAt ?? file.modifiedAt,
    endedAt: file.modifiedAt,
    duration: seconds(sum(laps.steps.map(({ time }) => time))),
    outcome: 'success',
    attribution: 'dedicated',
    total: joules(sum(laps.steps.map(({ energy_joules }) => energy_joules))),
    parts: [
      {
        component: 'cpu',
        energy: joules(sum(laps.steps.map(({ energy_joules }) => energy_joules))),
        provenance: 'modelled',
      },
    ],
    degraded: false,
    machine: UNKNOWN_MACHINE,
    spans,
    grid: { country: null, cloudRegion: null, intensity: null, emissions: null, pue: 1, pueSource: null },
    absences: [
      { source: 'Eco-CI gpu', code: 'not-counted', hint: 'The tool models the processor alone.' },
      {
        source: 'Eco-CI carbon',
        code: 'not-stated',
        hint: 'A lap file holds neither grams nor grid intensity.',
      },
    ],
    notes: [
      note(
        'time-of-file',
        'A lap file tells no time: the run is taken to have ended when the file was written last.',
      ),
      note('overhead-not-counted', 'Eco-CI’s own overhead is not in its lap file.'),
    ],
  };
}

/** One behind the other, ending with the file. */
function spansTo(end: EpochMs, steps: LapDocument['steps']): readonly ForeignSpan[] {
  let startedAt = epochMs(end - sum(steps.map(({ time }) => time)) * MS_PER_SECOND);
  return steps.map(({ label, energy_joules: energy, time }) => {
    const span = {
      label,
      startedAt,
      endedAt: epochMs(startedAt + time * MS_PER_SECOND),
      energy: joules(energy),
    };
    startedAt = span.endedAt;
    return span;
  });
}
