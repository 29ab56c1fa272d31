import { basename, dirname, join } from "node:path";

// src/entry/hook-place.ts
/** Written by the started hook to GITHUB_ENV; any step may write it as well, so it is read strictly. */
const HOOK_VARIABLE = "CARBON_JOB";
const FORM = /^carbon-action-\w{1,32}\/[0-9a-f]{16}$/;
/** The directory of the hook's sampler; null where no hook has told one. Whether it lives there is another question. */
function hookDirectory(env) {
	const told = env[HOOK_VARIABLE];
	if (told === void 0 || env.RUNNER_TEMP === void 0 || !FORM.test(told)) return null;
	return join(env.RUNNER_TEMP, told);
}
/** What the hook tells: two names, whatever the path of RUNNER_TEMP. */
const placeToTell = ({ root, directory }) => `${basename(root)}/${basename(directory)}`;
/**
* Where the action keeps its own files when it measures with the hook's sampler: it may be another user, who must not write
* where the sampler is told to stop, and who may make no directory in RUNNER_TEMP himself. The started hook makes this one,
* for everybody to write into and nobody to remove from (the sticky bit of chmod(1)); the completed hook looks into it.
*/
const joinedPlace = (hook) => ({
	root: dirname(hook),
	directory: `${hook}-action`,
	outlivesJob: false
});

export { placeToTell as i, hookDirectory as n, joinedPlace as r, HOOK_VARIABLE as t };