// The names of the action's inputs, in the order that a person cares for; the last three are filled in by action.yml itself.

export const INPUT_NAMES = [
  'budget',
  'run',
  'shell',
  'working-directory',
  'name',
  'region',
  'work',
  'full-run',
  'on-exceed',
  'comment',
  'ledger',
  'config',
  'github-token',
  'check-run-id',
  'job-status',
  'matrix',
] as const;

export type InputName = (typeof INPUT_NAMES)[number];

/** Hyphens stay in the variable's name, spaces become underscores (runner source, ActionRunner). */
export const inputVariable = (name: InputName): string => `INPUT_${name.toUpperCase()}`;
