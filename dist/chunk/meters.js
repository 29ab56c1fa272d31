import { t as keepOpen } from "./kept-file.js";
import { r as messageOf } from "./errors.js";
import { createRequire } from "node:module";
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, readdirSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";

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
	nvmlDeviceGetName: [
		"handle",
		"buffer",
		"u32"
	],
	nvmlSystemGetDriverVersion: ["buffer", "u32"],
	nvmlDeviceGetTotalEnergyConsumption: HANDLE_AND_OUT,
	nvmlDeviceGetFieldValues: [
		"handle",
		"i32",
		"buffer"
	],
	nvmlDeviceGetPowerUsage: HANDLE_AND_OUT,
	nvmlDeviceGetUtilizationRates: HANDLE_AND_OUT,
	nvmlDeviceGetMigMode: [
		"handle",
		"buffer",
		"buffer"
	],
	nvmlDeviceGetComputeRunningProcesses_v3: [
		"handle",
		"buffer",
		"buffer"
	]
};

// src/measure/native/nvml.ts
/** NVML_DEVICE_UUID_V2_BUFFER_SIZE, NVML_DEVICE_NAME_V2_BUFFER_SIZE; the driver version needs 80. */
const TEXT_BYTES = 96;
const POINTER_BYTES = 8;
const TWO_TO_32 = 2 ** 32;
/** nvmlFieldValue_t: u32 field, u32 scope, i64 time, i64 latency, u32 type, u32 return, 8-byte value. */
const FIELD = {
	bytes: 40,
	type: 24,
	code: 28,
	value: 32
};
/** nvmlValueType_t: unsigned int, unsigned long, unsigned long long; a power in mW fits the low half of each. */
const UNSIGNED_TYPES = [
	1,
	2,
	3
];
/** nvmlProcessInfo_t: u32 pid, padding, u64 memory, two u32 instance ids. */
const PROCESS_BYTES = 24;
/** More compute processes than this on one GPU are one crowd like another. */
const MOST_PROCESSES = 64;
/** Opens the library without initialising the driver; missing library, binding or required symbol is an `Absence`. */
function openNvml(name) {
	const library = openLibrary(name, "nvml");
	if ("code" in library) return library;
	const functions = bind(library);
	return "code" in functions ? functions : nvmlOf(library, functions);
}
/** A driver too old for a function answers as newer ones answer for a device too old. */
const missing = () => 13;
function bind(library) {
	const absent = Object.entries(REQUIRED_SYMBOLS).map(([symbol, parameters]) => [symbol, library.find(symbol, parameters)]).find(([, call]) => call === null);
	if (absent !== void 0) return {
		source: "nvml",
		code: "no-symbol",
		hint: `${library.path ?? "The library"} has no ${absent[0]}: it is no NVIDIA management library we know.`
	};
	const find = (symbol) => library.find(symbol, {
		...REQUIRED_SYMBOLS,
		...OPTIONAL_SYMBOLS
	}[symbol]) ?? missing;
	return {
		nvmlInit_v2: find("nvmlInit_v2"),
		nvmlShutdown: find("nvmlShutdown"),
		nvmlDeviceGetCount_v2: find("nvmlDeviceGetCount_v2"),
		nvmlDeviceGetHandleByIndex_v2: find("nvmlDeviceGetHandleByIndex_v2"),
		nvmlDeviceGetUUID: find("nvmlDeviceGetUUID"),
		nvmlDeviceGetName: find("nvmlDeviceGetName"),
		nvmlSystemGetDriverVersion: find("nvmlSystemGetDriverVersion"),
		nvmlDeviceGetTotalEnergyConsumption: find("nvmlDeviceGetTotalEnergyConsumption"),
		nvmlDeviceGetFieldValues: find("nvmlDeviceGetFieldValues"),
		nvmlDeviceGetPowerUsage: find("nvmlDeviceGetPowerUsage"),
		nvmlDeviceGetUtilizationRates: find("nvmlDeviceGetUtilizationRates"),
		nvmlDeviceGetMigMode: find("nvmlDeviceGetMigMode"),
		nvmlDeviceGetComputeRunningProcesses_v3: find("nvmlDeviceGetComputeRunningProcesses_v3")
	};
}
function nvmlOf(library, call) {
	const out = Buffer.alloc(POINTER_BYTES);
	const pending = Buffer.alloc(POINTER_BYTES);
	const text = Buffer.alloc(TEXT_BYTES);
	const fieldValue = Buffer.alloc(FIELD.bytes);
	const processes = Buffer.alloc(1536);
	const answer = (code, value) => code === 0 ? {
		ok: true,
		value: value()
	} : {
		ok: false,
		code
	};
	const string = () => text.toString("utf8", 0, Math.max(0, text.indexOf(0)));
	const u32 = () => out.readUInt32LE(0);
	const u64 = () => {
		const value = out.readUInt32LE(0) + out.readUInt32LE(4) * TWO_TO_32;
		return Number.isSafeInteger(value) ? value : Number.MAX_VALUE;
	};
	return {
		path: library.path,
		init: () => answer(call.nvmlInit_v2(), () => null),
		shutdown: () => {
			call.nvmlShutdown();
		},
		driverVersion: () => answer(call.nvmlSystemGetDriverVersion(text, TEXT_BYTES), string),
		count: () => answer(call.nvmlDeviceGetCount_v2(out), u32),
		device: (index) => answer(call.nvmlDeviceGetHandleByIndex_v2(index, out), () => out.readBigUInt64LE(0)),
		uuid: (device) => answer(call.nvmlDeviceGetUUID(device, text, TEXT_BYTES), string),
		name: (device) => answer(call.nvmlDeviceGetName(device, text, TEXT_BYTES), string),
		totalEnergy: (device) => answer(call.nvmlDeviceGetTotalEnergyConsumption(device, out), u64),
		powerField: (device, field) => {
			fieldValue.fill(0);
			fieldValue.writeUInt32LE(field, 0);
			const code = call.nvmlDeviceGetFieldValues(device, 1, fieldValue);
			const own = code === 0 ? fieldValue.readInt32LE(FIELD.code) : code;
			if (own === 0 && !UNSIGNED_TYPES.includes(fieldValue.readUInt32LE(FIELD.type))) return {
				ok: false,
				code: 13
			};
			return answer(own, () => fieldValue.readUInt32LE(FIELD.value));
		},
		powerUsage: (device) => answer(call.nvmlDeviceGetPowerUsage(device, out), u32),
		utilization: (device) => answer(call.nvmlDeviceGetUtilizationRates(device, out), u32),
		migEnabled: (device) => answer(call.nvmlDeviceGetMigMode(device, out, pending), () => u32() === 1),
		computeProcesses: (device) => {
			out.writeUInt32LE(MOST_PROCESSES, 0);
			return answer(call.nvmlDeviceGetComputeRunningProcesses_v3(device, out, processes), () => Array.from({ length: Math.min(u32(), MOST_PROCESSES) }, (_, at) => processes.readUInt32LE(at * PROCESS_BYTES)));
		}
	};
}

