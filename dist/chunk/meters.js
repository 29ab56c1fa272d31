import { i as readNumber, n as listNames, r as readAttribute, t as readSurroundings } from "./surroundings.js";
import { S as readProcess, a as keepOpen, d as parseExporters, u as isLoopback, x as isRunnerWorker } from "./sampler-ground.js";
import { S as messageOf } from "./ground.js";
import { t as readMachine } from "./machine.js";
import { createRequire } from "node:module";
import { existsSync, readFileSync, readdirSync, readlinkSync } from "node:fs";
import { basename, isAbsolute, join } from "node:path";
import { setTimeout as setTimeout$1 } from "node:timers/promises";

// src/measure/meter/file/file-meter.ts
function fileMeter({ name, domains, sources }) {
	const events = [];
	const refused = /* @__PURE__ */ new Set();
	const read = (source) => {
		const value = readSource(source);
		if (value !== "too-large") return value;
		if (!refused.has(source)) events.push(tooLarge$1(source.column));
		refused.add(source);
		return null;
	};
	return {
		name,
		domains,
		columns: sources.map((source) => source.column),
		read: () => sources.map(read),
		takeEvents: () => events.splice(0),
		fallback: () => null,
		computeProcesses: () => null,
		close: () => {
			for (const file of sources.flatMap((source) => source.files)) file.close();
		}
	};
}
/** One reading; a failed one is null. */
function readSource(source) {
	try {
		return source.read();
	} catch {
		return null;
	}
}
const tooLarge$1 = ({ source, domain }) => ({
	e: "refused",
	source,
	code: "too-large",
	domain,
	hint: "The counter is past 2^53 and is left out rather than rounded."
});

// src/measure/meter/visible/visible-absences.ts
const visibleAbsences = (source, { shown, certain }) => [...certain ? [] : [uncertainChoice(source)], ...hiddenGpus(source, shown)];
const uncertainChoice = (source) => ({
	source,
	code: "unknown",
	hint: "CUDA_VISIBLE_DEVICES counts unlike GPUs, the fastest first: name them by UUID, or set CUDA_DEVICE_ORDER=PCI_BUS_ID."
});
/** Empty where none is hidden. */
function hiddenGpus(source, shown) {
	const hidden = shown.filter((isShown) => !isShown).length;
	if (hidden === 0) return [];
	return [{
		source,
		code: "hidden",
		hint: `${hidden} of ${shown.length} GPUs are hidden from the job by the visible-device variables; their energy is its own line.`
	}];
}

// src/measure/meter/visible/visible-amd.ts
/**
* One answer per GPU, in the order given, which must be the runtime's own: the bus's. HIP counts inside what ROCR left, and
* takes CUDA's variable for its own where it has none.
*/
function visibleAmdGpus(gpus, variables) {
	const all = gpus.map((_, at) => at);
	const left = select(variables.ROCR_VISIBLE_DEVICES, gpus, all);
	const selected = select(variables.HIP_VISIBLE_DEVICES ?? variables.CUDA_VISIBLE_DEVICES, gpus, left);
	return all.map((at) => selected.includes(at));
}
/** Names count up to the first that is no device: an empty list and `-1` select none. */
function select(list, gpus, left) {
	if (list === void 0) return left;
	const selected = [];
	for (const name of list.split(",")) {
		const at = find$1(name.trim(), gpus, left);
		if (at === null) break;
		selected.push(at);
	}
	return selected;
}
function find$1(name, gpus, left) {
	if (/^\d+$/.test(name)) return left[Number(name)] ?? null;
	const wanted = name.toLowerCase();
	return left.find((at) => gpus[at]?.uuid?.toLowerCase() === wanted) ?? null;
}

// src/measure/meter/amd/amdgpu-card.ts
const CARD = /^card\d+$/;
/** A compute partition of a card (driver `amdgpu_xcp`) is no device of its own and is not listed. */
function listAmdCards(sysroot) {
	const drm = `${sysroot}/sys/class/drm`;
	return listNames(drm).filter((name) => CARD.test(name)).flatMap((name) => cardAt(`${drm}/${name}/device`)).sort((a, b) => a.slot < b.slot ? -1 : Number(a.slot > b.slot));
}
function cardAt(path) {
	const facts = new Map((readAttribute(`${path}/uevent`) ?? "").split("\n").flatMap((line) => {
		const [key, value] = line.split("=");
		return key !== void 0 && value !== void 0 ? [[key, value]] : [];
	}));
	const slot = facts.get("PCI_SLOT_NAME");
	const id = facts.get("PCI_ID")?.toLowerCase();
	if (facts.get("DRIVER") !== "amdgpu" || slot === void 0 || id === void 0) return [];
	const uniqueId = readAttribute(`${path}/unique_id`);
	return [{
		path,
		slot,
		model: id.split(":")[1] ?? "",
		uniqueId: uniqueId !== null && /^[0-9a-f]{16}$/i.test(uniqueId) ? uniqueId.toLowerCase() : null,
		name: readAttribute(`${path}/product_name`) || `AMD GPU ${id}`
	}];
}

// src/measure/meter/file/open-attribute.ts
/** The file, or why there is none. */
function openAttribute(path) {
	try {
		return keepOpen(path);
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : null;
		if (code === "ENOENT" || code === "ENOTDIR") return "absent";
		return code === "EACCES" || code === "EPERM" ? "no-permission" : "read-failed";
	}
}

// src/measure/meter/file/whole-number.ts
const WHOLE = /^-?\d+\s*$/;
/** Null for anything but a whole number of at least 0; `too-large` from 2^53 on. */
function wholeNumber(text) {
	const value = signedNumber(text);
	return value === null || value === "too-large" || value >= 0 ? value : null;
}
/** The same with a sign, for currents that may flow back. */
function signedNumber(text) {
	if (!WHOLE.test(text)) return null;
	const value = Number(text);
	return Number.isSafeInteger(value) ? value : "too-large";
}

// src/measure/meter/amd/gpu-metrics.ts
const HEADER_BYTES = 4;
const FORMAT_AT = 2;
const CONTENT_AT = 3;
const WORD_BYTES = 4;
const LONG_BYTES = 8;
const WORD_RANGE = 2 ** 32;
/** Fields that a driver does not fill keep the all-ones pattern of smu_cmn_init_soft_gpu_metrics. */
const ALL_ONES = WORD_RANGE - 1;
/** Where `energy_accumulator` lies, by content revision of format 1; v1.9 is a list of attributes and has no fixed place. */
const PLACES = [
	{
		at: 36,
		bytes: WORD_BYTES
	},
	{
		at: 24,
		bytes: LONG_BYTES
	},
	{
		at: 24,
		bytes: LONG_BYTES
	},
	{
		at: 24,
		bytes: LONG_BYTES
	},
	{
		at: 24,
		bytes: LONG_BYTES
	},
	{
		at: 88,
		bytes: LONG_BYTES
	},
	{
		at: 88,
		bytes: LONG_BYTES
	},
	{
		at: 24,
		bytes: LONG_BYTES
	},
	{
		at: 24,
		bytes: LONG_BYTES
	}
];
/** Null for bytes that are no such table: too short, or a stated size that is more than there is. */
function parseGpuMetrics(bytes) {
	if (bytes.length < HEADER_BYTES) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const size = view.getUint16(0, true);
	const format = view.getUint8(FORMAT_AT);
	const content = view.getUint8(CONTENT_AT);
	if (size < HEADER_BYTES || size > bytes.length || format === 0) return null;
	const place = format === 1 ? PLACES[content] : void 0;
	if (place === void 0) return {
		format,
		content,
		energy: "none"
	};
	if (place.at + place.bytes > size) return null;
	return {
		format,
		content,
		energy: energyAt(view, place)
	};
}
function energyAt(view, { at, bytes }) {
	const low = view.getUint32(at, true);
	const high = bytes === LONG_BYTES ? view.getUint32(at + WORD_BYTES, true) : 0;
	if (low === ALL_ONES && (high === ALL_ONES || high === 0)) return "none";
	const value = high * WORD_RANGE + low;
	return Number.isSafeInteger(value) ? value : "too-large";
}

// src/measure/meter/amd/amdgpu-device.ts
/** MI300A, the one accelerator with processor cores and memory in its package (Linux amdgpu_drv.c, pci.ids). */
const MI300A = "74a0";
/** Aldebaran (MI200 series): alone among v1.0 to v1.3 tables its firmware counts in 64 bits (aldebaran_ppt.c). */
const ALDEBARAN = [
	"7408",
	"740c",
	"740f",
	"7410"
];
/** All others of that age count in 32 bits, which the driver widens (SmuMetrics_t of smu11 and smu13 driver interfaces). */
const NARROW_RANGE = 2 ** 32;
const LAST_NARROW_CONTENT = 3;
/** RAPL's package of the socket that an APU is: it covers the same cores and the same graphics. */
const APU_PACKAGE = "package-0";
const UW_PER_MW$1 = 1e3;
const FULL_PERCENT$4 = 100;
function openAmdDevice(card, id) {
	const metrics = openMetrics(card);
	const isApu = metrics.first !== null && metrics.first.format > 1;
	const power = openPower(card, id);
	const busy = isApu ? null : openBusy(card, id);
	const energy = energyOf(card, id, metrics);
	const readings = [energy, power].flatMap((source) => source === null ? [] : [readSource(source)]);
	return {
		card,
		domain: domainOf$4(card, id, isApu),
		sources: [
			energy,
			power,
			busy
		].filter((source) => source !== null),
		absences: energy === null && !isApu ? [noAccumulator(id, metrics)] : [],
		silent: readings.length > 0 && readings.every((value) => value === 0)
	};
}
function openMetrics(card) {
	const file = openAttribute(`${card.path}/gpu_metrics`);
	return {
		file,
		first: typeof file === "string" ? null : tableIn(file)
	};
}
function tableIn(file) {
	try {
		return parseGpuMetrics(file.readBytes());
	} catch {
		return null;
	}
}
/** Null where the table has none, or cannot be read; then the file is closed. */
function energyOf(card, domain, { file, first }) {
	if (typeof file === "string") return null;
	if (first === null || first.energy === "none") {
		file.close();
		return null;
	}
	return {
		column: {
			domain,
			quantity: "energy",
			unit: "2^-16J",
			kind: "counter",
			max: first.content <= LAST_NARROW_CONTENT && !ALDEBARAN.includes(card.model) && typeof first.energy === "number" && first.energy < NARROW_RANGE ? NARROW_RANGE : null,
			source: "amdgpu:gpu-metrics"
		},
		read() {
			const energy = parseGpuMetrics(file.readBytes())?.energy ?? "none";
			return energy === "none" ? null : energy;
		},
		files: [file]
	};
}
const noAccumulator = (domain, { file }) => ({
	source: "amdgpu:gpu-metrics",
	code: file === "no-permission" || file === "read-failed" ? file : "not-supported",
	domain,
	hint: "The driver shows no energy counter for this card; its power is read instead where there is a sensor."
});
/** The mean before the instant; which one a card has depends on its generation. Neither states its window. */
function openPower(card, domain) {
	const column = (source) => ({
		domain,
		quantity: "power",
		unit: "uW",
		kind: "gauge",
		max: null,
		source
	});
	return gauge(`${hwmonOf(card)}/power1_average`, column("amdgpu:hwmon-average")) ?? gauge(`${hwmonOf(card)}/power1_input`, column("amdgpu:hwmon-input"));
}
const openBusy = (card, domain) => gauge(`${card.path}/gpu_busy_percent`, {
	domain,
	quantity: "util",
	unit: "%",
	kind: "gauge",
	max: FULL_PERCENT$4,
	source: "amdgpu:busy"
});
/** Null where the file cannot be opened, or its first reading says nothing. */
function gauge(path, column) {
	const file = openAttribute(path);
	if (typeof file === "string") return null;
	const source = {
		column,
		read: () => wholeNumber(file.read()),
		files: [file]
	};
	if (readSource(source) !== null) return source;
	file.close();
	return null;
}
const hwmonOf = (card) => `${card.path}/hwmon/${listNames(`${card.path}/hwmon`)[0] ?? ""}`;
/**
* An APU's sensor covers the processor, so it is a CPU domain inside RAPL's package: where that is read the APU adds nothing,
* and where it is not (it takes root) the APU stands in for it. MI300A also holds all memory: a module.
*/
function domainOf$4(card, id, isApu) {
	const limitUw = readNumber(`${hwmonOf(card)}/power1_cap`);
	const facts = {
		id,
		name: card.name,
		limit_mw: limitUw ? Math.floor(limitUw / UW_PER_MW$1) : null
	};
	if (isApu) return {
		...facts,
		component: "cpu",
		parent: APU_PACKAGE
	};
	if (card.model === MI300A) return {
		...facts,
		component: "module",
		scope: "module",
		parent: null
	};
	return {
		...facts,
		component: "gpu",
		scope: "gpu",
		parent: null
	};
}

// src/measure/meter/amd/amdgpu.ts
const openAmdgpu = ({ sysroot, visible }) => {
	const cards = listAmdCards(sysroot);
	if (cards.length === 0) return {
		meter: null,
		absences: []
	};
	const devices = cards.map((card) => openAmdDevice(card, idOf(card, cards)));
	const shown = visibleAmdGpus(cards.map((card) => ({ uuid: uuidOf(card) })), visible);
	const packages = packagesOf$1(devices);
	for (const die of packages.flatMap(({ others }) => others)) closeAll(die);
	const readable = packages.filter(({ first }) => first.sources.length > 0);
	const domains = readable.map(({ first, others }) => {
		return [first, ...others].some((die) => shown[devices.indexOf(die)]) ? first.domain : {
			...first.domain,
			visible: false
		};
	});
	const absences = [
		...packages.flatMap(({ first, others }) => [...first.absences, ...others.map(secondDie)]),
		...packages.filter(({ first }) => first.sources.length === 0).map(({ first }) => nothingToRead(first)),
		...hiddenGpus("amdgpu:visible", domains.map(({ visible: isVisible }) => isVisible !== false))
	];
	if (readable.length === 0) return {
		meter: null,
		absences
	};
	const sources = readable.flatMap(({ first }) => first.sources);
	return {
		meter: fileMeter({
			name: "amdgpu",
			domains,
			sources
		}),
		absences
	};
};
/** As ROCm names it, so that a person finds it again; two cards that claim one id go by their addresses. */
function idOf(card, cards) {
	return cards.filter(({ uniqueId }) => uniqueId === card.uniqueId).length === 1 ? uuidOf(card) ?? card.slot : card.slot;
}
const uuidOf = ({ uniqueId }) => uniqueId === null ? null : `GPU-${uniqueId}`;
/**
* MI200 packages, but for MI210, hold two dies of which each shows as a card, and only the first knows energy and power
* (aldebaran_is_primary in Linux aldebaran_ppt.c). On the bus the second follows its first (LLNL/variorum#553).
*/
function packagesOf$1(devices) {
	const packages = [];
	for (const device of devices) {
		const before = packages.findLast(({ first }) => first.card.model === device.card.model && !first.silent);
		if (device.silent && before !== void 0) before.others.push(device);
		else packages.push({
			first: device,
			others: []
		});
	}
	return packages;
}
const closeAll = (device) => {
	for (const file of device.sources.flatMap((source) => source.files)) file.close();
};
const secondDie = ({ domain }) => ({
	source: "amdgpu",
	code: "duplicate",
	domain: domain.id,
	hint: "The second die of a package; the energy of both is counted with the first."
});
const nothingToRead = ({ domain }) => ({
	source: "amdgpu",
	code: "not-supported",
	domain: domain.id,
	hint: domain.component === "cpu" ? "Graphics inside the processor, without a sensor of its own; it is counted with the processor." : "The driver shows neither energy nor power nor load of this card; in a virtual machine this is usual."
});

