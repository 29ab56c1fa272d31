import { n as accountTrace, t as subjectOf } from "./account.js";
import { s as readWork } from "./owner.js";
import { o as readPayload, s as readWorkflowRun } from "./workflow-run.js";

// src/entry/command/local-subject.ts
function localSubject({ name, scope, unit, outcome, within = null }) {
	const run = readWorkflowRun(process.env, readPayload(process.env.GITHUB_EVENT_PATH));
	return subjectOf({
		run,
		name,
		matrix: {},
		scope,
		within,
		unit,
		tree: null,
		outcome
	});
}

// src/entry/command/account-locally.ts
/** What is printed here stays here; it is the hash that needs some salt. */
const LOCAL_SALT = "local";
/** @throws CarbonError as `accountTrace` does. */
async function accountLocally({ name, scope, outcome, within = null, work: source, notes = [], ...asked }, { owner, sysroot }) {
	const directory = process.cwd();
	const { work, notes: workNotes } = readWork(source, directory);
	return accountTrace({
		...asked,
		subject: localSubject({
			name,
			scope,
			unit: work?.unit ?? null,
			outcome,
			within
		}),
		stepNames: [],
		owner,
		config: null,
		misstated: "refused",
		directory,
		work,
		notes: [...notes, ...workNotes],
		sysroot,
		salt: LOCAL_SALT
	});
}

export { accountLocally as n, localSubject as r, LOCAL_SALT as t };