// src/measure/meter/nvidia-bus.ts
const NVIDIA_VENDOR = "0x10de";
/** Null where the bus cannot be read: a machine without one, or a sandbox that hides it. Any NVIDIA device counts. */
function isNvidiaOnBus(sysroot) {
	const devices = `${sysroot}/sys/bus/pci/devices`;
	try {
		return readdirSync(devices).some((device) => vendorOf(join(devices, device)) === NVIDIA_VENDOR);
	} catch {
		return null;
	}
}
/** A device may be unplugged between the listing and the reading. */
function vendorOf(device) {
	try {
		return readFileSync(join(device, "vendor"), "latin1").trim();
	} catch {
		return null;
	}
}

// src/measure/meter/nvml-refusal.ts
const REASONS = {
	3: ["not-supported", "not supported by this GPU or in its mode"],
	4: ["no-permission", "the runner user may not use the driver: check the device files /dev/nvidia*"],
	9: ["driver-not-loaded", "the NVIDIA kernel driver is not loaded: try `nvidia-smi` on the host"],
	12: ["no-library", "a library of the driver is missing: reinstall the driver"],
	13: ["no-symbol", "the driver is too old for this call"],
	15: ["lost", "the GPU has fallen off the bus: the host needs a reboot"],
	16: ["lost", "the GPU needs a reset"],
	17: ["no-permission", "the operating system or a cgroup blocks the GPU: grant the device to the container"],
	18: ["version-mismatch", "the driver was updated and not reloaded: reboot, or reload the kernel module"]
};
const codeOf = (nvmlReturn) => REASONS[nvmlReturn]?.[0] ?? "unknown";
const hintOf = (nvmlReturn) => REASONS[nvmlReturn]?.[1] ?? `the driver answered with code ${nvmlReturn}`;

