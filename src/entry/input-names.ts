// The names of the inputs of the action and of report/, in the order that a person cares for; the last ones are filled in by action.yml itself.

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

export const REPORT_INPUT_NAMES = [
  'needs',
  'budget',
  'comment',
  'ledger',
  'config',
  'github-token',
  'defined-in',
] as const;

export type ReportInputName = (typeof REPORT_INPUT_NAMES)[number];

/** Hyphens stay in the variable's name, spaces become underscores (runner source, ActionRunner). */
export const inputVariable = (name: InputName | ReportInputName): string => `INPUT_${name.toUpperCase()}`;
