import "./rolldown-runtime.js";
import { n as ROWS, r as probeQuickly, t as DRIVERLESS_ROWS } from "./meters.js";
import { t as parseRecords } from "./parse-records.js";
import { n as serialiseRecord, r as monotonicUs, t as openTraceFile } from "./sampler-ground.js";
import { readFileSync } from "node:fs";

// src/measure/sampler/direct-read.ts
/** Meters that are opened later than those of the header. */
const LATE = [
	"nvml:",
	"nvidia-smi:",
	"exporter:"
];
/** The job has ended, and its end waits for us; one reading more is not worth what nvidia-smi takes on the largest hosts. */
const PATIENCE_MS = 2e3;
/**
* Appends a sample with `by: "post"`, its values in the trace's own columns, matched by domain, quantity and source.
* False when the trace has no header, or cannot be read or written; never throws for a device.
*/
async function appendDirectRead(handle, { driverHangs = false, ...options }) {
	const lineup = readLineup(handle.trace);
	if (lineup === null) return false;
	const { meters: quick, rest } = probeQuickly(driverHangs ? DRIVERLESS_ROWS : ROWS, {
		patienceMs: PATIENCE_MS,
		...options
	});
	const isLate = ({ source }) => LATE.some((prefix) => source.startsWith(prefix));
	const late = lineup.columns.some(isLate) ? await Promise.all(rest.map((open) => open())) : [];
	const meters = [...quick, ...late.flatMap((probed) => probed.meters)];
	const readers = meters.map((meter) => ({
		meter,
		columns: columnsOf(meter, lineup.columns)
	}));
	const before = monotonicUs();
	const values = new Map(readers.flatMap(({ meter, columns }) => {
		const read = meter.read();
		return columns.map((column, at) => [keyOf(column), read[at] ?? null]);
	}));
	const t = Math.round((before + monotonicUs()) / 2) - lineup.header.mono0_us;
	const w = Date.now() - lineup.header.wall0_ms;
	for (const meter of meters) meter.close();
	if (t < 0) return false;
	const length = Math.max(0, ...lineup.columns.map((column) => column.i + 1));
	const v = Array.from({ length }, () => null);
	for (const column of lineup.columns) v[column.i] = values.get(keyOf(column)) ?? null;
	const file = openTraceFile(handle.trace);
	const written = file.append(serialiseRecord({
		k: "s",
		t,
		w,
		v,
		by: "post"
	}));
	if (driverHangs) file.append(serialiseRecord({
		k: "ev",
		t,
		e: "refused",
		...HANGS
	}));
	file.close();
	return written;
}
const HANGS = {
	source: "sampler",
	code: "read-failed",
	hint: "The sampler no longer answered and was killed, as one is that waits for a driver: of the devices nothing is known since its last reading, and one that had not been opened by then is missing."
};
const keyOf = ({ domain, quantity, source }) => JSON.stringify([
	domain,
	quantity,
	source
]);
/** Header and columns with the file's own indexes; samples are not looked at. */
function readLineup(trace) {
	try {
		const described = readFileSync(trace, "utf8").split("\n").filter((line, at) => at === 0 || line.startsWith("{\"k\":\"col\""));
		const { header, records } = parseRecords(`${described.join("\n")}\n`);
		const later = records.flatMap((record) => record.k === "col" ? record.columns : []);
		return {
			header,
			columns: [...header.columns, ...later]
		};
	} catch {
		return null;
	}
}
/** The meter's columns, and after them the fallbacks that the sampler has added for its domains. */
function columnsOf(meter, lineup) {
	const columns = [...meter.columns];
	for (const wanted of lineup) {
		if (!meter.domains.some((domain) => domain.id === wanted.domain) || columns.some((column) => keyOf(column) === keyOf(wanted))) continue;
		const added = meter.fallback(wanted.domain);
		if (added !== null) columns.push(added);
	}
	return columns;
}

export { appendDirectRead };