// src/measure/meter/nvml-device.ts
/** NVML_FI_DEV_POWER_AVERAGE, _INSTANT, _REQUESTED_LIMIT (nvml.h). */
const POWER_AVERAGE = 185;
const POWER_INSTANT = 186;
const POWER_REQUESTED_LIMIT = 192;
/** The mean of field 185 covers one second (nvml.h). */
const AVERAGE_WINDOW_MS = 1e3;
/** Counter and power register refresh about every 100 ms from Turing on (authors' measurements of arXiv 2312.02741). */
const UPDATE_MS$1 = 100;
const FULL_PERCENT = 100;
/** On superchips the counter covers GPU, CPU and memory together (seen with ml-energy/zeus, PR 172). */
const SUPERCHIP = /\bG[HB]200\b/;
/** @returns an `Absence` for a GPU whose handle or UUID the driver refuses. */
function openDevice(nvml, index) {
	const handle = nvml.device(index);
	if (!handle.ok) return absence(`gpu${index}`, handle.code);
	const uuid = nvml.uuid(handle.value);
	if (!uuid.ok) return absence(`gpu${index}`, uuid.code);
	const name = valueOr(nvml.name(handle.value), "NVIDIA GPU");
	const mig = valueOr(nvml.migEnabled(handle.value), false);
	return {
		uuid: uuid.value,
		name,
		mig,
		handle: handle.value,
		domain: domainOf(nvml, handle.value, {
			uuid: uuid.value,
			name,
			mig
		}),
		...chooseSources(nvml, handle.value, uuid.value)
	};
}
const absence = (detail, code, domain) => ({
	source: `nvml:${detail}`,
	code: codeOf(code),
	hint: hintOf(code),
	...domain === void 0 ? {} : { domain }
});
const valueOr = (answer, fallback) => answer.ok ? answer.value : fallback;
function domainOf(nvml, device, gpu) {
	const isModule = SUPERCHIP.test(gpu.name);
	const limit = nvml.powerField(device, POWER_REQUESTED_LIMIT);
	const driver = nvml.driverVersion();
	return {
		id: gpu.uuid,
		component: isModule ? "module" : "gpu",
		parent: null,
		name: gpu.name,
		scope: isModule ? "module" : "gpu",
		limit_mw: limit.ok ? limit.value : null,
		...driver.ok ? { driver: driver.value } : {},
		...nvml.path === null ? {} : { library: nvml.path },
		mig: gpu.mig
	};
}
function chooseSources(nvml, device, domain) {
	const counter = {
		column: {
			domain,
			quantity: "energy",
			unit: "mJ",
			kind: "counter",
			max: null,
			source: "nvml:total-energy",
			update_ms: UPDATE_MS$1
		},
		read: () => nvml.totalEnergy(device)
	};
	const powers = [
		{
			column: {
				...power(domain, "nvml:185"),
				window_ms: AVERAGE_WINDOW_MS
			},
			read: () => nvml.powerField(device, POWER_AVERAGE)
		},
		{
			column: power(domain, "nvml:186"),
			read: () => nvml.powerField(device, POWER_INSTANT)
		},
		{
			column: power(domain, "nvml:power-usage"),
			read: () => nvml.powerUsage(device)
		}
	];
	const utilization = {
		column: {
			domain,
			quantity: "util",
			unit: "%",
			kind: "gauge",
			max: FULL_PERCENT,
			source: "nvml:utilization"
		},
		read: () => nvml.utilization(device)
	};
	const refusedCounter = refusal(counter, domain);
	const refusedUtilization = refusal(utilization, domain);
	const firstPower = powers.findIndex((source) => source.read().ok);
	const chosenPower = powers[firstPower] ?? null;
	const isMean = chosenPower?.column.window_ms !== void 0;
	const readPower = chosenPower !== null && (isMean || refusedCounter !== null) ? [chosenPower] : [];
	const failedPowers = refusedCounter === null ? [] : powers.slice(0, firstPower < 0 ? powers.length : firstPower);
	return {
		sources: [
			...refusedCounter === null ? [counter] : [],
			...readPower,
			...refusedUtilization === null ? [utilization] : []
		],
		fallback: readPower.length === 0 ? chosenPower : null,
		absences: [
			refusedCounter,
			...failedPowers.map((source) => refusal(source, domain)),
			refusedUtilization
		].filter((refused) => refused !== null)
	};
}
const power = (domain, source) => ({
	domain,
	quantity: "power",
	unit: "mW",
	kind: "gauge",
	max: null,
	source,
	update_ms: UPDATE_MS$1
});
function refusal(source, domain) {
	const answer = source.read();
	return answer.ok ? null : absence(source.column.source.replace("nvml:", ""), answer.code, domain);
}

