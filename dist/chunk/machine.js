import { k as readWhole } from "./sampler-ground.js";
import { i as readNumber, n as listNames, r as readAttribute } from "./surroundings.js";
import { dirname } from "node:path";

// src/measure/meter/machine/memory-limit.ts
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
const readLines = (path) => (readAttribute(path) ?? "").split("\n").filter(Boolean);
function readLimit(path) {
	const limit = Number(readLines(path)[0]);
	return Number.isFinite(limit) && limit > 0 ? [limit] : [];
}

// src/measure/meter/machine/memory-modules.ts
/** Null where no such driver runs: on most virtual machines and desktops. */
function countMemoryModules(sysroot) {
	const controllers = `${sysroot}/sys/devices/system/edac/mc`;
	const modules = listNames(controllers).filter((name) => /^mc\d+$/.test(name)).flatMap((name) => modulesOf(`${controllers}/${name}`).map((slot) => `${name} ${slot}`));
	return modules.length === 0 ? null : new Set(modules).size;
}
/** Names that are the same for the two ranks of one module. */
const modulesOf = (controller) => listNames(controller).flatMap((name) => {
	if (/^dimm\d+$/.test(name)) return [name];
	return /^rank\d+$/.test(name) ? [slotOf(readAttribute(`${controller}/${name}/dimm_location`)) ?? name] : [];
});
/** Drivers that see chip selects list ranks; the selects 2n and 2n+1 of a channel are the module n (amd64_edac.c). */
function slotOf(location) {
	const [, select, channel] = /^csrow (\d+) channel (\d+)/.exec(location ?? "") ?? [];
	return select === void 0 ? null : `slot ${Math.floor(Number(select) / 2)} channel ${channel}`;
}

// src/measure/meter/machine/processor-name.ts
/** Core designs of Arm's own servers, implementer 0x41. */
const ARM = "0x41";
const CORES = /* @__PURE__ */ new Map([
	["0xd0c", "Neoverse-N1"],
	["0xd40", "Neoverse-V1"],
	["0xd49", "Neoverse-N2"],
	["0xd4f", "Neoverse-V2"]
]);
/** Amazon's processors by their core; each generation has one. */
const GRAVITON = /* @__PURE__ */ new Map([
	["0xd08", "AWS Graviton"],
	["0xd0c", "AWS Graviton2"],
	["0xd40", "AWS Graviton3"],
	["0xd4f", "AWS Graviton4"]
]);
const GRACE_CORE = "0xd4f";
/** JEDEC bank and number of the chip's maker, and the core of the one server chip it has with that core (arm_cspmu.h). */
const CHIPS = [{
	soc: "jep106:036b",
	core: GRACE_CORE,
	name: "NVIDIA Grace"
}, {
	soc: "jep106:0a16",
	core: "0xd0c",
	name: "Ampere Altra"
}];
/** Null where nothing names it. */
function processorName(sysroot, cpuinfo) {
	const model = fieldOf(cpuinfo, "model name");
	if (model !== null) return model;
	const board = boardOf(sysroot);
	if (board?.startsWith("NVIDIA Jetson") === true) return board;
	return armName(sysroot, cpuinfo) ?? board;
}
const fieldOf = (cpuinfo, key) => new RegExp(`^${key}\\s*:\\s*(.*)$`, "m").exec(cpuinfo)?.[1]?.trim() || null;
/** Machines that boot with a device tree name their board there, with a closing NUL. */
const boardOf = (sysroot) => readAttribute(`${sysroot}/proc/device-tree/model`)?.replaceAll("\0", "").trim() || null;
function armName(sysroot, cpuinfo) {
	const part = fieldOf(cpuinfo, "CPU part");
	if (part === null || fieldOf(cpuinfo, "CPU implementer") !== ARM) return null;
	const vendor = readAttribute(`${sysroot}/sys/class/dmi/id/sys_vendor`);
	const graviton = GRAVITON.get(part);
	if (vendor === "Amazon EC2" && graviton !== void 0) return graviton;
	const soc = readAttribute(`${sysroot}/sys/devices/soc0/soc_id`) ?? "";
	const chip = CHIPS.find(({ soc: maker, core }) => soc.startsWith(maker) && core === part);
	if (chip !== void 0) return chip.name;
	if (vendor === "NVIDIA" && part === GRACE_CORE) return "NVIDIA Grace";
	const core = CORES.get(part);
	return core === void 0 ? null : `Arm ${core}`;
}

// src/measure/meter/machine/machine.ts
const BYTES_PER_KIB = 1024;
/** USER_HZ on every architecture that Node runs on under Linux (time(7)). */
const USUAL_CLK_TCK = 100;
/** Type of the auxiliary-vector entry that holds it (getauxval(3), elf.h: AT_CLKTCK). */
const AT_CLKTCK = 17n;
const AUX_ENTRY_BYTES = 16;
function readMachine(sysroot) {
	const memoryBytes = memoryOf(readAttribute(`${sysroot}/proc/meminfo`) ?? "");
	return {
		cpu: cpuOf(sysroot, readAttribute(`${sysroot}/proc/cpuinfo`) ?? ""),
		memory_bytes: memoryBytes,
		memory_limit_bytes: memoryLimit(sysroot, memoryBytes),
		memory_modules: countMemoryModules(sysroot),
		clk_tck: clockTick(sysroot)
	};
}
function cpuOf(sysroot, cpuinfo) {
	const valuesOf = (key) => [...cpuinfo.matchAll(new RegExp(`^${key}\\s*:\\s*(.*)$`, "gm"))].map((match) => match[1]?.trim() ?? "");
	const threads = valuesOf("processor").length;
	const listed = new Set(valuesOf("physical id")).size || countPackages(sysroot);
	return {
		model: processorName(sysroot, cpuinfo),
		threads,
		sockets: threads === 0 ? 0 : Math.max(1, listed)
	};
}
/**
* Sockets by the topology of every processor. Boards that a device tree describes number their clusters there, and have one
* socket; under ACPI the tree is an empty one, without a model.
*/
function countPackages(sysroot) {
	if (readAttribute(`${sysroot}/proc/device-tree/model`) !== null) return 1;
	const cpus = `${sysroot}/sys/devices/system/cpu`;
	const ids = listNames(cpus).filter((name) => /^cpu\d+$/.test(name)).flatMap((name) => readNumber(`${cpus}/${name}/topology/physical_package_id`) ?? []);
	return new Set(ids).size;
}
function memoryOf(meminfo) {
	const kib = /^MemTotal:\s+(\d+) kB$/m.exec(meminfo)?.[1];
	return kib === void 0 ? null : Number(kib) * BYTES_PER_KIB;
}
function clockTick(sysroot) {
	try {
		const auxv = readWhole(`${sysroot}/proc/self/auxv`);
		for (let at = 0; at + AUX_ENTRY_BYTES <= auxv.length; at += AUX_ENTRY_BYTES) if (auxv.readBigUInt64LE(at) === AT_CLKTCK) return Number(auxv.readBigUInt64LE(at + AUX_ENTRY_BYTES / 2));
	} catch {}
	return USUAL_CLK_TCK;
}

export { readMachine as t };