// src/measure/meter/exporter/exporter-feed.ts
/** Never more often than a beat; never so rarely that a fresh value waits long. */
const SHORTEST_MS = 1e3;
const LONGEST_MS = 5e3;
/** An answer is forgotten after three periods without another, and what a slow one may take. */
const FORGIVEN = 3;
const GRACE_MS = 5e3;
/** Asks less often while nothing changes, more often when it does: the period of the exporter's own refresh is found, not asked for. */
function newFeed({ ask, isSame, first, nowMs, after }) {
	let last = {
		answer: first,
		atMs: nowMs()
	};
	let periodMs = SHORTEST_MS;
	let closed = false;
	let callOff = after(periodMs, turn);
	/** One question at a time: the next is asked a period after the answer. */
	function turn() {
		ask().then((answer) => {
			if (closed) return;
			periodMs = answer === null || isSame(answer, last.answer) ? Math.min(LONGEST_MS, periodMs * 2) : Math.max(SHORTEST_MS, periodMs / 2);
			if (answer !== null) last = {
				answer,
				atMs: nowMs()
			};
			callOff = after(periodMs, turn);
		});
	}
	return {
		latest: () => nowMs() - last.atMs > FORGIVEN * periodMs + GRACE_MS ? null : last.answer,
		close() {
			closed = true;
			callOff();
		}
	};
}

// src/measure/meter/exporter/exporter-scrape.ts
const LIMIT_MS = 500;
const LIMIT_BYTES = 4e6;
const OK = 200;
/** Never rejects. */
async function scrape(url) {
	const [{ request }, lookup] = await Promise.all([import("node:http"), loopbackLookup()]);
	const deadline = AbortSignal.timeout(LIMIT_MS);
	return new Promise((resolve) => {
		const fail = (hint) => resolve({
			code: "read-failed",
			hint: `${url.href} ${hint}`
		});
		const broke = (error) => fail(deadline.aborted ? `did not answer within ${LIMIT_MS} ms.` : `failed: ${messageOf(error)}.`);
		const asked = request(url, {
			agent: false,
			lookup,
			signal: deadline,
			headers: { accept: "text/plain" }
		});
		asked.on("error", broke);
		asked.on("response", (response) => {
			const chunks = [];
			let bytes = 0;
			const giveUp = (hint) => {
				fail(hint);
				asked.destroy();
			};
			if (response.statusCode !== OK) giveUp(`answered ${response.statusCode}, where 200 is expected.`);
			response.on("error", broke);
			response.on("data", (chunk) => {
				bytes += chunk.length;
				if (bytes > LIMIT_BYTES) giveUp(`answered more than ${LIMIT_BYTES / 1e6} MB.`);
				else chunks.push(chunk);
			});
			response.on("end", () => resolve({ text: Buffer.concat(chunks).toString("utf8") }));
		});
		asked.end();
	});
}
/** What a name such as `localhost` resolves to is filtered here, so that what was checked is what is connected to. */
async function loopbackLookup() {
	const dns = await import("node:dns");
	return (host, options, callback) => {
		dns.lookup(host, {
			...options,
			all: true
		}, (error, found) => {
			const [first, ...others] = error ? [] : found.filter(({ address }) => isLoopback(address));
			if (first === void 0) callback(error ?? /* @__PURE__ */ new Error(`${host} is not this machine`), "");
			else if (options.all) callback(null, [first, ...others]);
			else callback(null, first.address, first.family);
		});
	};
}