// src/measure/meter/nvml-meter.ts
function meterOf$2(nvml, devices) {
	const sources = devices.flatMap((device) => device.sources);
	const watches = new Map(devices.map((device) => [device.uuid, {
		first: device.sources[0],
		lost: false,
		refused: false
	}]));
	const events = [];
	const read = (source) => {
		const answer = source.read();
		const { domain } = source.column;
		const watch = watches.get(domain);
		if (watch === void 0) return null;
		if (!answer.ok) {
			if (isLoss(answer.code) && watch.first === source && !watch.lost) {
				watch.lost = true;
				events.push({
					e: "lost",
					domain,
					code: "lost"
				});
			}
			return null;
		}
		if (watch.lost && watch.first === source) {
			watch.lost = false;
			events.push({
				e: "back",
				domain,
				code: "back"
			});
		}
		if (Number.isSafeInteger(answer.value)) return answer.value;
		if (!watch.refused) events.push(tooLarge$1(source));
		watch.refused = true;
		return null;
	};
	return {
		name: "nvml",
		domains: devices.map((device) => device.domain),
		columns: sources.map((source) => source.column),
		read: () => sources.map(read),
		takeEvents: () => events.splice(0),
		fallback(domain) {
			const source = devices.find((device) => device.uuid === domain)?.fallback ?? null;
			if (source === null || sources.includes(source)) return null;
			sources.push(source);
			return source.column;
		},
		computeProcesses: () => processesOn(nvml, devices),
		close: () => nvml.shutdown()
	};
}
const isLoss = (code) => code === 15 || code === 16;
const tooLarge$1 = ({ column }) => ({
	e: "refused",
	source: column.source,
	code: "too-large",
	domain: column.domain,
	hint: "The counter is past 2^53 and is left out rather than rounded."
});
function processesOn(nvml, devices) {
	const known = devices.filter((device) => device.domain.visible !== false).map((device) => nvml.computeProcesses(device.handle)).flatMap((answer) => answer.ok ? [answer.value] : []);
	return known.length === 0 ? null : [...new Set(known.flat())];
}

// src/measure/meter/visible.ts
function visibleGpus(gpus, variables) {
	const all = gpus.map((_, at) => at);
	const granted = variables.NVIDIA_VISIBLE_DEVICES;
	const left = granted === void 0 ? all : containerSelection(granted, gpus);
	const chosen = variables.CUDA_VISIBLE_DEVICES;
	const selected = chosen === void 0 ? left : cudaSelection(chosen, gpus, left);
	const byInteger = chosen !== void 0 && /^\s*\d/.test(chosen);
	const alike = new Set(left.map((at) => gpus[at]?.name)).size <= 1;
	return {
		shown: all.map((at) => selected.includes(at)),
		certain: !byInteger || alike || variables.CUDA_DEVICE_ORDER === "PCI_BUS_ID" || selected.length === left.length
	};
}
const entriesOf$1 = (list) => list.split(",").map((entry) => entry.trim());
/** `all`, `none`, `void`, or a list; inside a container the list has been applied already and may count the host's GPUs. */
function containerSelection(list, gpus) {
	const all = gpus.map((_, at) => at);
	const entries = entriesOf$1(list).filter(Boolean);
	if (entries.includes("all")) return all;
	const integers = entries.map((entry) => /^\d+$/.test(entry) ? Number(entry) : null);
	if (integers.some((integer) => integer !== null && integer >= gpus.length) || entries.length === gpus.length && integers.every((integer) => integer !== null)) return all;
	const found = new Set(entries.flatMap((entry) => find(entry, gpus, all) ?? []));
	return all.filter((at) => found.has(at));
}
/** CUDA takes names up to the first one that is no device: `0,-1,1` is GPU 0 alone, an empty list none. */
function cudaSelection(list, gpus, left) {
	const selected = [];
	for (const entry of entriesOf$1(list)) {
		const found = find(entry, gpus, left);
		if (found === null) break;
		selected.push(...found);
	}
	return selected;
}
/** The GPUs a name means among those `left`: an integer counts them; null where it means none of them. */
function find(name, gpus, left) {
	if (/^\d+$/.test(name)) {
		const at = left[Number(name)];
		return at === void 0 ? null : [at];
	}
	if (name.startsWith("MIG-")) return findMig(name, gpus, left);
	if (!name.startsWith("GPU-")) return null;
	const matches = left.filter((at) => gpus[at]?.uuid.startsWith(name));
	return matches.length === 1 ? matches : null;
}
/** `MIG-GPU-<uuid>/<gi>/<ci>` names its GPU; the newer `MIG-<uuid>` does not, so it may be any GPU that is sliced. */
function findMig(name, gpus, left) {
	const parent = /^MIG-(GPU-[^/]+)/.exec(name)?.[1];
	const matches = left.filter((at) => parent === void 0 ? gpus[at]?.mig === true : gpus[at]?.uuid === parent);
	return matches.length > 0 ? matches : null;
}

