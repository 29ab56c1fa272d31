// The environment that a `run:` step would have: ours without what the runner gives to actions only.
// Nor the keys of live services: the command is the pull request's, and none of its business.
// Source: runner, NodeScriptActionHandler (inputs, runtime, cache and results variables) beside ScriptHandler (identity token only).
import { INPUT_NAMES, inputVariable } from '../input-names.ts';
import { KEY_VARIABLES } from '../service-keys.ts';

/** Our inputs, a token among them, and our keys; variables of others that begin with INPUT_ are the user's. */
const OURS: ReadonlySet<string> = new Set([...INPUT_NAMES.map(inputVariable), ...KEY_VARIABLES]);
const OF_ACTIONS = /^ACTIONS_(?:RUNTIME_|CACHE_|RESULTS_URL$)/;

export const stepEnvironment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !OURS.has(name) && !OF_ACTIONS.test(name)));
