import { r as messageOf, t as CarbonError } from "./errors.js";
import { b as writeHandle, c as findWorker, h as handleOf, i as samplerEnvironment, m as readProcess, t as readEnvironment } from "./process-environment.js";
import { n as makeDirectory } from "./read-small-file.js";
import { statSync } from "node:fs";
import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";

// src/measure/sampler/start.ts
const PRIVATE_DIRECTORY = 448;
/**
* Returns as soon as the process exists; its trace follows.
* @throws CarbonError, and no process is left: `file-unwritable` for the directory, `command-not-started` when the process cannot be made.
*/
function startSampler(options) {
	const { directory, command } = options;
	try {
		makeDirectory(directory, PRIVATE_DIRECTORY);
	} catch (cause) {
		throw unwritable(`The sampler's directory ${directory} cannot be made`, cause);
	}
	const [program, ...first] = command;
	const child = spawn(program, [...first, ...flagsOf(options)], {
		cwd: "/",
		detached: true,
		env: samplerEnvironment(options.env),
		stdio: "ignore"
	});
	child.on("error", () => {});
	child.unref();
	const started = child.pid === void 0 ? null : readProcess(child.pid);
	if (started === null) throw new CarbonError("command-not-started", `The sampler cannot be started: ${program}.`);
	const handle = handleOf(directory, started);
	try {
		writeHandle(handle);
	} catch (cause) {
		child.kill("SIGKILL");
		throw unwritable(`The sampler's directory ${directory} cannot be written`, cause);
	}
	return handle;
}
const unwritable = (sentence, cause) => new CarbonError("file-unwritable", `${sentence}: ${messageOf(cause)}.`, { cause });
function flagsOf(options) {
	const { directory, sampleEvery, sysroot, nvmlPath, exporterUrl, parent } = options;
	const worker = findWorker();
	const flags = ["--directory", directory];
	if (worker !== null) flags.push("--worker", `${worker.pid}:${worker.startTime}`);
	if (parent) flags.push("--parent", `${parent.pid}:${parent.startTime}`);
	if (sampleEvery) flags.push("--sample-every", sampleEvery);
	if (sysroot) flags.push("--sysroot", sysroot);
	if (nvmlPath) flags.push("--nvml", nvmlPath);
	if (exporterUrl) flags.push("--exporter", exporterUrl);
	return flags;
}
const POLL_MS = 5;
/** True when the trace has its header within `timeoutMs`; false is no error, only a slow machine. */
async function waitForHeader({ trace }, timeoutMs) {
	const deadline = performance.now() + timeoutMs;
	while (!hasHeader(trace)) {
		if (performance.now() >= deadline) return false;
		await setTimeout(POLL_MS);
	}
	return true;
}
/** The header comes in one write, so a file that is not empty has it. */
function hasHeader(trace) {
	try {
		return statSync(trace).size > 0;
	} catch {
		return false;
	}
}

// src/entry/service-keys.ts
const KEY_VARIABLES = [
	"CARBON_ELECTRICITYMAPS_TOKEN",
	"CARBON_EIA_KEY",
	"CARBON_FINGRID_KEY"
];
/** What an HTTP header and a query can carry; far longer than any key. */
const FORM = /^[\x21-\x7e]{1,512}$/;
/** @throws CarbonError `bad-environment`, which does not show the key. */
function readServiceKeys(values) {
	const stated = KEY_VARIABLES.flatMap((name) => {
		const key = values[name]?.trim() ?? "";
		return key === "" ? [] : [[name, key]];
	});
	for (const [name, key] of stated) {
		if (FORM.test(key)) continue;
		throw new CarbonError("bad-environment", `${name} holds a space or a letter that no key has.`, { hint: "Accepted: the key as the service shows it, on one line and without quotes." });
	}
	return Object.fromEntries(stated);
}

// src/entry/runner-environment.ts
const US = {
	pid: process.pid,
	proc: "/proc"
};
function runnerEnvironment(own, asker = US) {
	const worker = workerEnvironment(asker);
	const keys = Object.fromEntries(KEY_VARIABLES.map((name) => [name, own[name]]));
	return {
		values: {
			...onlyCarbon(worker ?? own),
			...onlyCarbon(keys)
		},
		fromWorker: worker !== null
	};
}
/**
* Variables by which clouds and clusters speak to the machine. On a runner those of the worker, too: an action that logs in to a
* cloud leaves `AWS_REGION` of where it deploys to in the environment of every later step, ours among them.
*/
const machineEnvironment = (own, asker = US) => workerEnvironment(asker) ?? own;
function workerEnvironment({ pid, proc }) {
	const worker = findWorker(pid, proc);
	const environment = worker === null ? null : readEnvironment(worker.pid, proc);
	return environment === null ? null : Object.fromEntries(environment);
}
const onlyCarbon = (env) => Object.fromEntries(Object.entries(env).filter((pair) => pair[0].startsWith("CARBON_") && Boolean(pair[1])));

export { hasHeader as a, readServiceKeys as i, runnerEnvironment as n, startSampler as o, KEY_VARIABLES as r, waitForHeader as s, machineEnvironment as t };