// src/measure/meter/nvml.ts
const SONAME = "libnvidia-ml.so.1";
const openNvidia = (options) => {
	if (options.sysroot !== "" && options.nvmlPath === null) return refused$1("absent", "A captured machine has no driver.");
	const nvml = openNvml(options.nvmlPath ?? SONAME);
	const opened = "code" in nvml ? {
		meter: null,
		absences: [nvml]
	} : openWith(nvml, options);
	return options.nvmlPath === null ? unlessNoGpu(opened, isNvidiaOnBus(options.sysroot)) : opened;
};
/**
* Where there is no GPU, a missing library or driver is nothing to mend. A GPU that answers is one, whatever the bus shows:
* under WSL it is not on it.
*/
const unlessNoGpu = (opened, isOnBus) => opened.meter === null && isOnBus === false ? refused$1("absent", "No NVIDIA GPU on the PCI bus.") : opened;
/** The same over a library that is open already. */
function openWith(nvml, options) {
	try {
		const started = nvml.init();
		if (!started.ok) return refused$1(codeOf(started.code), `nvmlInit: ${hintOf(started.code)}`);
		const opened = openDevices(nvml, options);
		if (opened.meter === null) nvml.shutdown();
		return opened;
	} catch (error) {
		return refused$1("unknown", `The NVIDIA driver library failed: ${messageOf(error)}`);
	}
}
const refused$1 = (code, hint) => ({
	meter: null,
	absences: [{
		source: "nvml",
		code,
		hint
	}]
});
function openDevices(nvml, options) {
	const count = nvml.count();
	if (!count.ok) return refused$1(codeOf(count.code), `nvmlDeviceGetCount: ${hintOf(count.code)}`);
	if (count.value === 0) return refused$1("absent", "The driver is loaded and shows no GPU.");
	const found = Array.from({ length: count.value }, (_, index) => openDevice(nvml, index));
	const devices = found.flatMap((device) => "absences" in device ? [device] : []);
	const absences = found.flatMap((device) => "absences" in device ? device.absences : [device]);
	if (devices.length === 0) return {
		meter: null,
		absences
	};
	const { shown, certain } = visibleGpus(devices, options.visible);
	if (!certain) absences.push(UNCERTAIN);
	if (shown.includes(false)) absences.push(hiddenCount(shown));
	return {
		meter: meterOf$2(nvml, devices.map((device, at) => shown[at] ? device : {
			...device,
			domain: {
				...device.domain,
				visible: false
			}
		})),
		absences
	};
}
const UNCERTAIN = {
	source: "nvml:visible",
	code: "unknown",
	hint: "CUDA_VISIBLE_DEVICES counts unlike GPUs, the fastest first: name them by UUID, or set CUDA_DEVICE_ORDER=PCI_BUS_ID."
};
const hiddenCount = (shown) => ({
	source: "nvml:visible",
	code: "hidden",
	hint: `${shown.filter((isShown) => !isShown).length} of ${shown.length} GPUs are hidden from the job by the visible-device variables; their energy is its own line.`
});

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
		columns: [column("busy"), column("total")],
		read: () => readTicks(file),
		takeEvents: () => [],
		fallback: () => null,
		computeProcesses: () => null,
		close: () => file.close()
	};
}
const IDLE_FIELDS = 2;
/**
* Busy is user + nice + system + irq + softirq + steal; total adds idle and iowait (iowait is idle time).
* Guest time, fields 9 and 10, is already inside user and nice.
*/
function readTicks(file) {
	try {
		const text = file.read();
		const fields = text.slice(0, text.indexOf("\n")).split(" ").filter((word) => word !== "");
		const ticks = fields.slice(1, 9).map(Number);
		const total = ticks.reduce((sum, value) => sum + value, 0);
		const [, , , idle = NaN, iowait = 0] = ticks;
		if (fields[0] !== "cpu" || ticks.length <= IDLE_FIELDS || !Number.isSafeInteger(total)) return [null, null];
		return [total - idle - iowait, total];
	} catch {
		return [null, null];
	}
}

