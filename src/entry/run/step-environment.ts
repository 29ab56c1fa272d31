// The environment that a `run:` step would have: ours without what the runner gives to actions only.
// Source: runner, NodeScriptActionHandler (inputs, runtime, cache and results variables) beside ScriptHandler (identity token only).
import { INPUT_NAMES, inputVariable } from '../input-names.ts';

/** Our inputs, a token among them; variables of others that begin with INPUT_ are the user's. */
const OURS: ReadonlySet<string> = new Set(INPUT_NAMES.map(inputVariable));
const OF_ACTIONS = /^ACTIONS_(?:RUNTIME_|CACHE_|RESULTS_URL$)/;

export const stepEnvironment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !OURS.has(name) && !OF_ACTIONS.test(name)));
