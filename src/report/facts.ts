// The facts on the summary line of a fold: HTML, not Markdown, since GitHub does not read Markdown there.
import { codeElement } from './escape.ts';
import { changeText, energyText } from './figures.ts';
import type { Outcome } from './outcome.ts';
import { pullFigures } from './pull-totals.ts';

export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** What the comparison could see at all; there whenever something was compared. */
export const detectableFact = ({ change }: Outcome): readonly string[] =>
  change === null ? [] : [`a rise of ${changeText(change.detectable).slice(1)} would have shown`];

/** `14 base runs on 3 devices, newest 2 commits back`. */
export interface BaseFacts {
  /** Fewest and most of any job. */
  readonly runs: readonly [number, number];
  readonly devices: number;
  readonly distance: number | null;
  /** Values from off the line of the base. */
  readonly old: boolean;
}

export function baseFact({ runs: [fewest, most], devices, distance, old }: BaseFacts): string {
  const many = fewest === most ? counted(most, 'base run') : `${fewest}–${most} base runs`;
  const on = devices > 1 ? ` on ${devices} devices` : '';
  if (distance === null) return old ? `${many}${on}, none a known ancestor` : `${many}${on}`;
  return distance === 0 ? `${many}${on}` : `${many}${on}, newest ${counted(distance, 'commit')} back`;
}

/** A change of hardware within a class moves the figure too, and this device has no past to tell by how much. */
export const UNSEEN_DEVICE = 'device not seen before';

/** A re-run narrows the figure, it does not replace it. */
export const attemptsFact = (attempts: number): readonly string[] =>
  attempts > 1 ? [`${attempts} attempts pooled`] : [];

const MOST_MODELS = 2;

/** `same H100`, or up to two models by name. */
export function hardwareFact(models: readonly string[], same: boolean): readonly string[] {
  if (models.length === 0) return [];
  const named = models.slice(0, MOST_MODELS).map(codeElement).join(', ');
  const more = models.length > MOST_MODELS ? ` and ${models.length - MOST_MODELS} more` : '';
  return [`${same ? 'same ' : ''}${named}${more}`];
}

/** What the whole pull request has used: every run and attempt, failed, cancelled and superseded ones too. */
export function soFarFact({ pull }: Outcome): readonly string[] {
  if (pull === null) return [];
  const { runs, measured, energy } = pullFigures(pull);
  if (runs === 0) return [];
  const all = counted(runs, 'run');
  if (energy === null) return [`this PR so far: ${all}`];
  return [
    `this PR so far: ${measured < runs ? `${measured} of ${all} measured` : all}, ${energyText(energy)}`,
  ];
}