// src/measure/meter/memory-limit.ts
/** Bytes; null where nothing limits below the machine's own memory. */
function memoryLimit(sysroot, memoryBytes) {
	const limits = limitFiles(sysroot).flatMap(readLimit);
	const tightest = Math.min(...limits);
	return tightest < (memoryBytes ?? Number.MAX_SAFE_INTEGER) ? tightest : null;
}
function limitFiles(sysroot) {
	const files = [];
	for (const line of readLines(`${sysroot}/proc/self/cgroup`)) {
		const [hierarchy, controllers = "", path = "/"] = line.split(":");
		const isV2 = hierarchy === "0" && controllers === "";
		if (!isV2 && !controllers.split(",").includes("memory")) continue;
		const mount = `${sysroot}/sys/fs/cgroup${isV2 ? "" : "/memory"}`;
		const name = isV2 ? "memory.max" : "memory.limit_in_bytes";
		files.push(...(path.includes("..") ? ["/"] : upwards(path)).map((at) => `${mount}${at}/${name}`));
	}
	return files;
}
const upwards = (path) => path === "/" ? ["/"] : [path, ...upwards(dirname(path))];
function readLines(path) {
	try {
		return readFileSync(path, "utf8").split("\n").filter(Boolean);
	} catch {
		return [];
	}
}
function readLimit(path) {
	const limit = Number(readLines(path)[0]);
	return Number.isFinite(limit) && limit > 0 ? [limit] : [];
}

// src/measure/meter/machine.ts
const BYTES_PER_KIB = 1024;
/** USER_HZ on every architecture that Node runs on under Linux (time(7)). */
const USUAL_CLK_TCK = 100;
/** Type of the auxiliary-vector entry that holds it (getauxval(3), elf.h: AT_CLKTCK). */
const AT_CLKTCK = 17n;
const AUX_ENTRY_BYTES = 16;
function readMachine(sysroot) {
	const memoryBytes = memoryOf(readText(`${sysroot}/proc/meminfo`));
	return {
		cpu: cpuOf(readText(`${sysroot}/proc/cpuinfo`)),
		memory_bytes: memoryBytes,
		memory_limit_bytes: memoryLimit(sysroot, memoryBytes),
		clk_tck: clockTick(sysroot)
	};
}
const readText = (path) => {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
};
/** Arm kernels name no model and no socket: then model is null, and one socket is the least there can be. */
function cpuOf(cpuinfo) {
	const valuesOf = (key) => [...cpuinfo.matchAll(new RegExp(`^${key}\\s*:\\s*(.*)$`, "gm"))].map((match) => match[1]?.trim() ?? "");
	const threads = valuesOf("processor").length;
	const sockets = new Set(valuesOf("physical id")).size;
	return {
		model: valuesOf("model name")[0] || null,
		threads,
		sockets: threads === 0 ? 0 : Math.max(1, sockets)
	};
}
function memoryOf(meminfo) {
	const kib = /^MemTotal:\s+(\d+) kB$/m.exec(meminfo)?.[1];
	return kib === void 0 ? null : Number(kib) * BYTES_PER_KIB;
}
function clockTick(sysroot) {
	try {
		const auxv = readFileSync(`${sysroot}/proc/self/auxv`);
		for (let at = 0; at + AUX_ENTRY_BYTES <= auxv.length; at += AUX_ENTRY_BYTES) if (auxv.readBigUInt64LE(at) === AT_CLKTCK) return Number(auxv.readBigUInt64LE(at + AUX_ENTRY_BYTES / 2));
	} catch {}
	return USUAL_CLK_TCK;
}

