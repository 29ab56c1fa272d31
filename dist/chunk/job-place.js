import { b as CarbonError } from "./ground.js";
import { isAbsolute, join } from "node:path";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";

// src/entry/job-place.ts
const KEY_DIGITS = 16;
/** Who is measured in a job's directory; its presence means that the job is measured. */
const recordPath = (directory) => join(directory, "job.json");
/**
* Every step of one job gets the same place: the runner's tracking id is unique to the job and the same for all its steps;
* where it is not passed on, as in a job container, or is empty, as with `act`, the run, attempt and job are, with what the legs of a
* matrix do not share: the container's own name, or a RUNNER_TEMP for each (runner source, JobExtension; Docker sets HOSTNAME).
* @throws CarbonError `bad-environment` for a relative CARBON_STATE_DIR.
*/
function jobPlace(env, stateDirectory) {
	if (stateDirectory !== null && !isAbsolute(stateDirectory)) throw new CarbonError("bad-environment", `CARBON_STATE_DIR is "${stateDirectory}".`, { hint: "Accepted: an absolute path of a directory that the runner may write." });
	const user = process.getuid?.() ?? "user";
	const root = join(stateDirectory ?? env.RUNNER_TEMP ?? tmpdir(), `carbon-action-${user}`);
	const identity = [
		env.RUNNER_TRACKING_ID || `${env.HOSTNAME ?? ""} ${env.RUNNER_TEMP ?? ""}`,
		env.GITHUB_REPOSITORY ?? "",
		env.GITHUB_RUN_ID ?? "",
		env.GITHUB_RUN_ATTEMPT ?? "",
		env.GITHUB_JOB ?? "",
		env.RUNNER_NAME ?? ""
	];
	const key = createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, KEY_DIGITS);
	return {
		root,
		directory: join(root, key),
		outlivesJob: stateDirectory !== null
	};
}

export { recordPath as n, jobPlace as t };