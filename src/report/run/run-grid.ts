// The grids behind a run's grams: one zone after another, each with intensity, scope, year, source and PUE, most energy first.
import { markdownTable } from 'markdown-table';
import { codeSpan, prose } from '../escape.ts';
import { counted } from '../facts.ts';
import { energyText, intensityText, massText, UNKNOWN } from '../figures.ts';
import type { JobResult } from '../job-result.ts';
import { sumOf } from './run-figures.ts';

const MOST_GRIDS = 5;
const MOST_ROWS = 50;

interface GridUse {
  readonly grid: JobResult['grid'];
  readonly jobs: readonly JobResult[];
  readonly energyJ: number;
}

function gridUses(jobs: readonly JobResult[]): readonly GridUse[] {
  const uses = new Map<string, GridUse>();
  for (const job of jobs) {
    const key = JSON.stringify(job.grid);
    const { jobs: others = [], energyJ = 0 } = uses.get(key) ?? {};
    uses.set(key, { grid: job.grid, jobs: [...others, job], energyJ: energyJ + (job.energyJ ?? 0) });
  }
  return [...uses.values()].sort((a, b) => b.energyJ - a.energyJ);
}

/** One sentence, Markdown; nothing without jobs. */
export function gridLine(jobs: readonly JobResult[]): readonly string[] {
  const uses = gridUses(jobs);
  if (uses.length === 0) return [];
  const words = uses.slice(0, MOST_GRIDS).map((use) => gridText(use, uses.length > 1));
  const more = uses.length > MOST_GRIDS ? `; ${uses.length - MOST_GRIDS} more in the job summary` : '';
  return [`**Grid:** ${words.join('; ')}${more}.`];
}

/** `DE 342 g/kWh, lifecycle, 2025 mean, Ember, PUE 1.14 (3 jobs, 1.2 kWh)`. */
function gridText({ grid, jobs, energyJ }: GridUse, isOneOfMany: boolean): string {
  const tail = isOneOfMany ? ` (${counted(jobs.length, 'job')}, ${energyText(energyJ)})` : '';
  if (grid.intensityGPerKwh === null) return `${placeOf(grid)}: no ${grid.scope} figure, so no grams${tail}`;
  const figure = intensityText(grid.intensityGPerKwh);
  return `${placeOf(grid)}${grid.source === 'hidden' ? ':' : ''} ${[figure, grid.scope, prose(grid.origin), pueOf(grid)].join(', ')}${tail}`;
}

/** What stands for an unknown place is said as loudly as the figure. */
function placeOf({ zone, source }: JobResult['grid']): string {
  if (source === 'hidden') return 'place not shown';
  const name = zone === null || zone === 'WORLD' ? null : codeSpan(zone);
  if (source !== 'world') return name ?? '**place unknown**';
  return name === null ? '**world average, place unknown**' : `**world average for** ${name}`;
}

const pueOf = ({ pue, pueKnown }: JobResult['grid']): string =>
  pueKnown ? `PUE ${pue}` : 'PUE unknown: IT energy only';

/** A row each, for the job summary; null without jobs. */
export function gridTable(jobs: readonly JobResult[]): string | null {
  const uses = gridUses(jobs);
  if (uses.length === 0) return null;
  const rows = uses.slice(0, MOST_ROWS).map(({ grid, jobs, energyJ }) => {
    const grams = sumOf(jobs, ({ emissionsG }) => emissionsG);
    const figure = grid.intensityGPerKwh;
    return [
      placeOf(grid),
      String(jobs.length),
      energyText(energyJ),
      figure === null ? UNKNOWN : intensityText(figure),
      figure === null ? `no ${grid.scope} figure` : `${grid.scope}, ${prose(grid.origin)}`,
      grid.pueKnown ? String(grid.pue) : 'unknown: IT energy only',
      grams === null ? UNKNOWN : massText(grams),
    ];
  });
  return markdownTable([['grid', 'jobs', 'energy', 'intensity', 'from', 'PUE', 'CO₂e'], ...rows], {
    align: ['l', 'r', 'r', 'r', 'l', 'l', 'r'],
    alignDelimiters: false,
  });
}