// src/measure/meter/rapl-zone.ts
const ZONE = /^intel-rapl(-mmio)?:\d+(:\d+)?$/;
/** Null when the machine has no powercap tree with RAPL zones in it. */
function listZones(powercap) {
	const names = entriesOf(powercap).filter((name) => name.startsWith("intel-rapl"));
	if (names.length === 0) return null;
	const zones = [];
	const refusals = [];
	for (const name of names.filter((entry) => ZONE.test(entry)).sort(byNumber)) {
		const found = openZone(powercap, name);
		if (found === null) continue;
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
const entriesOf = (directory) => {
	try {
		return readdirSync(directory);
	} catch {
		return [];
	}
};
const byNumber = (a, b) => a.localeCompare(b, "en", { numeric: true });
/** Null for a zone inside another one (core and uncore are part of their package) and for one that leads nowhere. */
function openZone(powercap, entry) {
	const name = readLine(`${powercap}/${entry}/name`);
	if (name === null || name === "core" || name === "uncore") return null;
	if (name === "psys") return {
		zone: name,
		why: "superset"
	};
	if (entry.startsWith("intel-rapl-mmio")) return {
		zone: `mmio:${name}`,
		why: "same-as-package"
	};
	const parent = readLine(`${powercap}/${entry.slice(0, entry.lastIndexOf(":"))}/name`);
	const id = name === "dram" ? `${parent ?? entry}/dram` : name;
	const max = Number(readLine(`${powercap}/${entry}/max_energy_range_uj`) ?? NaN);
	try {
		return {
			id,
			component: name === "dram" ? "dram" : "cpu",
			max: Number.isSafeInteger(max) && max > 0 ? max : null,
			file: keepOpen(`${powercap}/${entry}/energy_uj`)
		};
	} catch (error) {
		return {
			zone: id,
			why: isPermission(error) ? "no-permission" : "read-failed"
		};
	}
}
const readLine = (path) => {
	try {
		return readFileSync(path, "latin1").trim();
	} catch {
		return null;
	}
};
const isPermission = (error) => error instanceof Error && "code" in error && (error.code === "EACCES" || error.code === "EPERM");

// src/measure/meter/surroundings.ts
/** Files that docker and podman leave in every container, and the one that Kubernetes mounts into every pod. */
const CONTAINER_MARKS = [
	"/.dockerenv",
	"/run/.containerenv",
	"/var/run/secrets/kubernetes.io"
];
function readSurroundings(sysroot) {
	return {
		container: CONTAINER_MARKS.some((mark) => existsSync(`${sysroot}${mark}`)),
		virtual: hasHypervisorFlag(sysroot)
	};
}
/** CPUID leaf 1, ECX bit 31: set by hypervisors, reserved as 0 on real processors. */
function hasHypervisorFlag(sysroot) {
	try {
		return /^flags\s*:.*\bhypervisor\b/m.test(readFileSync(`${sysroot}/proc/cpuinfo`, "utf8"));
	} catch {
		return false;
	}
}

// src/measure/meter/rapl.ts
/** The register refreshes about every millisecond (Intel SDM 3B, 14.10). */
const UPDATE_MS = 1;
const openRapl = ({ sysroot }) => {
	const found = listZones(`${sysroot}/sys/class/powercap`);
	if (found === null) return {
		meter: null,
		absences: [whyNone(sysroot)]
	};
	const { kept, mirrored } = withoutMirrors(found.zones, readMachine(sysroot).cpu.sockets);
	const absences = [...found.refusals.map(absenceOf), ...mirrored.map(mirrorAbsence)];
	for (const zone of mirrored) zone.file.close();
	return {
		meter: kept.length === 0 ? null : meterOf(kept),
		absences
	};
};
function meterOf(zones) {
	const events = [];
	const refused = /* @__PURE__ */ new Set();
	const read = (zone) => {
		const value = readCounter(zone);
		if (value !== "too-large") return value;
		if (!refused.has(zone.id)) events.push(tooLarge(zone.id));
		refused.add(zone.id);
		return null;
	};
	return {
		name: "powercap",
		domains: zones.map((zone) => ({
			id: zone.id,
			component: zone.component,
			parent: null
		})),
		columns: zones.map((zone) => ({
			domain: zone.id,
			quantity: "energy",
			unit: "uJ",
			kind: "counter",
			max: zone.max,
			source: "powercap",
			update_ms: UPDATE_MS
		})),
		read: () => zones.map(read),
		takeEvents: () => events.splice(0),
		fallback: () => null,
		computeProcesses: () => null,
		close: () => {
			for (const zone of zones) zone.file.close();
		}
	};
}
const tooLarge = (domain) => ({
	e: "refused",
	source: "powercap",
	code: "too-large",
	domain,
	hint: "The counter is past 2^53 and is left out rather than rounded."
});
function readCounter(zone) {
	try {
		const text = zone.file.read().trim();
		if (!/^\d+$/.test(text)) return null;
		const value = Number(text);
		return Number.isSafeInteger(value) ? value : "too-large";
	} catch {
		return null;
	}
}
/** Two readings of one register a moment apart differ by what a package draws in about a millisecond. */
const SAME_COUNTER_UJ = 1e6;
/**
* Some multi-die AMD parts show one package under several names. More packages than sockets and the same cumulative
* reading means one counter: it is counted once (seen as 137 W where the plug showed 125 W, codecarbon#1274).
*/
function withoutMirrors(zones, sockets) {
	const packages = zones.filter((zone) => zone.component === "cpu");
	if (sockets === 0 || packages.length <= sockets) return {
		kept: zones,
		mirrored: []
	};
	const kept = [];
	const mirrored = [];
	const seen = [];
	for (const zone of zones) {
		const reading = zone.component === "cpu" ? readCounter(zone) : null;
		(typeof reading === "number" && seen.some((other) => Math.abs(other - reading) < SAME_COUNTER_UJ) ? mirrored : kept).push(zone);
		if (typeof reading === "number") seen.push(reading);
	}
	return {
		kept,
		mirrored
	};
}
const mirrorAbsence = (zone) => ({
	source: `powercap:${zone.id}`,
	code: "duplicate",
	domain: zone.id,
	hint: "Shows the counter of another package under a second name and is counted once."
});
const REFUSALS = {
	"no-permission": {
		code: "no-permission",
		hint: `Present but readable by root only (CVE-2020-8694). Put the runner's user into a group "carbon" and add this udev rule: SUBSYSTEM=="powercap", ACTION=="add", RUN+="/bin/sh -c 'chgrp carbon /sys%p/energy_uj; chmod 0440 /sys%p/energy_uj'"`
	},
	masked: {
		code: "masked",
		hint: "The container hides /sys/devices/virtual/powercap: a runner on the host itself would measure the CPU. It is modelled."
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
const absenceOf = ({ zone, why }) => ({
	source: `powercap:${zone}`,
	...REFUSALS[why]
});
function whyNone(sysroot) {
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

// src/measure/meter/probe.ts
/** Files of the kernel: open in microseconds, so their columns are in the header. */
const QUICK_ROWS = [[openRapl], [openProc]];
/** Drivers that may take seconds to initialise: their columns follow in a `col` record. */
const SLOW_ROWS = [[openNvidia]];
/** `/` as a sysroot means this machine, as `''` does. */
function openMeters(rows, given) {
	const options = {
		...given,
		sysroot: given.sysroot.replace(/\/+$/, "")
	};
	const meters = [];
	const absences = [];
	for (const row of rows) for (const open of row) {
		const opened = open(options);
		absences.push(...opened.absences);
		if (opened.meter === null) continue;
		meters.push(opened.meter);
		break;
	}
	return {
		meters,
		absences
	};
}

// src/measure/trace/record.ts
const TRACE_SCHEMA = "carbon-action/trace/1";

// src/measure/trace/serialise-record.ts
/** One NDJSON line with its line feed. A number that JSON cannot hold (NaN, infinity) becomes null, never 0. */
const serialiseRecord = (record) => `${JSON.stringify(record)}\n`;

// src/measure/sampler/trace-file.ts
const PRIVATE_FILE = 384;
const LINE_FEED = 10;
/** Opens at the first append and again after a failure; never throws. */
function openTraceFile(path) {
	let fd = null;
	let tail = newTail();
	const close = () => {
		if (fd !== null) closeSync(fd);
		fd = null;
		tail = newTail();
	};
	return {
		append(text) {
			try {
				fd ??= openSync(path, "a+", PRIVATE_FILE);
				const lines = tail.endsInsideLine(fd) ? `\n${text}` : text;
				const written = writeSync(fd, lines);
				if (written === Buffer.byteLength(lines)) {
					tail.grow(written);
					return true;
				}
			} catch {}
			try {
				close();
			} catch {
				fd = null;
			}
			return false;
		},
		close
	};
}
/** The end of the file as we left it: one small read tells at every beat whether it is still ours, and whole. */
function newTail() {
	const bytes = Buffer.alloc(2);
	let end = 0;
	return {
		endsInsideLine(fd) {
			if (end > 0 && readSync(fd, bytes, 0, 2, end - 1) === 1) return bytes[0] !== LINE_FEED;
			end = fstatSync(fd).size;
			return end > 0 && readSync(fd, bytes, 0, 1, end - 1) === 1 && bytes[0] !== LINE_FEED;
		},
		grow(written) {
			end += written;
		}
	};
}

export { SLOW_ROWS as a, QUICK_ROWS as i, serialiseRecord as n, openMeters as o, TRACE_SCHEMA as r, readMachine as s, openTraceFile as t };