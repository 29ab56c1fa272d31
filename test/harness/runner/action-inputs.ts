// Works out INPUT_* of an action, afresh in every stage. After actions/runner `ActionRunner.cs` and `Handler.AddInputsToEnvironment`.
import type { ActionManifest } from './action-manifest.ts';
import { evaluateText } from './expression.ts';
import { defaultContexts, type JobState, workflowContexts } from './job-state.ts';
import type { UsesStep } from './step.ts';

export interface ActionUse {
  readonly step: UsesStep;
  readonly manifest: ActionManifest;
  /** GITHUB_ACTION. */
  readonly action: string;
}

/** Spaces become underscores, hyphens stay. An input nobody declared is passed on all the same. */
export function inputVariables(
  state: JobState,
  { step, manifest, action }: ActionUse,
): Record<string, string> {
  const given = new Map(Object.entries(step.with).map(([name, text]) => [name.toLowerCase(), text]));
  const ofDefault = { contexts: defaultContexts(state, action), status: state.status };
  const ofWith = { contexts: workflowContexts(state, action), status: state.status };
  const values = [
    ...manifest.inputs
      .filter(({ name }) => !given.has(name.toLowerCase()))
      .map((each) => [each.name, evaluateText(each.default, ofDefault)]),
    ...[...given].map(([name, text]) => [name, evaluateText(text, ofWith)]),
  ];
  return Object.fromEntries(
    values.map(([name = '', value = '']) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

/** The runner's warning for inputs that `action.yml` does not name; null when there are none. */
export function unexpectedInputs({ step, manifest }: ActionUse): string | null {
  const valid = manifest.inputs.map(({ name }) => name);
  const known = new Set(valid.map((name) => name.toLowerCase()));
  const unexpected = Object.keys(step.with).filter((name) => !known.has(name.toLowerCase()));
  if (unexpected.length === 0) return null;
  return `Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${quoted(valid)}]`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}