// src/measure/meter/exporter/exporter-text.ts
/** Sixteen GPUs of seven slices each have 336 of three fields; what an exporter has beyond this is not of one machine. */
const MOST_SERIES = 1024;
/** A last line without its line feed may be cut in the middle of a number, and does not count. */
function parseExposition(text, wanted) {
	const series = [];
	for (let start = 0, end = text.indexOf("\n"); end >= 0; start = end + 1, end = text.indexOf("\n", start)) {
		const found = seriesOf(text.slice(start, end), wanted);
		if (found === null) continue;
		if (series.length === 1024) return {
			series,
			isCut: true
		};
		series.push(found);
	}
	return {
		series,
		isCut: false
	};
}
const NAME = /[ \t]*([a-zA-Z_:][a-zA-Z0-9_:]*)[ \t]*/y;
const LABEL$2 = /[ \t]*([a-zA-Z_][a-zA-Z0-9_]*)[ \t]*=[ \t]*"((?:[^"\\]|\\.)*)"[ \t]*(,?)/y;
const CLOSE = /[ \t]*\}/y;
/**
* A value as Go's ParseFloat takes it in practice, and after it a timestamp that is not needed. Two repetitions that can match
* the same digits must never stand side by side: their backtracking would be quadratic in a long number.
*/
const VALUE = /[ \t]*([+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|Inf|NaN))(?:[ \t]|\r?$)/y;
function seriesOf(line, wanted) {
	const name = matchAt(NAME, line, 0);
	if (name?.[1] === void 0 || !wanted.has(name[1])) return null;
	const at = name[0].length;
	const body = line[at] === "{" ? labelsOf(line, at + 1) : {
		labels: /* @__PURE__ */ new Map(),
		end: at
	};
	const value = body === null ? null : matchAt(VALUE, line, body.end)?.[1];
	if (body === null || value == null) return null;
	return {
		name: name[1],
		labels: body.labels,
		value: numberOf(value)
	};
}
function labelsOf(line, from) {
	const labels = /* @__PURE__ */ new Map();
	let at = from;
	for (let more = true; more;) {
		const label = matchAt(LABEL$2, line, at);
		if (label?.[1] === void 0 || label[2] === void 0) break;
		labels.set(label[1], unescaped(label[2]));
		at += label[0].length;
		more = label[3] === ",";
	}
	const close = matchAt(CLOSE, line, at);
	return close === null ? null : {
		labels,
		end: at + close[0].length
	};
}
function matchAt(pattern, line, at) {
	pattern.lastIndex = at;
	return pattern.exec(line);
}
/** `\\`, `\"` and `\n` are escapes; a backslash before anything else stands for itself. */
const unescaped = (text) => text.replace(/\\(["\\n])/g, (_, escaped) => escaped === "n" ? "\n" : escaped);
const numberOf = (text) => {
	if (text.endsWith("Inf")) return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	return Number(text);
};

// src/measure/meter/exporter/exporter.ts
/** Answers at once where the owner names no exporter; else when the first that has this kind's series has been found. Never rejects. */
const openExporter = (kind) => (options) => options.exporterUrl === null ? {
	meter: null,
	absences: []
} : openFirst$1(kind, options.exporterUrl, options);
async function openFirst$1(kind, list, { visible }) {
	const absences = [];
	for (const url of addressesIn(list)) {
		const answer = await scrape(url);
		if ("code" in answer) {
			absences.push({
				source: kind.source,
				...answer
			});
			continue;
		}
		const { series, isCut } = parseExposition(answer.text, kind.series);
		const exposed = kind.expose(series, visible);
		absences.push(...exposed.absences, ...isCut ? [tooManyIn(kind, url)] : []);
		if (exposed.columns.length > 0) return {
			meter: meterOf$6(kind, url, {
				exposed,
				series
			}),
			absences
		};
	}
	if (absences.length === 0) absences.push(nothingIn(kind));
	return {
		meter: null,
		absences
	};
}
/** Who starts the sampler has refused a bad address aloud; here it must not cost the measurement. */
function addressesIn(list) {
	try {
		return parseExporters(list);
	} catch {
		return [];
	}
}
const nothingIn = ({ source, title }) => ({
	source,
	code: "absent",
	hint: `What CARBON_EXPORTER names has no energy series of ${title}.`
});
const tooManyIn = ({ source, title }, { href }) => ({
	source,
	code: "too-large",
	hint: `${href} has more series of ${title} than one machine; the first ${MOST_SERIES} are read, and devices of the others are not counted.`
});
function meterOf$6(kind, url, { exposed, series }) {
	const feed = newFeed({
		async ask() {
			const answer = await scrape(url);
			return "code" in answer ? null : exposed.read(parseExposition(answer.text, kind.series).series);
		},
		isSame: (a, b) => a.every((value, at) => value === b[at]),
		first: exposed.read(series),
		nowMs: () => performance.now(),
		after(ms, run) {
			const timer = setTimeout(run, ms);
			timer.unref();
			return () => clearTimeout(timer);
		}
	});
	const none = exposed.columns.map(() => null);
	return {
		name: "exporter",
		domains: exposed.domains,
		columns: exposed.columns,
		read: () => feed.latest() ?? none,
		takeEvents: () => [],
		fallback: () => null,
		computeProcesses: () => null,
		close: feed.close
	};
}

// src/measure/meter/visible/visible-mig.ts
/** Names of drivers before 470: `MIG-GPU-<uuid>/<gpu instance>/<compute instance>`. */
const OLD_NAME = /^MIG-(GPU-[^/]+)(?:\/(\d+)\/(\d+))?$/;
/** The parts that `MIG-…` means among those `left`; null where it means none. */
function findMig(name, gpus, left) {
	const [, parent, gpuInstance, computeInstance] = OLD_NAME.exec(name) ?? [];
	const isMeant = ({ at, part }) => {
		if (part !== null && part.uuid === name) return true;
		if (parent === void 0) return part === null ? gpus[at]?.mig === true : part.uuid.startsWith(name);
		if (gpus[at]?.uuid !== parent) return false;
		return part === null || part.gpuInstance === Number(gpuInstance) && part.computeInstance === Number(computeInstance);
	};
	const found = partsOf(gpus, left).filter(isMeant);
	const isClear = found.length === 1 || found.every(({ part }) => part === null);
	return found.length > 0 && isClear ? found : null;
}
/** Every part that is left, one by one; a GPU whose parts are not listed stays whole. */
const partsOf = (gpus, left) => left.flatMap(({ at, part }) => {
	const parts = part === null ? gpus[at]?.instances ?? [] : [part];
	return parts.length === 0 ? [{
		at,
		part: null
	}] : parts.map((one) => ({
		at,
		part: one
	}));
});

// src/measure/meter/visible/visible.ts
function visibleGpus(gpus, variables) {
	const granted = variables.NVIDIA_VISIBLE_DEVICES;
	const left = granted === void 0 ? everything(gpus) : containerSelection(granted, gpus);
	const chosen = variables.CUDA_VISIBLE_DEVICES;
	const selected = chosen === void 0 ? left : cudaSelection(chosen, gpus, left);
	const byInteger = chosen !== void 0 && /^\s*\d/.test(chosen);
	const shown = gpus.map((_, at) => selected.some((named) => named.at === at));
	const alike = new Set(left.map(({ at }) => gpus[at]?.name)).size <= 1;
	const isAll = left.every(({ at }) => shown[at]);
	return {
		shown,
		instances: gpus.map((gpu, at) => {
			const parts = selected.filter((named) => named.at === at).map(({ part }) => part);
			return (gpu.instances ?? []).filter((part) => parts.includes(null) || parts.includes(part));
		}),
		certain: !byInteger || alike || variables.CUDA_DEVICE_ORDER === "PCI_BUS_ID" || isAll
	};
}
const everything = (gpus) => gpus.map((_, at) => ({
	at,
	part: null
}));
/** The container toolkit's `<GPU>:<MIG device>`. */
const PART_BY_INDEX = /^\d+:\d+$/;
const entriesOf = (list) => list.split(",").map((entry) => entry.trim());
/**
* `void` tells the toolkit's hook to leave a container alone whose GPUs came by CDI, which has names of its own such as
* `nvidia.com/gpu=0` (NVIDIA/nvidia-container-toolkit#395): what is seen there is what was granted.
*/
const leavesToCdi = (entry) => entry === "void" || entry.includes("=");
/** `all`, `none`, or a list; inside a container the list has been applied already and may count the host's GPUs. */
function containerSelection(list, gpus) {
	const all = everything(gpus);
	const entries = [...new Set(entriesOf(list).filter(Boolean))];
	if (entries.includes("all") || entries.some(leavesToCdi)) return all;
	const integers = entries.map((entry) => /^\d+$/.test(entry) ? Number(entry) : null);
	if (integers.some((integer) => integer !== null && integer >= gpus.length) || entries.some((entry) => PART_BY_INDEX.test(entry) && find(entry, gpus, all) === null) || entries.length === gpus.length && integers.every((integer) => integer !== null)) return all;
	return entries.flatMap((entry) => find(entry, gpus, all) ?? []).sort((one, other) => one.at - other.at);
}
/** CUDA takes names up to the first one that is no device: `0,-1,1` is GPU 0 alone, an empty list none. */
function cudaSelection(list, gpus, left) {
	const selected = [];
	for (const entry of entriesOf(list)) {
		const found = find(entry, gpus, left);
		if (found === null) break;
		selected.push(...found);
	}
	return selected;
}
/** What a name means among those `left`, which an integer counts; null where it means none of them. */
function find(name, gpus, left) {
	if (/^\d+$/.test(name)) {
		const named = left[Number(name)];
		return named === void 0 ? null : [named];
	}
	if (PART_BY_INDEX.test(name)) return findByIndex(name, gpus, left);
	if (name.startsWith("MIG-")) return findMig(name, gpus, left);
	if (!name.startsWith("GPU-")) return null;
	const matches = left.filter(({ at }) => gpus[at]?.uuid.startsWith(name));
	return new Set(matches.map(({ at }) => at)).size === 1 ? matches : null;
}
function findByIndex(name, gpus, left) {
	const [gpu, device] = name.split(":").map(Number);
	const named = partsOf(gpus, left.filter(({ at }) => at === gpu))[device ?? 0];
	return named === void 0 ? null : [named];
}

// src/measure/meter/exporter/exporter-kind.ts
/** Exporters write floats; a trace holds integers of a unit that keeps what the sensor had. */
function integerOf(value, unitsPerOne) {
	const raw = Math.round((value ?? NaN) * unitsPerOne);
	return Number.isSafeInteger(raw) && raw >= 0 ? raw : null;
}

// src/measure/meter/exporter/exporter-dcgm.ts
const SOURCE$3 = "exporter:dcgm";
/** Its default; what it really is shows in the readings. */
const UPDATE_MS$3 = 3e4;
const FIELDS = [
	{
		name: "DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION",
		quantity: "energy",
		column: {
			unit: "mJ",
			kind: "counter",
			max: null
		},
		factor: 1
	},
	{
		name: "DCGM_FI_DEV_POWER_USAGE",
		quantity: "power",
		column: {
			unit: "mW",
			kind: "gauge",
			max: null
		},
		factor: 1e3
	},
	{
		name: "DCGM_FI_DEV_GPU_UTIL",
		quantity: "util",
		column: {
			unit: "%",
			kind: "gauge",
			max: 100
		},
		factor: 1
	}
];
const dcgm = {
	source: SOURCE$3,
	title: "DCGM",
	series: new Set(FIELDS.map(({ name }) => name)),
	expose(series, visible) {
		const gpus = gpusOf(series);
		const { shown, certain } = visibleGpus(gpus, visible);
		const readings = readingsOf(series);
		const parts = gpus.flatMap(({ uuid }) => FIELDS.flatMap((field) => readings.has(keyOf(uuid, field)) ? [{
			uuid,
			field
		}] : []));
		return {
			domains: gpus.map((gpu, at) => domainOf$3(gpu, shown[at] ?? true)),
			columns: parts.map(({ uuid, field }) => columnOf$1(uuid, field)),
			absences: certain ? [] : [uncertainChoice(SOURCE$3)],
			read(now) {
				const latest = readingsOf(now);
				return parts.map(({ uuid, field }) => latest.get(keyOf(uuid, field)) ?? null);
			}
		};
	}
};
/** In the driver's order, by which integers of the visible-device variables count. */
function gpusOf(series) {
	const byUuid = /* @__PURE__ */ new Map();
	for (const { labels } of series) {
		const uuid = labels.get("UUID");
		if (uuid === void 0) continue;
		byUuid.set(uuid, {
			uuid,
			name: labels.get("modelName") ?? "NVIDIA GPU",
			mig: labels.has("GPU_I_ID") || byUuid.get(uuid)?.mig === true,
			driver: labels.get("DCGM_FI_DRIVER_VERSION") ?? null,
			index: Number(labels.get("gpu") ?? byUuid.size)
		});
	}
	return [...byUuid.values()].toSorted((a, b) => a.index - b.index);
}
/** No name of a field has a blank in it. */
const keyOf = (uuid, { name }) => `${name} ${uuid}`;
/**
* Every slice's row repeats the whole GPU's energy and power (dcgm-exporter#317), so the rows of a GPU are never added;
* the largest is the latest. Blank values of DCGM are past 2^53 or past 100 %, and none.
*/
function readingsOf(series) {
	const largest = /* @__PURE__ */ new Map();
	for (const { name, labels, value } of series) {
		const field = FIELDS.find((one) => one.name === name);
		const uuid = labels.get("UUID");
		if (field === void 0 || uuid === void 0) continue;
		const raw = integerOf(value, field.factor);
		if (raw === null || raw > (field.column.max ?? raw)) continue;
		const key = keyOf(uuid, field);
		largest.set(key, Math.max(raw, largest.get(key) ?? 0));
	}
	return largest;
}
const domainOf$3 = ({ uuid, name, mig, driver }, isShown) => ({
	id: uuid,
	component: "gpu",
	parent: null,
	name,
	mig,
	...driver === null ? {} : { driver },
	...isShown ? {} : { visible: false }
});
const columnOf$1 = (domain, { quantity, column }) => ({
	domain,
	quantity,
	...column,
	source: SOURCE$3,
	update_ms: UPDATE_MS$3
});

// src/measure/meter/exporter/exporter-kepler.ts
const SOURCE$2 = "exporter:kepler";
/** Its default period of reading; a question that comes later than half a second after it brings a fresh one. */
const UPDATE_MS$2 = 5e3;
const UJ_PER_JOULE = 1e6;
const INFO = "kepler_node_info";
const CURRENT = "kepler_node_cpu_joules_total";
const FORMER = /* @__PURE__ */ new Map([["kepler_node_package_joules_total", "package"], ["kepler_node_dram_joules_total", "dram"]]);
const kepler = {
	source: SOURCE$2,
	title: "Kepler",
	series: /* @__PURE__ */ new Set([
		INFO,
		CURRENT,
		...FORMER.keys()
	]),
	expose(series) {
		if (series.some(isEstimate)) return none("Kepler finds no RAPL on its host and estimates; that is no measurement.");
		const domains = [...countersOf(series).keys()];
		if (series.some(isDynamic) && !series.some(isIdle)) return none("Kepler leaves idle energy out; set its EXPOSE_ESTIMATED_IDLE_POWER_METRICS, or update it.");
		return {
			domains: domains.map((id) => ({
				id,
				component: componentOf(id),
				parent: null
			})),
			columns: domains.map(columnOf),
			absences: [],
			read(now) {
				const counters = countersOf(now);
				return domains.map((id) => integerOf(counters.get(id), UJ_PER_JOULE));
			}
		};
	}
};
const none = (hint) => ({
	domains: [],
	columns: [],
	absences: [{
		source: SOURCE$2,
		code: "not-supported",
		hint
	}],
	read: () => []
});
const isEstimate = ({ name, labels }) => name === INFO && labels.get("components_power_source") === "estimator";
const isDynamic = ({ labels }) => labels.get("mode") === "dynamic";
const isIdle = ({ labels }) => labels.get("mode") === "idle";
/** Joules by domain. */
function countersOf(series) {
	const sockets = socketsOf(series);
	const counters = /* @__PURE__ */ new Map();
	for (const one of series) {
		const id = one.name === CURRENT ? currentId(one, sockets) : formerId(one);
		if (id !== null) counters.set(id, (counters.get(id) ?? 0) + one.value);
	}
	return counters;
}
/** Zones are RAPL domains: `core` and `uncore` lie inside the package, `psys` around it, and MMIO repeats it. */
const ZONE$1 = /^(?:package|dram)(?:-\d+)?$/;
function socketsOf(series) {
	const paths = /* @__PURE__ */ new Map();
	for (const one of series) {
		const zone = zoneOf$1(one);
		if (zone !== null) paths.set(zone, (paths.get(zone) ?? /* @__PURE__ */ new Set()).add(pathOf(one)));
	}
	const numbered = (of) => new Map([...of].toSorted().map((path, at) => [path, at]));
	return new Map([...paths].map(([zone, of]) => [zone, numbered(of)]));
}
function currentId(one, sockets) {
	const zone = zoneOf$1(one);
	if (zone === null) return null;
	const numbers = sockets.get(zone);
	return numbers === void 0 || numbers.size === 1 ? zone : `${zone}-${numbers.get(pathOf(one))}`;
}
function zoneOf$1(one) {
	const zone = one.name === CURRENT ? one.labels.get("zone")?.toLowerCase() : void 0;
	return zone !== void 0 && ZONE$1.test(zone) && !pathOf(one).includes("mmio") ? zone : null;
}
const pathOf = ({ labels }) => labels.get("path") ?? "";
function formerId({ name, labels }) {
	const zone = FORMER.get(name);
	return zone === void 0 ? null : `${zone}-${labels.get("package") ?? "0"}`;
}
const componentOf = (id) => id.startsWith("dram") ? "dram" : "cpu";
const columnOf = (domain) => ({
	domain,
	quantity: "energy",
	unit: "uJ",
	kind: "counter",
	max: null,
	source: SOURCE$2,
	update_ms: UPDATE_MS$2
});

// src/measure/meter/hwmon/hwmon-tree.ts
/** In the order of their numbers. */
function listHwmon(sysroot) {
	const directory = `${sysroot}/sys/class/hwmon`;
	return listNames(directory).flatMap((entry) => {
		const path = `${directory}/${entry}`;
		const name = readAttribute(attributeOf({ path }, "name"));
		return name === null ? [] : [{
			path,
			name
		}];
	});
}
/** Drivers of the old registration keep their attributes in the parent device's directory. */
function attributeOf({ path }, attribute) {
	const direct = `${path}/${attribute}`;
	return existsSync(direct) ? direct : `${path}/device/${attribute}`;
}

// src/measure/meter/hwmon/acpi-power-meter.ts
/** Meters of batteries are left out. */
const listAcpiPowerMeters = (sysroot) => listHwmon(sysroot).filter(({ name }) => name === "power_meter").filter((hwmon) => readNumber(attributeOf(hwmon, "power1_is_battery")) !== 1).map((hwmon) => {
	const label = readAttribute(attributeOf(hwmon, "power1_oem_info")) ?? "";
	return {
		hwmon,
		label,
		wholeSystem: !/socket|module|rail/i.test(label) && measuresSystem(hwmon),
		accuracyPercent: accuracyOf(readAttribute(attributeOf(hwmon, "power1_accuracy")))
	};
});
/** `\_SB`, the root of all devices, as the kernel names it among the devices that a meter lists as its own. */
const SYSTEM_BUS = "LNXSYBUS";
function measuresSystem(hwmon) {
	const measured = listNames(attributeOf(hwmon, "measures"));
	return measured.length === 0 || measured.some((device) => device.startsWith(SYSTEM_BUS));
}
const THOUSANDTHS = 1e3;
const HALF_PERCENT = 50;
const FULL_PERCENT$3 = 100;
/**
* The firmware states how good it is, 100 being exact (ACPI 6.0, 10.4.1); below half, its maker must have meant the error. The
* driver prints thousandths of a percent without leading zeros: "99.50%" is 99.050.
*/
function accuracyOf(text) {
	const parts = /^(\d{1,3})\.(\d{1,3})%$/.exec(text ?? "");
	if (parts === null) return null;
	const stated = Number(parts[1]) * THOUSANDTHS + Number(parts[2]);
	const exact = FULL_PERCENT$3 * THOUSANDTHS;
	const error = stated < HALF_PERCENT * THOUSANDTHS ? stated : exact - stated;
	return error > 0 && stated <= exact ? error / THOUSANDTHS : null;
}
/** A reading of all ones, in mW, is the firmware's "not available" (ACPI 6.0, 10.4.3); the driver gives it times 1,000. */
const UNAVAILABLE_UW = 4294967295e3;
/** The meter's mean power as a column of a domain. */
function powerSource(meter, domain, source) {
	const file = openAttribute(attributeOf(meter.hwmon, "power1_average"));
	if (typeof file === "string") return file;
	const windowMs = readNumber(attributeOf(meter.hwmon, "power1_average_interval"));
	return {
		column: {
			domain: domain.id,
			quantity: "power",
			unit: "uW",
			kind: "gauge",
			max: null,
			source,
			...windowMs ? { window_ms: windowMs } : {}
		},
		read() {
			const value = wholeNumber(file.read());
			return value === UNAVAILABLE_UW ? null : value;
		},
		files: [file]
	};
}

// src/measure/meter/hwmon/hwmon-grace.ts
/** Of a superchip the module holds socket, GPU and all memory; the socket holds its memory and the rails CPU and SysIO. */
const LABEL$1 = /^(Module|Grace|CPU|SysIO) Power Socket (\d+)$/i;
const openGrace = ({ sysroot }) => {
	const labelled = listAcpiPowerMeters(sysroot).flatMap((meter) => {
		const [, kind, socket] = LABEL$1.exec(meter.label) ?? [];
		return kind === void 0 || socket === void 0 ? [] : [{
			meter,
			kind: kind.toLowerCase(),
			socket
		}];
	});
	const domains = [];
	const sources = [];
	const absences = [];
	for (const { meter, kind, socket } of labelled) {
		const domain = domainOf$2(kind, socket, labelled, meter);
		if (domain === null || domains.some(({ id }) => id === domain.id)) continue;
		const detail = kind === "module" ? "hwmon:module" : "hwmon:grace";
		const source = powerSource(meter, domain, detail);
		if (typeof source === "string") absences.push(refusal$1(detail, domain, source));
		else {
			domains.push(domain);
			sources.push(source);
		}
	}
	return {
		meter: sources.length === 0 ? null : fileMeter({
			name: "hwmon",
			domains,
			sources
		}),
		absences
	};
};
/** The socket's memory is inside its reading: no other memory is to be counted beside it. Null for a rail. */
function domainOf$2(kind, socket, labelled, { accuracyPercent }) {
	const stated = accuracyPercent === null ? {} : { accuracy_percent: accuracyPercent };
	const id = `${kind}-${socket}`;
	if (kind === "module") return {
		id,
		component: "module",
		scope: "module",
		parent: null,
		name: `Grace module ${socket}`,
		...stated
	};
	if (kind !== "grace") return null;
	return {
		id,
		component: "cpu",
		parent: labelled.some((other) => other.kind === "module" && other.socket === socket) ? `module-${socket}` : null,
		name: `Grace socket ${socket}`,
		...stated
	};
}
const refusal$1 = (source, domain, code) => ({
	source,
	code,
	domain: domain.id,
	hint: "The firmware names this power meter, but it cannot be read by the user of the runner."
});

// src/measure/meter/hwmon/hwmon-ina3221.ts
const SOURCE$1 = "hwmon:ina3221";
/** Channels with a supply; 4 to 6 are shunt voltages and 7 is their sum. */
const CHANNELS = [
	1,
	2,
	3
];
/**
* The rails that together feed a module, by board: one input on Orin NX and Nano, Xavier NX and TX2, and on Nano; the three
* of AGX Orin, whose 5 V rail feeds the memory; the six of AGX Xavier. Other rails lie inside these.
*/
const INPUTS = [
	["VDD_IN"],
	["POM_5V_IN"],
	[
		"VDD_GPU_SOC",
		"VDD_CPU_CV",
		"VIN_SYS_5V0"
	],
	[
		"GPU",
		"CPU",
		"SOC",
		"CV",
		"VDDRQ",
		"SYS5V"
	]
];
const openJetson = ({ sysroot }) => {
	const rails = listRails(sysroot);
	if (rails.length === 0) return {
		meter: null,
		absences: []
	};
	const chosen = INPUTS.map((labels) => rails.filter(({ label }) => labels.includes(label))).find((found, at) => found.length === INPUTS[at]?.length);
	if (chosen === void 0) return {
		meter: null,
		absences: [unknownBoard(rails)]
	};
	const source = sourceOf$1(chosen);
	if (source === null) return {
		meter: null,
		absences: [UNREADABLE$1]
	};
	return {
		meter: fileMeter({
			name: "hwmon",
			domains: [MODULE],
			sources: [source]
		}),
		absences: []
	};
};
/** GPU, CPU and memory behind one input. */
const MODULE = {
	id: "module",
	component: "module",
	scope: "module",
	parent: null,
	name: "Jetson module"
};
const listRails = (sysroot) => listHwmon(sysroot).filter(({ name }) => name === "ina3221").flatMap((hwmon) => CHANNELS.flatMap((channel) => {
	const label = readAttribute(attributeOf(hwmon, `in${channel}_label`));
	if (label === null) return [];
	return [{
		label,
		voltage: attributeOf(hwmon, `in${channel}_input`),
		current: attributeOf(hwmon, `curr${channel}_input`)
	}];
}));
function sourceOf$1(rails) {
	const files = rails.flatMap(({ voltage, current }) => [openAttribute(voltage), openAttribute(current)]);
	const open = files.filter((file) => typeof file !== "string");
	if (open.length < files.length) {
		for (const file of open) file.close();
		return null;
	}
	return {
		column: {
			domain: MODULE.id,
			quantity: "power",
			unit: "uW",
			kind: "gauge",
			max: null,
			source: SOURCE$1
		},
		read: () => sumOf(open),
		files: open
	};
}
/** mV × mA = µW, exactly. Null as soon as one rail says nothing: a part is not the module. */
function sumOf(files) {
	let microwatts = 0;
	for (let at = 0; at < files.length; at += 2) {
		const millivolts = wholeNumber(files[at]?.read() ?? "");
		const milliamperes = signedNumber(files[at + 1]?.read() ?? "");
		if (typeof millivolts !== "number" || typeof milliamperes !== "number") return null;
		microwatts += millivolts * milliamperes;
	}
	return microwatts >= 0 && Number.isSafeInteger(microwatts) ? microwatts : null;
}
const unknownBoard = (rails) => ({
	source: SOURCE$1,
	code: "not-supported",
	hint: `No known total among the rails ${rails.map(({ label }) => label).join(", ")}; please report the board.`
});
const UNREADABLE$1 = {
	source: SOURCE$1,
	code: "read-failed",
	domain: MODULE.id,
	hint: "The rail monitors of the module are there, but voltage or current cannot be read."
};

// src/measure/meter/hwmon/hwmon-node.ts
const SOURCE = "hwmon:acpi";
const openNode = ({ sysroot }) => {
	const [meter, ...others] = listAcpiPowerMeters(sysroot).filter(({ wholeSystem }) => wholeSystem);
	if (meter === void 0) return {
		meter: null,
		absences: []
	};
	if (others.length > 0) return {
		meter: null,
		absences: [SEVERAL]
	};
	const domain = {
		id: "node",
		component: "host",
		parent: null,
		...meter.accuracyPercent === null ? {} : { accuracy_percent: meter.accuracyPercent }
	};
	const source = powerSource(meter, domain, SOURCE);
	if (typeof source === "string") return {
		meter: null,
		absences: [{
			...UNREADABLE,
			code: source
		}]
	};
	return {
		meter: fileMeter({
			name: "hwmon",
			domains: [domain],
			sources: [source]
		}),
		absences: []
	};
};
const SEVERAL = {
	source: SOURCE,
	code: "unknown",
	hint: "Several power meters, and none says which part of the machine is its own; none is read."
};
const UNREADABLE = {
	source: SOURCE,
	domain: "node",
	hint: "The machine's own power meter cannot be read by the user of the runner."
};

// src/measure/meter/hwmon/intel-gpu.ts
/** Device-level sensors only: `i915_gtN` is a tile inside its card. Graphics inside a processor register none. */
const DRIVERS = ["i915", "xe"];
const UW_PER_MW = 1e3;
const openIntelGpu = ({ sysroot }) => {
	const cards = [];
	const absences = [];
	for (const hwmon of listHwmon(sysroot).filter(({ name }) => DRIVERS.includes(name))) {
		const card = openCard(hwmon);
		if ("code" in card) absences.push(card);
		else cards.push(card);
	}
	if (cards.length === 0) return {
		meter: null,
		absences
	};
	const domains = cards.map(({ domain }) => domain);
	return {
		meter: fileMeter({
			name: "intel-gpu",
			domains,
			sources: cards.map(({ source }) => source)
		}),
		absences
	};
};
function openCard(hwmon) {
	const domain = domainOf$1(hwmon);
	const file = openAttribute(counterOf(hwmon));
	if (typeof file === "string") return refusal(domain.id, file);
	return {
		domain,
		source: {
			column: {
				domain: domain.id,
				quantity: "energy",
				unit: "uJ",
				kind: "counter",
				max: null,
				source: "intel-gpu:hwmon"
			},
			read: () => wholeNumber(file.read()),
			files: [file]
		}
	};
}
/** Card before package: xe numbers them 1 and 2, the card contains the package, and not every card has both. */
function counterOf(hwmon) {
	const card = attributeOf(hwmon, "energy1_input");
	return readAttribute(card) === null && readAttribute(attributeOf(hwmon, "energy2_input")) !== null ? attributeOf(hwmon, "energy2_input") : card;
}
/** PL1 as the owner set it, else the limit it was sold with; 0 is a limit that is switched off. */
function domainOf$1(hwmon) {
	const limitUw = readNumber(attributeOf(hwmon, "power1_max")) || readNumber(attributeOf(hwmon, "power1_rated_max"));
	const uevent = readAttribute(`${hwmon.path}/device/uevent`) ?? "";
	const slot = /^PCI_SLOT_NAME=(.+)$/m.exec(uevent)?.[1];
	const id = /^PCI_ID=(.+)$/m.exec(uevent)?.[1]?.toLowerCase();
	return {
		id: slot ?? `${hwmon.name}-${hwmon.path.slice(hwmon.path.lastIndexOf("/") + 1)}`,
		component: "gpu",
		parent: null,
		scope: "gpu",
		name: `Intel GPU ${id ?? ""}`.trim(),
		limit_mw: limitUw ? Math.floor(limitUw / UW_PER_MW) : null,
		driver: hwmon.name
	};
}
const HINTS = {
	absent: "The driver shows no energy counter for this card; kernels from 6.2 (i915) and 6.5 (xe) do for most.",
	"no-permission": "The energy counter of this card is not readable by the user of the runner.",
	"read-failed": "The energy counter of this card cannot be opened."
};
const refusal = (domain, code) => ({
	source: "intel-gpu:hwmon",
	code: code === "absent" ? "not-supported" : code,
	domain,
	hint: HINTS[code]
});

// src/measure/meter/job/cgroup-time.ts
const FIELD$1 = "usage_usec ";
/** Null where there is no such group or its time cannot be read. */
function openGroupTime(group) {
	try {
		const file = keepOpen(`${group}/cpu.stat`);
		if (usageIn(file) !== null) return {
			read: () => usageIn(file),
			close: () => file.close()
		};
		file.close();
	} catch {}
	return null;
}
/** The first line of the file; its order is the kernel's own since 4.15. */
function usageIn(file) {
	try {
		const text = file.read();
		const usage = Number(text.slice(11, text.indexOf("\n")));
		return text.startsWith(FIELD$1) && Number.isSafeInteger(usage) ? usage : null;
	} catch {
		return null;
	}
}

// src/measure/meter/job/cgroup-containers.ts
/** Where docker, its builder and podman put containers, by the systemd and the cgroupfs driver. */
const NURSERIES = [
	"system.slice",
	"machine.slice",
	"docker",
	"docker/buildkit",
	"libpod_parent"
];
/** The builder's names have 25 letters and digits. */
const CONTAINER$1 = /^(?:docker|libpod)-[0-9a-z]+\.scope$|^(?:libpod-)?[0-9a-f]{64}$|^[0-9a-z]{25}$/;
/** Pulling and unpacking images is work for the job too. */
const DAEMONS = ["system.slice/docker.service", "system.slice/containerd.service"];
function watchContainers(root) {
	const tracked = /* @__PURE__ */ new Map();
	let seen = new Set(containersUnder(root));
	let departed = 0;
	for (const daemon of DAEMONS) adopt(`${root}/${daemon}`, (time) => time.read() ?? 0);
	function adopt(group, before) {
		const time = openGroupTime(group);
		if (time !== null) tracked.set(group, {
			time,
			before: before(time),
			used: 0
		});
	}
	function refresh() {
		for (const [group, one] of tracked) {
			const usage = one.time.read();
			if (usage !== null) one.used = usage - one.before;
			else {
				departed += one.used;
				one.time.close();
				tracked.delete(group);
			}
		}
	}
	return {
		look() {
			const now = containersUnder(root);
			for (const group of now) if (!seen.has(group)) adopt(group, () => 0);
			seen = new Set(now);
		},
		used() {
			refresh();
			return [...tracked.values()].reduce((sum, { used }) => sum + used, departed);
		},
		close() {
			for (const { time } of tracked.values()) time.close();
			tracked.clear();
		}
	};
}
const containersUnder = (root) => NURSERIES.flatMap((nursery) => {
	try {
		return readdirSync(`${root}/${nursery}`).filter((name) => CONTAINER$1.test(name)).map((name) => `${root}/${nursery}/${name}`);
	} catch {
		return [];
	}
});

// src/measure/meter/job/cgroup-place.ts
/** Pure version 2, and beside version 1 ("hybrid"): cpu.stat is in both. */
const MOUNTS = ["/sys/fs/cgroup", "/sys/fs/cgroup/unified"];
/** Services that run what many people started, and the daemons of the machine's containers. */
const MANY_PEOPLES = /^(?:user@.*|sshd?(?:@.*)?|crond?|atd|docker|containerd|podman|kubelet|crio|lxc(?:fs|@.*)?)\.service$/;
/** Groups of one container each, as systemd's and cgroupfs's drivers of docker, podman, containerd and cri-o name them. */
const CONTAINER = /^(?:(?:docker|libpod|cri-containerd|crio|nerdctl)-)?[0-9a-f]{64}(?:\.scope)?$/;
const SERVICE_HINT = "The runner is in no control group of its own, so load that others put on this machine goes unnoticed; run it as a service (svc.sh install).";
function findJobGroup(sysroot) {
	const mount = MOUNTS.find((at) => existsSync(`${sysroot}${at}/cgroup.controllers`));
	const path = ownPath(sysroot);
	if (mount === void 0 || path === null) return {
		code: "absent",
		hint: "No version 2 control groups here, so the job has no CPU time of its own."
	};
	const root = `${sysroot}${mount}`;
	const isContained = existsSync(`${root}/cgroup.events`);
	const own = ownGroup(path);
	if (own !== null && existsSync(`${root}${own.group}/cpu.stat`)) return {
		group: `${root}${own.group}`,
		host: own.kind === "service" && !isContained ? root : null
	};
	return isContained ? {
		group: root,
		host: null
	} : {
		code: "not-supported",
		hint: SERVICE_HINT
	};
}
/** The path of line `0::PATH`; null on a machine with version 1 alone. */
function ownPath(sysroot) {
	return (readAttribute(`${sysroot}/proc/self/cgroup`) ?? "").split("\n").find((line) => line.startsWith("0::"))?.slice(3) ?? null;
}
/** The innermost container or service on the path; one that many people share is nobody's. */
function ownGroup(path) {
	const names = path.split("/").filter((name) => name !== "");
	if (names.includes("..")) return null;
	const at = names.findLastIndex((name) => name.endsWith(".service") || CONTAINER.test(name));
	const name = names[at];
	if (name === void 0 || MANY_PEOPLES.test(name)) return null;
	return {
		group: `/${names.slice(0, at + 1).join("/")}`,
		kind: name.endsWith(".service") ? "service" : "container"
	};
}

// src/measure/meter/job/job-time.ts
/** A part of the machine's own CPU time, so it carries no energy of its own. */
const JOB_DOMAIN = {
	id: "job",
	component: "cpu",
	parent: "cpu"
};
const jobTimeColumn = (source) => ({
	domain: JOB_DOMAIN.id,
	quantity: "busy",
	unit: "us",
	kind: "counter",
	max: null,
	source
});
const jobTimeRefused = (source, code, hint) => ({
	meter: null,
	absences: [{
		source,
		code,
		hint
	}]
});

// src/measure/meter/job/cgroup.ts
/** Listing the groups of all containers costs some 50 µs; what lives shorter than this uses little. */
const LOOK_EVERY_MS = 5e3;
/** Absent where the runner shares its group with others: a login session, or the machine's root group. */
function openJobGroup({ sysroot }, nowMs = () => performance.now()) {
	const place = findJobGroup(sysroot);
	if ("code" in place) return jobTimeRefused("job:cgroup", place.code, place.hint);
	const own = openGroupTime(place.group);
	if (own === null) return jobTimeRefused("job:cgroup", "read-failed", `${place.group}/cpu.stat cannot be read.`);
	return {
		meter: meterOf$5(own, place.host === null ? null : watchContainers(place.host), nowMs),
		absences: []
	};
}
function meterOf$5(own, containers, nowMs) {
	let lookedMs = nowMs();
	return {
		name: "job",
		domains: [JOB_DOMAIN],
		columns: [jobTimeColumn("job:cgroup")],
		read() {
			if (containers !== null && nowMs() - lookedMs >= LOOK_EVERY_MS) {
				containers.look();
				lookedMs = nowMs();
			}
			const used = own.read();
			return [used === null ? null : used + (containers?.used() ?? 0)];
		},
		takeEvents: () => [],
		fallback: () => null,
		computeProcesses: () => null,
		close() {
			own.close();
			containers?.close();
		}
	};
}

// src/measure/meter/job/job-time-family.ts
/** CPU ticks of the job since the first call. Reads every new process once, and then those of the job alone. */
function jobFamily({ proc, isOurs }) {
	let members = null;
	let strangers = /* @__PURE__ */ new Set();
	let departed = 0;
	let most = 0;
	return () => {
		const isFirst = members === null;
		const known = members ?? /* @__PURE__ */ new Map();
		const next = /* @__PURE__ */ new Map();
		const others = /* @__PURE__ */ new Set();
		for (const pid of pidsIn(proc)) {
			if (strangers.has(pid)) others.add(pid);
			const process = strangers.has(pid) ? null : readProcess(pid, proc);
			if (process === null) continue;
			const before = known.get(pid);
			if (before?.startTime === process.startTime) next.set(pid, {
				...process,
				before: before.before
			});
			else if (isOurs(pid) || next.has(process.parent) || isStill(known.get(process.parent), proc)) next.set(pid, {
				...process,
				before: isFirst ? process.ticks : 0
			});
			else others.add(pid);
		}
		for (const worker of adoptWorkers(next, proc)) others.delete(worker);
		departed += departures(known, next);
		members = next;
		strangers = others;
		const living = [...next.values()].reduce((sum, { ticks, before }) => sum + ticks - before, 0);
		most = Math.max(most, living + departed);
		return most;
	};
}
/** Whether a member lives: its number may be a stranger's by now, whose children are none of ours. */
const isStill = (member, proc) => member !== void 0 && readProcess(member.pid, proc)?.startTime === member.startTime;
/** The runner's worker got the tracking id only after its start: it is known by its children, whose time ends up in its own. */
function adoptWorkers(members, proc) {
	const parents = new Set([...members.values()].map(({ parent }) => parent));
	const adopted = [];
	for (const parent of parents) {
		const process = members.has(parent) ? null : readProcess(parent, proc);
		if (process === null || !isRunnerWorker(process, proc)) continue;
		members.set(parent, {
			...process,
			before: process.ticks
		});
		adopted.push(parent);
	}
	return adopted;
}
/** What those who are gone add to the sum: all they used, or, where a living ancestor has inherited that, only what is not ours of it. */
function departures(known, next) {
	let sum = 0;
	for (const member of known.values()) {
		if (next.get(member.pid)?.startTime === member.startTime) continue;
		sum += hasLivingAncestor(member, known, next) ? -member.before : member.ticks - member.before;
	}
	return sum;
}
function hasLivingAncestor(member, known, next) {
	const walked = /* @__PURE__ */ new Set();
	for (let at = known.get(member.parent); at !== void 0; at = known.get(at.parent)) {
		if (next.get(at.pid)?.startTime === at.startTime) return true;
		if (walked.has(at.pid)) return false;
		walked.add(at.pid);
	}
	return false;
}
function pidsIn(proc) {
	try {
		return readdirSync(proc).map(Number).filter(Number.isInteger);
	} catch {
		return [];
	}
}

// src/measure/meter/job/job-time-tracking.ts
const SCAN_EVERY_MS = 5e3;
/** USER_HZ, the unit of /proc/PID/stat, is 100 on every architecture that Node runs on under Linux (time(7)). */
const US_PER_TICK = 1e4;
/** Among the variables of a process, of which each ends with a NUL (proc_pid_environ(5)). */
const TRACKED = /(?:^|\0)RUNNER_TRACKING_ID=[^\0]/;
const HINT = "Neither a control group nor a tracking id tells this job from others, so on a shared machine the whole of it is counted.";
/** Without the id there is nothing to follow: another CI, a laptop, a job container. */
function openJobTracking({ sysroot }, nowMs = () => performance.now()) {
	const proc = `${sysroot}/proc`;
	return TRACKED.test(readAttribute(`${proc}/self/environ`) ?? "") ? {
		meter: meterOf$4(proc, nowMs),
		absences: []
	} : jobTimeRefused("job:tracking", "absent", HINT);
}
function meterOf$4(proc, nowMs) {
	let ticks = null;
	let scannedMs = Number.NEGATIVE_INFINITY;
	return {
		name: "job",
		domains: [JOB_DOMAIN],
		columns: [],
		/** Between two scans there is no reading: repeating the last one would look like a job at rest. */
		read() {
			if (ticks === null) return [];
			if (nowMs() - scannedMs < SCAN_EVERY_MS) return [null];
			scannedMs = nowMs();
			return [ticks() * US_PER_TICK];
		},
		follow(isOurs) {
			ticks = jobFamily({
				proc,
				isOurs
			});
			return [jobTimeColumn("job:tracking")];
		},
		takeEvents: () => [],
		fallback: () => null,
		computeProcesses: () => null,
		close: () => {
			ticks = null;
		}
	};
}

// src/measure/native/loaded-file.ts
/** The mapped file of the library asked for by soname or path; null when none is mapped. */
function loadedFile(maps, name) {
	const stem = basename(name).replace(/\.so.*$/, ".so");
	const files = mappedFiles(maps).filter((file) => basename(file).startsWith(stem));
	return files.find((file) => file === name) ?? files[0] ?? null;
}
/** True when the musl loader is mapped into the process. */
const isMusl = (maps) => mappedFiles(maps).some((file) => basename(file).startsWith("ld-musl-"));
const mappedFiles = (maps) => maps.split("\n").flatMap((line) => {
	const at = line.indexOf("/");
	return at < 0 ? [] : [line.slice(at).replace(/ \(deleted\)$/, "")];
});

// src/measure/native/library.ts
/** Loads by soname or explicit path. What is missing is an `Absence` of `source`: library, binding, or a glibc to run on. */
function openLibrary(name, source) {
	if (isMusl(processMaps())) return {
		source,
		code: "musl",
		hint: "The driver library needs glibc and this Node runs on musl: use a glibc image (Debian, Ubuntu, UBI)."
	};
	const binding = loadBinding();
	if (typeof binding === "string") return {
		source,
		code: "no-binding",
		hint: `The FFI binding cannot be loaded: ${binding}`
	};
	try {
		return libraryOf(binding, name);
	} catch (error) {
		return {
			source,
			code: "no-library",
			hint: `${name} cannot be loaded (${messageOf(error)}). In a container, grant the "utility" driver capability.`
		};
	}
}
function libraryOf(binding, name) {
	const library = binding.load(name);
	const C_TYPES = {
		u32: "uint32_t",
		i32: "int",
		u64: "uint64_t",
		buffer: "void *",
		handle: "void *"
	};
	return {
		path: loadedFile(processMaps(), name),
		find(symbol, parameters) {
			try {
				return library.func(symbol, "int", parameters.map((parameter) => C_TYPES[parameter]));
			} catch {
				return null;
			}
		}
	};
}
const processMaps = () => {
	try {
		return readFileSync("/proc/self/maps", "latin1");
	} catch {
		return "";
	}
};
/** The binding, or why it is not there. Beside the bundle in `dist/`, else where the package manager put it. */
function loadBinding() {
	const require = createRequire(import.meta.url);
	const platform = `linux_${process.arch}`;
	const beside = [`./${platform}/koffi.node`, `../${platform}/koffi.node`].map((path) => join(import.meta.dirname, path)).filter((path) => existsSync(path));
	const installed = `@koromix/koffi-linux-${process.arch}/${platform}/koffi.node`;
	let reason = "no binary for this platform";
	for (const path of [...beside, installed]) try {
		return require(path);
	} catch (error) {
		reason = messageOf(error).split("\n")[0] ?? reason;
	}
	return reason;
}

// src/measure/native/nvml-symbols.ts
const HANDLE_AND_OUT = ["handle", "buffer"];
/** Without these there is nothing to read; a driver that lacks one of the others only reads less. */
const REQUIRED_SYMBOLS = {
	nvmlInit_v2: [],
	nvmlShutdown: [],
	nvmlDeviceGetCount_v2: ["buffer"],
	nvmlDeviceGetHandleByIndex_v2: ["u32", "buffer"],
	nvmlDeviceGetUUID: [
		"handle",
		"buffer",
		"u32"
	]
};
const OPTIONAL_SYMBOLS = {
	nvmlDeviceGetHandleByUUID: ["buffer", "buffer"],
	nvmlDeviceGetName: [
		"handle",
		"buffer",
		"u32"
	],
	nvmlDeviceGetPciInfo_v3: HANDLE_AND_OUT,
	nvmlDeviceGetArchitecture: HANDLE_AND_OUT,
	nvmlDeviceGetPersistenceMode: HANDLE_AND_OUT,
	nvmlSystemGetDriverVersion: ["buffer", "u32"],
	nvmlDeviceGetTotalEnergyConsumption: HANDLE_AND_OUT,
	nvmlDeviceGetFieldValues: [
		"handle",
		"i32",
		"buffer"
	],
	nvmlDeviceGetSamples: [
		"handle",
		"u32",
		"u64",
		"buffer",
		"buffer",
		"buffer"
	],
	nvmlDeviceGetPowerUsage: HANDLE_AND_OUT,
	nvmlDeviceGetUtilizationRates: HANDLE_AND_OUT,
	nvmlDeviceGetMigMode: [
		"handle",
		"buffer",
		"buffer"
	],
	nvmlDeviceGetMaxMigDeviceCount: HANDLE_AND_OUT,
	nvmlDeviceGetMigDeviceHandleByIndex: [
		"handle",
		"u32",
		"buffer"
	],
	nvmlDeviceGetAttributes_v2: HANDLE_AND_OUT,
	nvmlDeviceGetGpuInstanceId: HANDLE_AND_OUT,
	nvmlDeviceGetComputeInstanceId: HANDLE_AND_OUT,
	nvmlDeviceGetComputeRunningProcesses_v3: [
		"handle",
		"buffer",
		"buffer"
	],
	nvmlDeviceGetProcessUtilization: [
		"handle",
		"buffer",
		"buffer",
		"u64"
	]
};

// src/measure/native/nvml-answer.ts
const answer = (code, value) => code === 0 ? {
	ok: true,
	value: value()
} : {
	ok: false,
	code
};
const TWO_TO_32 = 2 ** 32;
/** A 64-bit number; past 2^53 it is `Number.MAX_VALUE`, for the meter to refuse. */
function readU64(from, at) {
	const value = from.readUInt32LE(at) + from.readUInt32LE(at + 4) * TWO_TO_32;
	return Number.isSafeInteger(value) ? value : Number.MAX_VALUE;
}

// src/measure/native/nvml-device-calls.ts
/** NVML_DEVICE_UUID_V2_BUFFER_SIZE, NVML_DEVICE_NAME_V2_BUFFER_SIZE; the driver version needs 80. */
const TEXT_BYTES = 96;
const POINTER_BYTES$1 = 8;
/** nvmlPciInfo_t: 16 bytes of the bus id as text with a 16-bit domain, five u32, 32 bytes of it with a 32-bit domain. */
const PCI = {
	bytes: 68,
	busId: {
		from: 0,
		to: 16
	}
};
/** nvmlFieldValue_t: u32 field, u32 scope, i64 time, i64 latency, u32 type, u32 return, 8-byte value. */
const FIELD = {
	bytes: 40,
	scope: 4,
	type: 24,
	code: 28,
	value: 32
};
/** nvmlValueType_t: unsigned int, unsigned long, unsigned long long. */
const U32_TYPE$1 = 1;
const U64_TYPES = [2, 3];
function nvmlDeviceCalls(bound) {
	const out = Buffer.alloc(POINTER_BYTES$1);
	const text = Buffer.alloc(TEXT_BYTES);
	const pci = Buffer.alloc(PCI.bytes);
	const fieldValue = Buffer.alloc(FIELD.bytes);
	const u32 = () => out.readUInt32LE(0);
	const u64 = () => readU64(out, 0);
	const handle = () => out.readBigUInt64LE(0);
	const string = () => textIn(text);
	const init = bound("nvmlInit_v2");
	const shutdown = bound("nvmlShutdown");
	const count = bound("nvmlDeviceGetCount_v2");
	const byIndex = bound("nvmlDeviceGetHandleByIndex_v2");
	const byUuid = bound("nvmlDeviceGetHandleByUUID");
	const uuidOf = bound("nvmlDeviceGetUUID");
	const nameOf = bound("nvmlDeviceGetName");
	const pciInfo = bound("nvmlDeviceGetPciInfo_v3");
	const architectureOf = bound("nvmlDeviceGetArchitecture");
	const persistenceOf = bound("nvmlDeviceGetPersistenceMode");
	const driverVersion = bound("nvmlSystemGetDriverVersion");
	const energy = bound("nvmlDeviceGetTotalEnergyConsumption");
	const fieldValues = bound("nvmlDeviceGetFieldValues");
	const power = bound("nvmlDeviceGetPowerUsage");
	const rates = bound("nvmlDeviceGetUtilizationRates");
	return {
		init: () => answer(init(), () => null),
		shutdown: () => {
			shutdown();
		},
		driverVersion: () => answer(driverVersion(text, TEXT_BYTES), string),
		count: () => answer(count(out), u32),
		device: (index) => answer(byIndex(index, out), handle),
		deviceOf: (uuid) => answer(byUuid(Buffer.from(`${uuid}\0`), out), handle),
		uuid: (device) => answer(uuidOf(device, text, TEXT_BYTES), string),
		name: (device) => answer(nameOf(device, text, TEXT_BYTES), string),
		busId: (device) => answer(pciInfo(device, pci), () => textIn(pci.subarray(PCI.busId.from, PCI.busId.to)).toLowerCase()),
		architecture: (device) => answer(architectureOf(device, out), u32),
		persistence: (device) => answer(persistenceOf(device, out), () => u32() === 1),
		totalEnergy: (device) => answer(energy(device, out), u64),
		field: (device, { field, scope }) => {
			fieldValue.fill(0);
			fieldValue.writeUInt32LE(field, 0);
			fieldValue.writeUInt32LE(scope, FIELD.scope);
			const code = fieldValues(device, 1, fieldValue);
			const own = code === 0 ? fieldValue.readInt32LE(FIELD.code) : code;
			const type = fieldValue.readUInt32LE(FIELD.type);
			if (own !== 0) return {
				ok: false,
				code: own
			};
			if (type === U32_TYPE$1) return {
				ok: true,
				value: fieldValue.readUInt32LE(FIELD.value)
			};
			if (U64_TYPES.includes(type)) return {
				ok: true,
				value: readU64(fieldValue, FIELD.value)
			};
			return {
				ok: false,
				code: 13
			};
		},
		powerUsage: (device) => answer(power(device, out), u32),
		utilization: (device) => answer(rates(device, out), u32)
	};
}
const textIn = (bytes) => bytes.toString("utf8", 0, Math.max(0, bytes.indexOf(0)));

// src/measure/native/nvml-list-calls.ts
const COUNT_BYTES = 4;
/** nvmlSample_t: u64 time, 8-byte value; powers come as unsigned int, the second of nvmlValueType_t. */
const SAMPLE = {
	bytes: 16,
	value: 8
};
const U32_TYPE = 1;
/** Old nvidia-smi output shows 119 samples over 2.4 s; a deeper ring is read only so far. */
const MOST_SAMPLES = 512;
/** nvmlProcessUtilizationSample_t: u32 pid, padding, u64 time, u32 each of SM, memory, encoder and decoder. */
const USE = {
	bytes: 32,
	time: 8,
	sm: 16
};
/** Drivers have been seen to list a hundred entries for three processes (Syllo/nvtop#110). */
const USES = 128;
/** nvmlProcessInfo_t: u32 pid, padding, u64 memory, two u32 instance ids. */
const PROCESS_BYTES = 24;
const PROCESSES = 64;
function nvmlListCalls(bound) {
	const length = Buffer.alloc(COUNT_BYTES);
	const type = Buffer.alloc(COUNT_BYTES);
	const samples = Buffer.alloc(SAMPLE.bytes * MOST_SAMPLES);
	const uses = newList(USE.bytes, USES);
	const processes = newList(PROCESS_BYTES, PROCESSES);
	const getSamples = bound("nvmlDeviceGetSamples");
	const getUses = bound("nvmlDeviceGetProcessUtilization");
	const getProcesses = bound("nvmlDeviceGetComputeRunningProcesses_v3");
	return {
		powerSamples(device, kind, sinceUs) {
			length.writeUInt32LE(MOST_SAMPLES, 0);
			const code = getSamples(device, kind, sinceUs, type, length, samples);
			const isKnown = code !== 0 || type.readUInt32LE(0) === U32_TYPE;
			return answer(isKnown ? code : 13, () => summary(samples.subarray(0, length.readUInt32LE(0) * SAMPLE.bytes), sinceUs));
		},
		processUse: (device, sinceUs) => uses((count, list) => getUses(device, list, count, sinceUs), useAt),
		computeProcesses: (device) => processes((count, list) => getProcesses(device, count, list), (list, at) => list.readUInt32LE(at))
	};
}
/** Between two calls a few processes more may have come. */
const SPARE = 16;
/** No GPU serves so many processes: a greater number is no count of them. */
const MOST_ENTRIES = 65536;
/** Room for a list, which grows to what the driver says that it needs. */
function newList(entryBytes, entries) {
	const count = Buffer.alloc(COUNT_BYTES);
	let list = Buffer.alloc(entryBytes * entries);
	const ask = (fill) => {
		count.writeUInt32LE(list.length / entryBytes, 0);
		return fill(count, list);
	};
	return (fill, entryAt) => {
		let code = ask(fill);
		const needed = count.readUInt32LE(0);
		if (code === 7 && needed <= MOST_ENTRIES) {
			list = Buffer.alloc(entryBytes * (needed + SPARE));
			code = ask(fill);
		}
		const filled = Math.min(count.readUInt32LE(0), list.length / entryBytes);
		return answer(code, () => Array.from({ length: filled }, (_, at) => entryAt(list, at * entryBytes)));
	};
}
/** An entry that is not later than asked for is no sample of now, and one of no time is none. Of none the mean is NaN. */
function summary(samples, sinceUs) {
	let count = 0;
	let totalMw = 0;
	let oldestUs = Number.POSITIVE_INFINITY;
	let newestUs = sinceUs;
	for (let at = 0; at < samples.length; at += SAMPLE.bytes) {
		const timeUs = readU64(samples, at);
		if (timeUs <= sinceUs || !Number.isSafeInteger(timeUs)) continue;
		count += 1;
		totalMw += samples.readUInt32LE(at + SAMPLE.value);
		oldestUs = Math.min(oldestUs, timeUs);
		newestUs = Math.max(newestUs, timeUs);
	}
	return {
		count,
		meanMw: totalMw / count,
		oldestUs,
		newestUs
	};
}
const useAt = (uses, at) => ({
	pid: uses.readUInt32LE(at),
	timeUs: readU64(uses, at + USE.time),
	percent: uses.readUInt32LE(at + USE.sm)
});

// src/measure/native/nvml-mig-calls.ts
const POINTER_BYTES = 8;
/** nvmlDeviceAttributes_t: counts of eight kinds of units as u32, u64 memory; the seventh is gpuInstanceSliceCount. */
const ATTRIBUTES = {
	bytes: 40,
	sliceCount: 24
};
function nvmlMigCalls(bound) {
	const out = Buffer.alloc(POINTER_BYTES);
	const pending = Buffer.alloc(POINTER_BYTES);
	const attributes = Buffer.alloc(ATTRIBUTES.bytes);
	const u32 = () => out.readUInt32LE(0);
	const mode = bound("nvmlDeviceGetMigMode");
	const most = bound("nvmlDeviceGetMaxMigDeviceCount");
	const byIndex = bound("nvmlDeviceGetMigDeviceHandleByIndex");
	const gpuInstanceOf = bound("nvmlDeviceGetGpuInstanceId");
	const computeInstanceOf = bound("nvmlDeviceGetComputeInstanceId");
	const attributesOf = bound("nvmlDeviceGetAttributes_v2");
	return {
		migEnabled: (device) => answer(mode(device, out, pending), () => u32() === 1),
		maxMigDevices: (device) => answer(most(device, out), u32),
		migDevice: (device, index) => answer(byIndex(device, index, out), () => out.readBigUInt64LE(0)),
		gpuInstance: (migDevice) => answer(gpuInstanceOf(migDevice, out), u32),
		computeInstance: (migDevice) => answer(computeInstanceOf(migDevice, out), u32),
		sliceCount: (migDevice) => answer(attributesOf(migDevice, attributes), () => attributes.readUInt32LE(ATTRIBUTES.sliceCount))
	};
}

// src/measure/native/nvml.ts
/** Opens the library without initialising the driver; missing library, binding or required symbol is an `Absence`. */
function openNvml(name) {
	const library = openLibrary(name, "nvml");
	if ("code" in library) return library;
	const functions = bind(library);
	if (!(functions instanceof Map)) return functions;
	const bound = (symbol) => functions.get(symbol) ?? missing;
	return {
		path: library.path,
		...nvmlDeviceCalls(bound),
		...nvmlMigCalls(bound),
		...nvmlListCalls(bound)
	};
}
/** A driver too old for a function answers as newer ones answer for a device too old. */
const missing = () => 13;
function bind(library) {
	const functions = /* @__PURE__ */ new Map();
	for (const [symbol, parameters] of Object.entries({
		...REQUIRED_SYMBOLS,
		...OPTIONAL_SYMBOLS
	})) {
		const found = library.find(symbol, parameters);
		if (found !== null) functions.set(symbol, found);
		else if (isRequired(symbol)) return noSymbol(library, symbol);
	}
	return functions;
}
const isRequired = (symbol) => symbol in REQUIRED_SYMBOLS;
const noSymbol = (library, symbol) => ({
	source: "nvml",
	code: "no-symbol",
	hint: `${library.path ?? "The library"} has no ${symbol}: it is no NVIDIA management library we know.`
});

// src/measure/meter/nvidia/nvidia-bus.ts
const NVIDIA_VENDOR = "0x10de";
/** Null where the bus cannot be read: a machine without one, or a sandbox that hides it. Any NVIDIA device counts. */
function isNvidiaOnBus(sysroot) {
	const devices = `${sysroot}/sys/bus/pci/devices`;
	try {
		return readdirSync(devices).some((device) => readAttribute(join(devices, device, "vendor")) === NVIDIA_VENDOR);
	} catch {
		return null;
	}
}

// src/measure/meter/nvidia/nvml-refusal.ts
const REASONS = {
	1: ["unknown", "the driver library has been shut down"],
	3: ["not-supported", "not supported by this GPU or in its mode"],
	4: ["no-permission", "the runner user may not use the driver: check the device files /dev/nvidia*"],
	6: ["not-supported", "the driver has no reading of it"],
	9: ["driver-not-loaded", "the NVIDIA kernel driver is not loaded: try `nvidia-smi` on the host"],
	10: ["read-failed", "the driver did not answer in time and may be stuck: look for Xid messages in `dmesg` on the host"],
	12: ["no-library", "a library of the driver is missing: reinstall the driver"],
	13: ["no-symbol", "the driver is too old for this call"],
	15: ["lost", "the GPU has fallen off the bus: look for Xid 79 in `dmesg` on the host, which then needs a reboot"],
	16: ["lost", "the GPU needs a reset: `nvidia-smi --gpu-reset` on the host while nothing uses it"],
	17: ["no-permission", "the operating system or a cgroup blocks the GPU: grant the device to the container (`--gpus`), and restart a container that had it before"],
	18: ["version-mismatch", "the driver was updated and its old kernel module still runs: reboot, or unload and load the nvidia modules; a container must be restarted"],
	21: ["not-supported", "the driver has no reading of it"],
	999: ["unknown", "the driver failed for a reason it does not name: in a container the GPU may have been taken away, so restart it; else look at `dmesg` on the host"]
};
const codeOf = (nvmlReturn) => REASONS[nvmlReturn]?.[0] ?? "unknown";
const hintOf = (nvmlReturn) => REASONS[nvmlReturn]?.[1] ?? `the driver answered with code ${nvmlReturn}`;
/** `detail` follows `nvml:` in the name of the source. */
const nvmlAbsence = (detail, nvmlReturn) => ({
	source: `nvml:${detail}`,
	code: codeOf(nvmlReturn),
	hint: hintOf(nvmlReturn)
});

// src/measure/meter/nvidia/nvml-samples.ts
const US_PER_SECOND = 1e6;
/** As many as polling the instant sensor would give: with fewer, polling sees more (simulated, 4 Hz load). */
const LEAST_PER_SECOND = 5;
/** Refused unless the driver shows, now, that it keeps several samples a second. */
function openSamples(nvml, gpu, { type, column }) {
	const kept = nvml.powerSamples(gpu.handle, type, 0);
	if (!kept.ok) return {
		...nvmlAbsence("samples", kept.code),
		domain: gpu.uuid
	};
	const { count, oldestUs, newestUs } = kept.value;
	if (!((count - 1) * US_PER_SECOND / (newestUs - oldestUs) >= LEAST_PER_SECOND)) return {
		source: "nvml:samples",
		code: "not-supported",
		hint: "the driver keeps too few power samples a second",
		domain: gpu.uuid
	};
	let sinceUs = newestUs - US_PER_SECOND;
	const read = () => {
		const answer = nvml.powerSamples(gpu.handle, type, sinceUs);
		if (!answer.ok) return answer;
		if (answer.value.count === 0) return {
			ok: false,
			code: 6
		};
		sinceUs = answer.value.newestUs;
		return {
			ok: true,
			value: Math.round(answer.value.meanMw)
		};
	};
	return {
		column,
		read
	};
}

// src/measure/meter/nvidia/nvml-scope.ts
/** NVML_FI_DEV_POWER_AVERAGE, NVML_FI_DEV_POWER_INSTANT (nvml.h). */
const POWER_AVERAGE = 185;
const POWER_INSTANT = 186;
/** Grace Hopper and Grace Blackwell. Not GB10, which has a GPU scope only (ml-energy/zeus, PR 242). */
const SUPERCHIP = /\bG[HB][23]00\b/;
/**
* On GH200 the counter covers the module, and powers at GPU scope are refused (ml-energy/zeus, PR 172): by that behaviour
* a superchip of an unknown name is recognised too.
*/
function scopeOf(nvml, gpu, name) {
	if (SUPERCHIP.test(name)) return "module";
	const ask = (scope) => [185, 186].map((field) => nvml.field(gpu.handle, {
		field,
		scope
	}));
	return ask(0).every((answer) => !answer.ok && answer.code === 3) && ask(1).some((answer) => answer.ok) ? "module" : "gpu";
}

// src/measure/meter/nvidia/nvml-source.ts
const tried = (source) => () => {
	const answer = source.read();
	if (answer.ok) return source;
	const { source: name, domain } = source.column;
	return {
		...nvmlAbsence(name.replace("nvml:", ""), answer.code),
		domain
	};
};
function firstOf(candidates) {
	const refused = [];
	for (const candidate of candidates) {
		const source = candidate();
		if ("read" in source) return {
			chosen: source,
			refused
		};
		refused.push(source);
	}
	return {
		chosen: null,
		refused
	};
}

// src/measure/meter/nvidia/nvml-choice.ts
/** NVML_FI_DEV_ENERGY, which takes a scope (nvml.h). */
const ENERGY = 191;
const MODULE_SCOPE = 1;
const SCOPES = {
	gpu: 0,
	module: MODULE_SCOPE
};
/** NVML_TOTAL_POWER_SAMPLES, NVML_MODULE_POWER_SAMPLES (nvml.h). */
const SAMPLES = {
	gpu: 0,
	module: 7
};
/** NVML_DEVICE_ARCH_VOLTA, NVML_DEVICE_ARCH_AMPERE (nvml.h). */
const VOLTA = 5;
const AMPERE = 7;
/** GA100 has an instant sensor only, unlike the rest of its generation (nvml.h, nvmlDeviceGetPowerUsage). */
const GA100 = /\bA(100|800|30)\b/;
/** Mean of field 185, and of the power call from Ampere on. */
const MEAN_MS = 1e3;
/** Counter and power register refresh every 20 ms up to Volta, about every 100 ms after it (measured for arXiv 2312.02741). */
const EARLY_UPDATE_MS = 20;
const UPDATE_MS$1 = 100;
const FULL_PERCENT$2 = 100;
function chooseSources(nvml, gpu, kind) {
	const energy = firstOf(energies(nvml, gpu, kind));
	const power = firstOf(powers(nvml, gpu, kind));
	const utilization = firstOf([tried(utilizationOf(nvml, gpu))]);
	const isRead = power.chosen !== null && (energy.chosen === null || isCheapMean(power.chosen));
	return {
		sources: [
			energy.chosen,
			isRead ? power.chosen : null,
			utilization.chosen
		].filter((source) => source !== null),
		fallback: isRead ? null : power.chosen,
		absences: [
			...energy.refused,
			...energy.chosen === null ? power.refused : [],
			...utilization.refused
		]
	};
}
const isCheapMean = ({ column }) => column.window_ms !== void 0 && column.source !== "nvml:samples";
function energies(nvml, gpu, kind) {
	const counter = (source) => ({
		domain: gpu.uuid,
		quantity: "energy",
		unit: "mJ",
		kind: "counter",
		max: null,
		source,
		update_ms: updateMs(kind)
	});
	const total = tried({
		column: counter("nvml:total-energy"),
		read: () => nvml.totalEnergy(gpu.handle)
	});
	if (kind.scope === "gpu") return [total];
	return [tried({
		column: counter("nvml:module-energy"),
		read: () => nvml.field(gpu.handle, {
			field: ENERGY,
			scope: MODULE_SCOPE
		})
	}), total];
}
function powers(nvml, gpu, kind) {
	const power = (source, windowMs) => ({
		domain: gpu.uuid,
		quantity: "power",
		unit: "mW",
		kind: "gauge",
		max: null,
		source,
		update_ms: updateMs(kind),
		...windowMs === void 0 ? {} : { window_ms: windowMs }
	});
	const scope = SCOPES[kind.scope];
	const field = (of, column) => tried({
		column,
		read: () => nvml.field(gpu.handle, {
			field: of,
			scope
		})
	});
	const ring = {
		type: SAMPLES[kind.scope],
		column: power("nvml:samples", MEAN_MS)
	};
	const scoped = [
		field(185, power("nvml:185", MEAN_MS)),
		() => openSamples(nvml, gpu, ring),
		field(186, power("nvml:186"))
	];
	if (kind.scope === "module") return scoped;
	const column = power("nvml:power-usage", isMeanByCall(kind) ? MEAN_MS : void 0);
	return [...scoped, tried({
		column,
		read: () => nvml.powerUsage(gpu.handle)
	})];
}
const utilizationOf = (nvml, gpu) => ({
	column: {
		domain: gpu.uuid,
		quantity: "util",
		unit: "%",
		kind: "gauge",
		max: FULL_PERCENT$2,
		source: "nvml:utilization"
	},
	read: () => nvml.utilization(gpu.handle)
});
const updateMs = ({ architecture }) => architecture !== null && architecture <= VOLTA ? EARLY_UPDATE_MS : UPDATE_MS$1;
/** The power call gives an instant up to GA100, and a mean of a second on other Ampere and newer (nvml.h). */
const isMeanByCall = ({ architecture, name }) => architecture !== null && architecture >= AMPERE && !GA100.test(name);

// src/measure/meter/nvidia/nvml-mig.ts
/** Those that this process can see: in a container, those granted to it. Empty where MIG is off. */
function migInstances(nvml, gpu) {
	const most = nvml.maxMigDevices(gpu);
	return Array.from({ length: most.ok ? most.value : 0 }, (_, index) => nvml.migDevice(gpu, index)).flatMap((device) => {
		const instance = device.ok ? describe(nvml, device.value) : null;
		return instance === null ? [] : [instance];
	});
}
function describe(nvml, device) {
	const uuid = nvml.uuid(device);
	const gpuInstance = nvml.gpuInstance(device);
	const computeInstance = nvml.computeInstance(device);
	const slices = nvml.sliceCount(device);
	if (!uuid.ok || !gpuInstance.ok || !computeInstance.ok || !slices.ok) return null;
	return {
		uuid: uuid.value,
		gpuInstance: gpuInstance.value,
		computeInstance: computeInstance.value,
		slices: slices.value
	};
}
/** Slices of the instances `chosen`, of all that the card can have; empty where they cannot be told. */
function slicesOf(nvml, gpu, chosen) {
	const most = nvml.maxMigDevices(gpu);
	const ours = [...new Map(chosen.map(({ gpuInstance, slices }) => [gpuInstance, slices])).values()].reduce((sum, slices) => sum + slices, 0);
	return most.ok && ours > 0 && ours <= most.value ? { slices: {
		ours,
		of: most.value
	} } : {};
}

// src/measure/meter/nvidia/nvml-device.ts
/** NVML_FI_DEV_POWER_REQUESTED_LIMIT (nvml.h): what the owner has configured; the enforced one moves with heat. */
const POWER_REQUESTED_LIMIT = 192;
/** @returns an `Absence` for a GPU whose handle or UUID the driver refuses. */
function openDevice(nvml, index) {
	const handle = nvml.device(index);
	if (!handle.ok) return nvmlAbsence(`gpu${index}`, handle.code);
	const uuid = nvml.uuid(handle.value);
	if (!uuid.ok) return nvmlAbsence(`gpu${index}`, uuid.code);
	const gpu = {
		uuid: uuid.value,
		handle: handle.value
	};
	const name = valueOr(nvml.name(gpu.handle), "NVIDIA GPU");
	const mig = valueOr(nvml.migEnabled(gpu.handle), false);
	const scope = scopeOf(nvml, gpu, name);
	const architecture = valueOr(nvml.architecture(gpu.handle), null);
	return {
		uuid: gpu.uuid,
		name,
		mig,
		instances: mig ? migInstances(nvml, gpu.handle) : [],
		gpu,
		domain: {
			...identity(nvml, gpu, scope),
			name,
			mig
		},
		...chooseSources(nvml, gpu, {
			name,
			scope,
			architecture
		})
	};
}
const valueOr = (answer, fallback) => answer.ok ? answer.value : fallback;
function identity(nvml, gpu, scope) {
	const limit = nvml.field(gpu.handle, {
		field: POWER_REQUESTED_LIMIT,
		scope: scope === "module" ? 1 : 0
	});
	const driver = nvml.driverVersion();
	const persistence = nvml.persistence(gpu.handle);
	return {
		id: gpu.uuid,
		component: scope,
		parent: null,
		scope,
		limit_mw: valueOr(limit, null),
		...driver.ok ? { driver: driver.value } : {},
		...nvml.path === null ? {} : { library: nvml.path },
		...persistence.ok ? { persistence: persistence.value } : {}
	};
}

// src/measure/meter/nvidia/nvml-process-use.ts
/**
* A list of processes costs the driver 4.5 ms on an RTX 4090 (flightlessmango/MangoHud#2104), in which it answers nobody
* else: every 5 s, eight GPUs take less than one percent of a core. In between the last answer stands.
*/
const EVERY_MS$1 = 5e3;
const FULL_PERCENT$1 = 100;
/** Two sources of one call: `util-job` and `util-all`. */
function processUseOf(nvml, { gpu, isOurs, nowMs }) {
	let lastMs = Number.NEGATIVE_INFINITY;
	let sinceUs = 0;
	let last = {
		ok: false,
		code: 21
	};
	const refreshed = () => {
		if (nowMs() - lastMs < EVERY_MS$1) return last;
		lastMs = nowMs();
		const answer = nvml.processUse(gpu.handle, sinceUs);
		const uses = answer.ok ? answer.value.filter(isPossible) : [];
		for (const { timeUs } of uses) sinceUs = Math.max(sinceUs, timeUs);
		last = answer.ok || isNoSample(answer.code) ? {
			ok: true,
			value: sharesIn(uses, isOurs)
		} : answer;
		return last;
	};
	return ["job", "all"].map((whose) => ({
		column: {
			domain: gpu.uuid,
			quantity: `util-${whose}`,
			unit: "%",
			kind: "gauge",
			max: null,
			source: "nvml:process-utilization",
			update_ms: EVERY_MS$1
		},
		read: () => {
			const shares = refreshed();
			return shares.ok ? {
				ok: true,
				value: shares.value[whose]
			} : shares;
		}
	}));
}
/** Entries with impossible numbers have been seen in plenty (Syllo/nvtop#110); a time of theirs would hide all that comes later. */
const isPossible = ({ percent, timeUs }) => percent <= FULL_PERCENT$1 && Number.isSafeInteger(timeUs);
function sharesIn(uses, isOurs) {
	const latest = /* @__PURE__ */ new Map();
	for (const use of uses) if (use.timeUs >= (latest.get(use.pid)?.timeUs ?? 0)) latest.set(use.pid, use);
	const last = [...latest.values()];
	return {
		job: sum(last.filter(({ pid }) => isOurs(pid))),
		all: sum(last)
	};
}
/** "No sample" means that no process has used the GPU since; any other refusal says nothing. */
const isNoSample = (code) => code === 6 || code === 21;
const sum = (uses) => uses.reduce((total, { percent }) => total + percent, 0);

// src/measure/meter/nvidia/nvml-revival.ts
/** Starting the library anew takes up to 1.5 s per GPU without persistence mode: not more often than this. */
const EVERY_MS = 6e4;
/** A function to be told, at any tick, which GPUs do not answer; it does nothing until a minute after its last attempt. */
function newRevival(nvml, gpus, nowMs) {
	let lastMs = Number.NEGATIVE_INFINITY;
	return (sick) => {
		if (nowMs() - lastMs < EVERY_MS) return;
		lastMs = nowMs();
		if (sick.length === gpus.length) {
			nvml.shutdown();
			nvml.init();
		}
		for (const gpu of sick) {
			const handle = nvml.deviceOf(gpu.uuid);
			if (handle.ok) gpu.handle = handle.value;
		}
	};
}

// src/measure/meter/nvidia/nvml-meter.ts
function meterOf$3(nvml, devices, nowMs) {
	const sources = devices.flatMap((device) => device.sources);
	const watches = new Map(devices.map(({ uuid, gpu, sources: [first] }) => [uuid, {
		gpu,
		first,
		refused: false
	}]));
	const fallbacks = new Map(devices.map(({ uuid, fallback }) => [uuid, fallback]));
	const lost = /* @__PURE__ */ new Set();
	const events = [];
	let isOpen = true;
	const gpus = devices.map(({ gpu }) => gpu);
	const revive = newRevival(nvml, gpus, nowMs);
	const read = (source) => {
		const answer = source.read();
		const { domain } = source.column;
		const watch = watches.get(domain);
		if (watch === void 0) return null;
		if (!answer.ok) {
			if (isLoss(answer.code) && watch.first === source && !lost.has(watch.gpu)) {
				lost.add(watch.gpu);
				events.push({
					e: "lost",
					domain,
					code: codeOf(answer.code)
				});
			}
			return null;
		}
		if (watch.first === source && lost.delete(watch.gpu)) events.push({
			e: "back",
			domain,
			code: "back"
		});
		if (Number.isSafeInteger(answer.value)) return answer.value;
		if (!watch.refused) events.push(tooLarge(source));
		watch.refused = true;
		return null;
	};
	return {
		name: "nvml",
		domains: devices.map((device) => device.domain),
		columns: sources.map((source) => source.column),
		read() {
			const values = sources.map(read);
			if (lost.size > 0) revive([...lost]);
			return values;
		},
		takeEvents: () => events.splice(0),
		fallback(domain) {
			const source = fallbacks.get(domain) ?? null;
			if (source === null) return null;
			fallbacks.delete(domain);
			sources.push(source);
			return source.column;
		},
		computeProcesses: () => processesOn(nvml, devices),
		follow(isOurs) {
			const added = devices.filter(canFollow).flatMap(({ gpu }) => processUseOf(nvml, {
				gpu,
				isOurs,
				nowMs
			}));
			sources.push(...added);
			return added.map((source) => source.column);
		},
		close() {
			if (isOpen) nvml.shutdown();
			isOpen = false;
		}
	};
}
/** The GPU itself, or the driver below it: one that is unloaded or updated in the middle of a job answers for no GPU any more. */
const LOSSES = [
	15,
	16,
	1,
	9,
	18
];
const isLoss = (code) => LOSSES.includes(code);
/** With MIG on the driver does not tell its processes apart (nvml.h, nvmlDeviceGetProcessUtilization). */
const canFollow = ({ mig, domain }) => !mig && domain.visible !== false;
const tooLarge = ({ column }) => ({
	e: "refused",
	source: column.source,
	code: "too-large",
	domain: column.domain,
	hint: "The counter is past 2^53 and is left out rather than rounded."
});
function processesOn(nvml, devices) {
	const known = devices.filter((device) => device.domain.visible !== false).map((device) => nvml.computeProcesses(device.gpu.handle)).flatMap((answer) => answer.ok ? [answer.value] : []);
	return known.length === 0 ? null : [...new Set(known.flat())];
}

// src/measure/meter/nvidia/nvml-module.ts
/** One GPU each, whatever a virtual machine makes of its NUMA nodes. */
const GRACE_HOPPER = /\bGH\d00\b/;
/** Null for a device that has none (-1), or whose files cannot be read (sysfs-bus-pci). */
const numaNode = (sysroot, busId) => readNumber(`${sysroot}/sys/bus/pci/devices/${busId}/numa_node`);
/**
* The devices, of which only the first of each module keeps its energy and power; the others lie within it and show
* their utilisation. A module that holds any of the job's GPUs is the job's.
*/
function countModulesOnce(devices, nodeOf) {
	const leads = /* @__PURE__ */ new Map();
	const visibleFirst = [...devices].sort((a, b) => Number(isHidden(a)) - Number(isHidden(b)));
	const leadOf = /* @__PURE__ */ new Map();
	for (const device of visibleFirst) {
		const node = device.domain.scope === "module" && !GRACE_HOPPER.test(device.name) ? nodeOf(device) : null;
		const lead = node === null ? device : leads.get(node) ?? device;
		if (node !== null) leads.set(node, lead);
		leadOf.set(device, lead);
	}
	return devices.map((device) => {
		const lead = leadOf.get(device) ?? device;
		return lead === device ? device : within(lead, device);
	});
}
const isHidden = ({ domain }) => domain.visible === false;
const within = (module, device) => ({
	...device,
	domain: {
		...device.domain,
		component: "gpu",
		scope: "gpu",
		parent: module.uuid,
		limit_mw: null
	},
	sources: device.sources.filter(({ column }) => column.quantity === "util"),
	fallback: null,
	absences: [...device.absences, {
		source: "nvml:module-energy",
		code: "duplicate",
		hint: "its module is read through another GPU of it",
		domain: device.uuid
	}]
});

// src/measure/meter/nvidia/nvml.ts
const SONAME = "libnvidia-ml.so.1";
/** `nowMs` paces what is asked less often than every tick; any clock that does not go back. */
function openNvidia(options, nowMs = () => performance.now()) {
	if (options.sysroot !== "" && options.nvmlPath === null) return refused$2("absent", "A captured machine has no driver.");
	const nvml = openNvml(options.nvmlPath ?? SONAME);
	const opened = "code" in nvml ? {
		meter: null,
		absences: [nvml]
	} : openWith(nvml, options, nowMs);
	return options.nvmlPath === null ? unlessNoGpu(opened, isNvidiaOnBus(options.sysroot)) : opened;
}
/**
* Where there is no GPU, a missing library or driver is nothing to mend. A GPU that answers is one, whatever the bus shows:
* under WSL it is not on it.
*/
const unlessNoGpu = (opened, isOnBus) => opened.meter === null && isOnBus === false ? refused$2("absent", "No NVIDIA GPU on the PCI bus.") : opened;
/** The same over a library that is open already. */
function openWith(nvml, options, nowMs) {
	try {
		const started = nvml.init();
		if (!started.ok) return refused$2(codeOf(started.code), `nvmlInit: ${hintOf(started.code)}`);
		const opened = openDevices(nvml, options, nowMs);
		if (opened.meter === null) nvml.shutdown();
		return opened;
	} catch (error) {
		return refused$2("unknown", `The NVIDIA driver library failed: ${messageOf(error)}`);
	}
}
const refused$2 = (code, hint) => ({
	meter: null,
	absences: [{
		source: "nvml",
		code,
		hint
	}]
});
function openDevices(nvml, options, nowMs) {
	const count = nvml.count();
	if (!count.ok) return refused$2(codeOf(count.code), `nvmlDeviceGetCount: ${hintOf(count.code)}`);
	if (count.value === 0) return refused$2("absent", "The driver is loaded and shows no GPU.");
	const found = Array.from({ length: count.value }, (_, index) => openDevice(nvml, index));
	const unreadable = found.flatMap((device) => "gpu" in device ? [] : [device]);
	const opened = found.flatMap((device) => "gpu" in device ? [device] : []);
	if (opened.length === 0) return {
		meter: null,
		absences: unreadable
	};
	const seen = visibleGpus(opened, options.visible);
	const marked = opened.map((device, at) => {
		const isHidden = seen.shown[at] === false;
		const slices = isHidden ? {} : slicesOf(nvml, device.gpu.handle, seen.instances[at] ?? []);
		return {
			...device,
			domain: {
				...device.domain,
				...slices,
				...isHidden ? { visible: false } : {}
			}
		};
	});
	const devices = countModulesOnce(marked, ({ gpu }) => {
		const busId = nvml.busId(gpu.handle);
		return busId.ok ? numaNode(options.sysroot, busId.value) : null;
	});
	const absences = [...unreadable, ...devices.flatMap((device) => device.absences)];
	return {
		meter: meterOf$3(nvml, devices, nowMs),
		absences: [...absences, ...visibleAbsences("nvml:visible", seen)]
	};
}

// src/measure/meter/nvidia-smi/nvidia-smi-line.ts
/** In the order of `parseSmiLine`. */
const SMI_FIELDS = [
	"uuid",
	"name",
	"power.draw",
	"utilization.gpu",
	"power.limit"
];
const MW_PER_WATT = 1e3;
/** Null for anything but a line about a GPU: messages of the driver, and what is torn. */
function parseSmiLine(line) {
	const [uuid = "", ...rest] = line.split(",").map((field) => field.trim());
	const numbers = rest.splice(-3);
	const name = rest.join(", ");
	const [power, util, limit] = numbers;
	if (!/^GPU-[\w-]+$/.test(uuid) || name === "" || limit === void 0 || limit === "") return null;
	return {
		uuid,
		name,
		powerMw: numberIn(power, MW_PER_WATT),
		utilPercent: numberIn(util, 1),
		limitMw: numberIn(limit, MW_PER_WATT)
	};
}
function numberIn(text, scale) {
	if (text === void 0 || !/^\d+(\.\d+)?$/.test(text)) return null;
	const value = Math.round(Number(text) * scale);
	return Number.isSafeInteger(value) ? value : null;
}

// src/measure/meter/nvidia-smi/nvidia-smi-pipe.ts
/**
* How often it prints. On GA100 and older `power.draw` is an instant, for which once a second misses most of a load that
* changes (simulated: up to 83 % off at 4 Hz); five times a second is what the sampler reads such a gauge at. A prime
* number of milliseconds, so that it does not keep step with a load of 4, 5 or 10 Hz.
*/
const SMI_PERIOD_MS = 193;
const ARGUMENTS = [
	`--query-gpu=${SMI_FIELDS.join(",")}`,
	"--format=csv,noheader,nounits",
	`--loop-ms=${193}`
];
/**
* Should this process be killed before it can close the pipe, the next line that nvidia-smi prints ends it: nobody reads
* its output any more (SIGPIPE, pipe(7)).
*/
async function openSmiPipe(program, onLine) {
	const { spawn } = await import("node:child_process");
	try {
		return pipeOf(spawn(program, ARGUMENTS, {
			stdio: [
				"ignore",
				"pipe",
				"ignore"
			],
			cwd: "/"
		}), onLine);
	} catch (error) {
		return {
			program: null,
			ended: Promise.resolve(notStarted(error)),
			close: () => {}
		};
	}
}
function pipeOf(child, onLine) {
	const ended = new Promise((resolve) => {
		child.on("error", (error) => resolve(notStarted(error)));
		child.on("close", (code, signal) => resolve({
			code: "read-failed",
			hint: `nvidia-smi has ended: ${signal ?? `exit code ${code}`}.`
		}));
	});
	if (child.pid === void 0) return {
		program: null,
		ended,
		close: () => {}
	};
	const program = programOf(child.pid);
	let rest = "";
	child.stdout.setEncoding("utf8");
	child.stdout.on("data", (text) => {
		const lines = (rest + text).split("\n");
		rest = (lines.pop() ?? "").slice(-4096);
		for (const line of lines) onLine(line);
	});
	child.stdout.on("error", () => {});
	return {
		program,
		ended,
		close() {
			child.stdout.destroy();
			child.kill();
		}
	};
}
/** Of a script the kernel runs the interpreter, and puts the script's path before our arguments (execve(2)). */
function programOf(pid) {
	const words = readAttribute(`/proc/${pid}/cmdline`)?.split("\0") ?? [];
	const script = words[words.indexOf(ARGUMENTS[0] ?? "") - 1];
	if (script !== void 0 && isAbsolute(script)) return script;
	try {
		return readlinkSync(`/proc/${pid}/exe`);
	} catch {
		return null;
	}
}
const notStarted = (error) => error instanceof Error && "code" in error && error.code === "ENOENT" ? {
	code: "absent",
	hint: "nvidia-smi is not on the PATH either."
} : {
	code: "no-permission",
	hint: `nvidia-smi cannot be started: ${messageOf(error)}.`
};

// src/measure/meter/nvidia-smi/nvidia-smi-feed.ts
const STALE_PERIODS = 3;
/** The feed once every GPU has been named, or why there is none. */
async function openSmiFeed({ program, nowMs, patienceMs }) {
	const heard = /* @__PURE__ */ new Map();
	let onSecondRound = () => void 0;
	const secondRound = new Promise((resolve) => {
		onSecondRound = resolve;
	});
	const pipe = await openSmiPipe(program, (text) => {
		const line = parseSmiLine(text);
		if (line === null) return;
		const before = heard.get(line.uuid);
		heard.set(line.uuid, {
			line,
			atMs: nowMs()
		});
		if (before !== void 0) onSecondRound(nowMs() - before.atMs);
	});
	let ended = null;
	pipe.ended.then((end) => {
		ended = end;
	});
	const patience = new AbortController();
	const tooLate = setTimeout$1(patienceMs, TOO_LATE, { signal: patience.signal }).catch(() => TOO_LATE);
	const outcome = await Promise.race([
		secondRound,
		pipe.ended,
		tooLate
	]);
	patience.abort();
	if (typeof outcome !== "number") {
		pipe.close();
		return outcome;
	}
	const freshMs = STALE_PERIODS * Math.max(outcome, 193);
	return {
		program: pipe.program,
		gpus: [...heard.values()].map(({ line }) => line),
		latest(uuid) {
			const found = heard.get(uuid);
			return found === void 0 || nowMs() - found.atMs > freshMs ? null : found.line;
		},
		ended: () => ended,
		close: pipe.close
	};
}
const TOO_LATE = {
	code: "read-failed",
	hint: "nvidia-smi has not named every GPU in time."
};

// src/measure/meter/nvidia-smi/nvidia-smi.ts
const FULL_PERCENT = 100;
const HERE = {
	program: "nvidia-smi",
	nowMs: () => performance.now(),
	patienceMs: 1e4
};
/** Resolves when every GPU has been named, at the latest when patience is lost. Never rejects. */
async function openNvidiaSmi(options, here = HERE) {
	if (options.sysroot !== "" || options.nvmlPath !== null) return NOTHING$1;
	const feed = await openSmiFeed({
		...here,
		patienceMs: options.patienceMs ?? here.patienceMs
	});
	if ("code" in feed) return refused$1(feed);
	const columns = feed.gpus.flatMap(columnsOf);
	if (columns.some(({ quantity }) => quantity === "power")) return withMeter(feed, columns, options);
	feed.close();
	return refused$1({
		code: "not-supported",
		hint: "nvidia-smi shows no power of any GPU."
	});
}
const NOTHING$1 = {
	meter: null,
	absences: []
};
/** Where there is no GPU, the library's own refusal says all there is to say. */
const refused$1 = (why) => isNvidiaOnBus("") === false ? NOTHING$1 : {
	meter: null,
	absences: [{
		source: "nvidia-smi",
		...why
	}]
};
function withMeter(feed, columns, { visible }) {
	const seen = visibleGpus(feed.gpus.map(({ uuid, name, utilPercent }) => ({
		uuid,
		name,
		mig: utilPercent === null
	})), visible);
	const domains = feed.gpus.map((gpu, at) => domainOf(gpu, feed.program, seen.shown[at] !== false));
	const absences = feed.gpus.filter((gpu) => gpu.powerMw === null).map(({ uuid }) => ({
		source: "nvidia-smi:power.draw",
		code: "not-supported",
		hint: "not shown for this GPU",
		domain: uuid
	}));
	return {
		meter: meterOf$2(feed, domains, columns),
		absences: [...absences, ...visibleAbsences("nvidia-smi:visible", seen)]
	};
}
const domainOf = ({ uuid, name, limitMw }, program, isVisible) => ({
	id: uuid,
	component: "gpu",
	parent: null,
	name,
	scope: "gpu",
	limit_mw: limitMw,
	...program === null ? {} : { library: program },
	...isVisible ? {} : { visible: false }
});
/** An instant or a mean over a second, by a generation that the line does not tell: so no window is claimed. */
function columnsOf({ uuid, powerMw, utilPercent }) {
	const gauge = {
		domain: uuid,
		kind: "gauge",
		update_ms: 193
	};
	const columns = [];
	if (powerMw !== null) columns.push({
		...gauge,
		quantity: "power",
		unit: "mW",
		max: null,
		source: "nvidia-smi:power.draw"
	});
	if (utilPercent !== null) columns.push({
		...gauge,
		quantity: "util",
		unit: "%",
		max: FULL_PERCENT,
		source: "nvidia-smi:utilization"
	});
	return columns;
}
function meterOf$2(feed, domains, columns) {
	let isEndTold = false;
	return {
		name: "nvidia-smi",
		domains,
		columns,
		read: () => columns.map(({ domain, quantity }) => {
			const line = feed.latest(domain);
			return (quantity === "power" ? line?.powerMw : line?.utilPercent) ?? null;
		}),
		takeEvents() {
			const end = feed.ended();
			if (end === null || isEndTold) return [];
			isEndTold = true;
			return [{
				e: "refused",
				source: "nvidia-smi",
				...end
			}];
		},
		fallback: () => null,
		computeProcesses: () => null,
		close: feed.close
	};
}

// src/measure/meter/proc.ts
const column = (quantity) => ({
	domain: "cpu",
	quantity,
	unit: "jiffy",
	kind: "counter",
	max: null,
	source: "proc"
});
const openProc = ({ sysroot }) => {
	const path = `${sysroot}/proc/stat`;
	try {
		const file = keepOpen(path);
		if (readTicks(file)[1] !== null) return opened(file);
		file.close();
		return refused("not-supported", `${path} has no line of the kernel's form; CPU use is unknown.`);
	} catch {
		return refused("absent", `${path} cannot be read; CPU use is unknown.`);
	}
};
const opened = (file) => ({
	meter: meterOf$1(file),
	absences: []
});
const refused = (code, hint) => ({
	meter: null,
	absences: [{
		source: "proc",
		code,
		hint
	}]
});
function meterOf$1(file) {
	return {
		name: "proc",
		domains: [{
			id: "cpu",
			component: "cpu",
			parent: null
		}],
		columns: [
			column("busy"),
			column("total"),
			column("steal")
		],
		read: () => readTicks(file),
		takeEvents: () => [],
		fallback: () => null,
		computeProcesses: () => null,
		close: () => file.close()
	};
}
/** Positions of idle, iowait and steal among the times of a line, and how many times are counted. */
const [IDLE, IOWAIT, STEAL] = [
	3,
	4,
	7
];
const LEAST_TIMES = 4;
const COUNTED_TIMES = 8;
const LABEL = "cpu ";
const NOTHING = [
	null,
	null,
	null
];
/**
* Busy is user + nice + system + irq + softirq + steal; total adds idle and iowait (iowait is idle time).
* Guest time, fields 9 and 10, is already inside user and nice. Kernels before 2.6.11 know no steal.
*/
function readTicks(file) {
	try {
		const text = file.read();
		if (!text.startsWith(LABEL)) return NOTHING;
		const times = text.slice(4, text.indexOf("\n")).trim().split(" ");
		let [total, idle, steal] = [
			0,
			0,
			0
		];
		for (let at = 0; at < times.length && at < COUNTED_TIMES; at++) {
			const ticks = Number(times[at]);
			total += ticks;
			if (at === IDLE || at === IOWAIT) idle += ticks;
			else if (at === STEAL) steal = ticks;
		}
		if (times.length < LEAST_TIMES || !Number.isSafeInteger(total)) return NOTHING;
		return [
			total - idle,
			total,
			steal
		];
	} catch {
		return NOTHING;
	}
}

// src/measure/meter/rapl/rapl-mirror.ts
/** Two readings of one register a moment apart differ by what a package draws in about a millisecond. */
const SAME_COUNTER_UJ = 1e6;
/** Two counters that both began at the last boot may be that near by chance; after a kilojoule they no longer are. */
const SETTLED_UJ = 1e9;
/** Only more packages than sockets leave room for a mirror; with as many as sockets nothing is ever found. */
function watchMirrors(packages, sockets) {
	let undecided = sockets > 0 && packages > sockets ? pairsOf(packages) : [];
	return {
		isSettled: () => undecided.length === 0,
		observe(values) {
			const found = /* @__PURE__ */ new Set();
			undecided = undecided.filter(([first, second]) => {
				const [a, b] = [values[first] ?? null, values[second] ?? null];
				if (a === null || b === null) return true;
				if (Math.abs(a - b) >= SAME_COUNTER_UJ) return false;
				if (Math.min(a, b) < SETTLED_UJ) return true;
				found.add(second);
				return false;
			});
			undecided = undecided.filter((pair) => !pair.some((at) => found.has(at)));
			return [...found];
		}
	};
}
const pairsOf = (count) => Array.from({ length: count }, (_, second) => Array.from({ length: second }, (_unused, first) => [first, second])).flat();

// src/measure/meter/rapl/rapl-refusal.ts
const REFUSALS = {
	"no-permission": {
		code: "no-permission",
		hint: `Present but readable by root only (CVE-2020-8694). Put the runner's user into a group "carbon" and add this udev rule as /etc/udev/rules.d/70-carbon.rules: SUBSYSTEM=="powercap", ACTION=="add", RUN+="/bin/sh -c 'chgrp carbon /sys%p/energy_uj; chmod 0440 /sys%p/energy_uj'"`
	},
	masked: {
		code: "masked",
		hint: "The container hides /sys/devices/virtual/powercap. Start the job from the runner on the host, or the container with `--security-opt unmask=/sys/devices/virtual/powercap` (podman) or `--security-opt systempaths=unconfined` (docker); until then the CPU is modelled."
	},
	"read-failed": {
		code: "read-failed",
		hint: "The energy counter cannot be opened."
	},
	superset: {
		code: "duplicate",
		hint: "Covers the packages that are read already and is not added."
	},
	"same-as-package": {
		code: "duplicate",
		hint: "Shows the package counter a second time and is not added."
	}
};
const refusedZone = ({ zone, why }) => ({
	source: `powercap:${zone}`,
	...REFUSALS[why]
});
function whyNoZones(sysroot) {
	const { container, virtual } = readSurroundings(sysroot);
	if (virtual) return {
		source: "powercap",
		code: "absent",
		hint: "A virtual machine shows no RAPL counters; CPU and memory are modelled."
	};
	if (container) return {
		source: "powercap",
		...REFUSALS.masked
	};
	return {
		source: "powercap",
		code: "absent",
		hint: "The kernel offers no RAPL counters here; on x86 try `modprobe intel_rapl_msr`."
	};
}

// src/measure/meter/rapl/rapl-zone.ts
const ZONE = /^intel-rapl(-mmio)?:\d+(:\d+)?$/;
const MMIO = "intel-rapl-mmio";
/** Null when the machine has no powercap tree with RAPL zones in it. */
function listZones(powercap) {
	const names = listNames(powercap).filter((name) => name.startsWith("intel-rapl"));
	if (names.length === 0) return null;
	const zones = [];
	const refusals = [];
	const seen = /* @__PURE__ */ new Set();
	const entries = names.filter((entry) => ZONE.test(entry));
	for (const entry of [...entries.filter((name) => !isMapped(name)), ...entries.filter(isMapped)]) {
		const zone = zoneOf(powercap, entry);
		if (zone === null) continue;
		const found = seen.has(zone.id) ? alreadySeen(entry, zone) : open(powercap, entry, zone);
		seen.add(zone.id);
		if ("why" in found) refusals.push(found);
		else zones.push(found);
	}
	if (zones.length === 0 && refusals.length === 0) refusals.push({
		zone: "intel-rapl",
		why: "masked"
	});
	return {
		zones,
		refusals
	};
}
const isMapped = (entry) => entry.startsWith(MMIO);
const alreadySeen = (entry, { id }) => ({
	zone: isMapped(entry) ? `mmio:${id}` : id,
	why: "same-as-package"
});
/** Null for a zone inside another one (core and uncore are part of their package) and for one that leads nowhere. */
function zoneOf(powercap, entry) {
	const name = readAttribute(`${powercap}/${entry}/name`);
	if (name === null || name === "core" || name === "uncore") return null;
	if (name !== "dram") return {
		id: name,
		component: "cpu"
	};
	return {
		id: `${readAttribute(`${powercap}/${entry.slice(0, entry.lastIndexOf(":"))}/name`) ?? entry}/dram`,
		component: "dram"
	};
}
function open(powercap, entry, { id, component }) {
	if (id === "psys") return {
		zone: id,
		why: "superset"
	};
	const file = openAttribute(`${powercap}/${entry}/energy_uj`);
	if (typeof file === "string") return {
		zone: id,
		why: file === "no-permission" ? "no-permission" : "read-failed"
	};
	return {
		id,
		component,
		max: readNumber(`${powercap}/${entry}/max_energy_range_uj`) || null,
		file
	};
}

// src/measure/meter/rapl/rapl.ts
/** The register refreshes about every millisecond (Intel SDM 3B, 14.10). */
const UPDATE_MS = 1;
const openRapl = ({ sysroot }) => {
	const found = listZones(`${sysroot}/sys/class/powercap`);
	if (found === null) return {
		meter: null,
		absences: [whyNoZones(sysroot)]
	};
	const sockets = packagesOf(found.zones).length > 1 ? readMachine(sysroot).cpu.sockets : 1;
	const { kept, mirrored } = withoutMirrors(found.zones, sockets);
	for (const zone of mirrored) zone.file.close();
	return {
		meter: kept.length === 0 ? null : meterOf(kept, watchMirrors(packagesOf(kept).length, sockets)),
		absences: [...found.refusals.map(refusedZone), ...mirrored.map(mirrorAbsence)]
	};
};
const packagesOf = (zones) => zones.filter((zone) => zone.component === "cpu");
/** What is known at once; a mirror that shows only later (a counter near zero, or not yet readable) is found while reading. */
function withoutMirrors(zones, sockets) {
	const packages = packagesOf(zones);
	const meter = fileMeter({
		name: "powercap",
		domains: [],
		sources: packages.map(sourceOf)
	});
	const repeats = watchMirrors(packages.length, sockets).observe(meter.read());
	const mirrored = packages.filter((_, at) => repeats.includes(at));
	return {
		kept: zones.filter((zone) => !mirrored.includes(zone)),
		mirrored
	};
}
const sourceOf = (zone) => ({
	column: {
		domain: zone.id,
		quantity: "energy",
		unit: "uJ",
		kind: "counter",
		max: zone.max,
		source: "powercap",
		update_ms: UPDATE_MS
	},
	read: () => wholeNumber(zone.file.read()),
	files: [zone.file]
});
function meterOf(zones, watch) {
	const domains = zones.map((zone) => ({
		id: zone.id,
		component: zone.component,
		parent: null
	}));
	const meter = fileMeter({
		name: "powercap",
		domains,
		sources: zones.map(sourceOf)
	});
	const packages = packagesOf(zones);
	const events = [];
	return {
		...meter,
		/** A mirror that is found only now is said and still read: its earlier readings are in the trace, which tells it by them. */
		read() {
			const values = meter.read();
			if (watch.isSettled()) return values;
			const readings = packages.map((zone) => values[zones.indexOf(zone)] ?? null);
			for (const zone of watch.observe(readings).flatMap((at) => packages[at] ?? [])) events.push({
				e: "refused",
				...mirrorAbsence(zone)
			});
			return values;
		},
		takeEvents: () => events.length === 0 ? meter.takeEvents() : [...meter.takeEvents(), ...events.splice(0)]
	};
}
const mirrorAbsence = (zone) => ({
	source: `powercap:${zone.id}`,
	code: "duplicate",
	domain: zone.id,
	hint: "Shows the counter of another package under a second name and is counted once."
});

// src/measure/meter/probe.ts
const quick = (open) => ({
	open,
	quick: true
});
const slow = (open) => ({
	open,
	quick: false
});
const ROWS = [
	[
		slow(openNvidia),
		slow(openExporter(dcgm)),
		slow(openNvidiaSmi)
	],
	[quick(openAmdgpu)],
	[quick(openIntelGpu)],
	[
		quick(openRapl),
		quick(openGrace),
		quick(openJetson),
		slow(openExporter(kepler))
	],
	[quick(openNode)],
	[quick(openProc)],
	[quick(openJobGroup), quick(openJobTracking)]
];
/** Of these the kernel itself knows the answer: no driver of a device is asked, and so none can keep us waiting. */
const DRIVERLESS_ROWS = [
	[quick(openRapl)],
	[quick(openProc)],
	[quick(openJobGroup)]
];
/** `/` as a sysroot means this machine, as `''` does. */
function probeQuickly(rows, given) {
	const options = {
		...given,
		sysroot: given.sysroot.replace(/\/+$/, "")
	};
	const meters = [];
	const absences = [];
	const rest = [];
	for (const row of rows) {
		const firstSlow = row.findIndex((source) => !source.quick);
		const probed = openFirst(firstSlow < 0 ? row : row.slice(0, firstSlow), options);
		if (probed instanceof Promise) continue;
		meters.push(...probed.meters);
		absences.push(...probed.absences);
		if (!(probed.meters.length > 0) && firstSlow >= 0) rest.push(() => openFirst(row.slice(firstSlow), options));
	}
	return {
		meters,
		absences,
		rest
	};
}
/** Answers at once as long as no source has to be waited for. */
function openFirst([first, ...others], options, refused = []) {
	if (first === void 0) return {
		meters: [],
		absences: refused
	};
	const settle = ({ meter, absences }) => {
		const all = [...refused, ...absences];
		return meter === null ? openFirst(others, options, all) : {
			meters: [meter],
			absences: all
		};
	};
	const opened = first.open(options);
	return opened instanceof Promise ? opened.then(settle) : settle(opened);
}

export { ROWS as n, probeQuickly as r, DRIVERLESS_ROWS as t };