import { n as notesOf, t as parseRecords } from "./parse-records.js";

// src/measure/trace/parse-trace.ts
/**
* Times stay microseconds from `mono0_us`, readings the integers of the device. Columns that this version does not know
* are left out and the others numbered anew, so `columns[i].i === i` and `v[i]` is always column i.
* @throws CarbonError `bad-trace` when there is no header, or one of another format or version.
*/
function parseTrace(text) {
	const { header, records, tally } = parseRecords(text);
	const sorted = records.toSorted((a, b) => a.t - b.t);
	const of = (k) => sorted.filter((record) => record.k === k);
	const later = of("col");
	const domains = uniqueDomains([header, ...later], tally);
	const { columns, place } = numberAnew([header, ...later], domains, tally);
	const early = new Set(header.columns.map((column) => column.i));
	const samples = of("s").map((sample) => rearrange(sample, columns, place, tally));
	const events = of("ev");
	const steps = of("step");
	const marks = of("mark");
	const owns = of("own");
	const ends = of("end");
	return {
		header: {
			...header,
			columns: columns.filter((column) => early.has(place[column.i] ?? -1))
		},
		columns,
		domains,
		absences: absencesOf(header, later, events),
		samples,
		events,
		steps,
		marks,
		own: owns.at(-1) ?? null,
		end: ends.at(-1) ?? null,
		notes: notesOf(tally)
	};
}
/** As many as there can be columns; what claims more would only cost time. */
const MOST_DOMAINS = 4096;
function uniqueDomains(sources, tally) {
	const byId = /* @__PURE__ */ new Map();
	for (const domain of sources.flatMap((source) => source.domains ?? [])) {
		if (byId.has(domain.id)) continue;
		if (byId.size < MOST_DOMAINS) byId.set(domain.id, domain);
		else tally.unknown += 1;
	}
	return [...byId.values()];
}
/** Columns in the order of their file index, and where each file index went; a column without a domain says nothing. */
function numberAnew(sources, domains, tally) {
	const ids = new Set(domains.map((domain) => domain.id));
	const byIndex = /* @__PURE__ */ new Map();
	for (const column of sources.flatMap((source) => source.columns)) if (ids.has(column.domain) && !byIndex.has(column.i)) byIndex.set(column.i, column);
	else tally.unknown += 1;
	const ordered = [...byIndex.values()].sort((a, b) => a.i - b.i);
	const place = ordered.map((column) => column.i);
	return {
		columns: ordered.map((column, i) => ({
			...column,
			i
		})),
		place
	};
}
/** `place[i]` is the index in the file of the i-th known column; a missing tail stays missing. */
function rearrange(sample, columns, place, tally) {
	const length = place.filter((at) => at < sample.v.length).length;
	const v = place.slice(0, length).map((at, i) => {
		const value = sample.v[at] ?? null;
		if (value === null || value >= 0 || columns[i]?.kind === "gauge") return value;
		tally.badNumbers += 1;
		return null;
	});
	return {
		...sample,
		v
	};
}
function absencesOf(header, later, events) {
	const late = events.flatMap((event) => {
		if (event.e !== "refused") return [];
		const { k: _k, t: _t, e: _e, ...absence } = event;
		return [absence];
	});
	return [
		...header.absences,
		...later.flatMap((record) => record.absences ?? []),
		...late
	];
}

export { parseTrace as t };