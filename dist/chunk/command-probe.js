import "./rolldown-runtime.js";
import { b as CarbonError } from "./ground.js";
import { t as readSurroundings } from "./surroundings.js";
import { i as renderProbe, w as boundaryRow } from "./report.js";
import { t as refuseBadPlace } from "./refuse-bad-place2.js";
import { n as accountLocally, t as LOCAL_SALT } from "./account-locally.js";
import { i as say, n as USUAL_EXITS, r as print, t as EXIT } from "./command.js";
import { a as cleanCpuName, c as sensorPercent, d as readingsOf, o as microjoulesPer, s as wattsPer } from "./account.js";
import { r as deviceHash } from "./remarks.js";
import { S as readProcess } from "./sampler-ground.js";
import { i as stopSampler } from "./sampler-control.js";
import { t as readTrace } from "./read-trace.js";
import { t as waitForReadings } from "./wait-for-readings.js";
import { t as startShortSampler } from "./short-sampler.js";
import { t as readSettings } from "./settings.js";
import { readdirSync, rmSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { hostname, userInfo } from "node:os";

// src/entry/command/probe/as-of-a-long-job.ts
/** Receipts name a sensor by its meter and kind, RAPL by its own name; all other names are models. */
const SENSOR = /-(?:counter|average|instant)$|^rapl$/;
/** What sensors see is measured, to the sensor's own accuracy; models, and a job's part of a shared device, stay as they are. */
function asOfALongJob(receipt) {
	const { energy, machine } = receipt;
	const components = {};
	for (const [component, found] of Object.entries(energy.components)) {
		if (found === void 0) continue;
		const sources = found.source.split("+");
		const isSensed = sources.every((source) => SENSOR.test(source));
		const isWhole = (found.split_by ?? []).length === 0;
		components[component] = isSensed && isWhole ? {
			...found,
			provenance: "measured",
			uncertainty_percent: percentOf$1(component, sources, machine)
		} : found;
	}
	return {
		...receipt,
		energy: {
			...energy,
			components
		}
	};
}
/** Of unlike GPUs and sources, the worst. */
function percentOf$1(component, sources, { cpu, gpus }) {
	const names = gpus.length > 0 ? gpus.map(({ model }) => model) : [null];
	return Math.max(...sources.flatMap((source) => names.map((name) => sensorPercent({
		source,
		component,
		name,
		cpuModel: cpu.model
	}))));
}

// src/entry/command/probe/agreement.ts
/** Over two seconds a counter of 100 ms steps and a sensor that averages over 1 s may differ by half (Zeus takes 0.1 to 10). */
const LEAST_RATIO = .5;
const MOST_RATIO = 2;
const agrees = (ratio) => ratio > LEAST_RATIO && ratio < MOST_RATIO;
/** Energy of the counter over the mean power of the sensor in the same time; null where either says nothing. */
function counterRatio(trace, domain) {
	const power = readingsOf(trace, domain, "power")[0];
	const rise = counterRise(trace, domain);
	const perUnit = power === void 0 ? null : wattsPer(power.column.unit);
	if (rise === null || power === void 0 || perUnit === null) return null;
	const during = power.values.filter(({ t }) => t >= rise.from && t <= rise.to);
	const sum = during.reduce((total, { value }) => total + value, 0);
	return sum === 0 ? null : rise.microjoules / (sum / during.length * perUnit * (rise.to - rise.from));
}
/** Mean power that a device's counter shows, W; null for a device without one that moves. */
function counterWatts(trace, domain) {
	const rise = counterRise(trace, domain);
	return rise === null ? null : rise.microjoules / (rise.to - rise.from);
}
/** From the first step of the counter to its last: between two steps, time and energy belong together exactly. */
function counterRise(trace, domain) {
	const counter = readingsOf(trace, domain, "energy")[0];
	const perCount = counter === void 0 ? null : microjoulesPer(counter.column.unit);
	const steps = (counter?.values ?? []).filter(({ value }, at, values) => at > 0 && value !== values[at - 1]?.value);
	const [first, last] = [steps.at(0), steps.at(-1)];
	if (perCount === null || !first || !last || last.t === first.t || last.value < first.value) return null;
	return {
		from: first.t,
		to: last.t,
		microjoules: (last.value - first.value) * perCount
	};
}

// src/entry/command/probe/findings.ts
/** How a job's own share is told belongs to a job; the doctor is none. */
const OF_A_JOB = /^job:/;
/** Refusals of the header and of later, each once. */
function absencesOf({ trace }) {
	const later = trace.events.flatMap((event) => event.e === "refused" ? [event] : []);
	const all = [...trace.absences, ...later].map(({ source, code, hint }) => ({
		source,
		code,
		hint
	}));
	const keys = all.map(({ source, code, hint }) => JSON.stringify([
		source,
		code,
		hint
	]));
	return all.filter(({ source }, at) => !OF_A_JOB.test(source) && keys.indexOf(keys[at] ?? "") === at);
}
const QUANTITIES = ["energy", "power"];
/** Devices with a sensor that are part of the total, in the receipt's order; their counter before their power. */
function meteredDevices({ trace, receipt }) {
	return receipt.energy.domains.flatMap(({ device }) => {
		const domain = trace.domains.find(({ id }) => deviceHash(LOCAL_SALT, [id]) === device);
		const column = domain === void 0 ? null : sensorOf(trace, domain);
		return domain === void 0 || column === null ? [] : [{
			domain,
			hash: device,
			column
		}];
	});
}
/** The newest column of the best quantity whose readings have not been found false; null for a device without a sensor. A counter that stands still is the last choice. */
function sensorOf(trace, domain) {
	const failed = trace.events.flatMap((event) => event.e === "check" && !event.ok && event.domain === domain.id ? [event.source] : []);
	const own = trace.columns.filter((column) => column.domain === domain.id && !failed.includes(column.source));
	const best = QUANTITIES.flatMap((quantity) => own.filter((column) => column.quantity === quantity).at(-1) ?? []);
	return best.find((column) => !standsStill(trace, column)) ?? best[0] ?? null;
}
/** A device that runs draws power, so its counter moves. */
function standsStill({ samples }, { i, quantity }) {
	const values = samples.flatMap(({ v }) => typeof v[i] === "number" ? [v[i]] : []);
	return quantity === "energy" && values.length > 1 && new Set(values).size === 1;
}

// src/entry/command/probe/measured-share.ts
/** GPUs draw about 70 % of a server's power in training (Zeus documentation, "Measuring energy"). */
const GPU_SHARE_OF_TRAINING = .7;
/** One counter of a module covers these. */
const INSIDE_MODULE = [
	"gpu",
	"cpu",
	"dram"
];
/** Whether a sensor sees a component, be it as part of a module; those `fixed` count as seen. */
function isMeasured(components, name, fixed = []) {
	const seen = (part) => components[part]?.provenance === "measured" || fixed.includes(part);
	return seen(name) || INSIDE_MODULE.includes(name) && seen("module");
}
/** 0..1, with the components `fixed` counted as measured; null where there is no GPU, now or then. */
function measuredShare(components, fixed = []) {
	if (!["gpu", "module"].some((name) => components[name] || fixed.includes(name))) return null;
	const rest = ["cpu", "dram"].map((name) => ({
		name,
		energy: components[name]?.energy_j ?? 0
	}));
	const total = rest.reduce((sum, { energy }) => sum + energy, 0);
	const seen = rest.reduce((sum, { name, energy }) => sum + (isMeasured(components, name, fixed) ? energy : 0), 0);
	const restShare = total > 0 ? seen / total : Number(isMeasured(components, "module", fixed));
	return (isMeasured(components, "gpu", fixed) ? GPU_SHARE_OF_TRAINING : 0) + .30000000000000004 * restShare;
}

// src/entry/command/probe/present-components.ts
const COMPONENTS = [
	"gpu",
	"module",
	"cpu",
	"dram",
	"host"
];
/** Names of components at a terminal. */
const SPOKEN = {
	gpu: "gpu",
	module: "module",
	cpu: "cpu",
	dram: "memory",
	host: "node"
};
/** Components with a figure, the ones that matter most first. */
const presentComponents = (components) => COMPONENTS.flatMap((name) => {
	const component = components[name];
	return component === void 0 ? [] : [[name, component]];
});

// src/entry/command/probe/probe-document.ts
const PERCENT = 100;
function probeDocument(findings, { fix, now, facts }) {
	const { receipt, trace } = findings;
	const { energy, absences, duration_s: seconds } = receipt;
	const { components, domains, shares } = energy;
	const share = measuredShare(components) ?? shares?.measured ?? null;
	const metered = new Map(meteredDevices(findings).map((device) => [device.hash, device]));
	return {
		domains: presentComponents(components).flatMap(([component, found]) => domains.filter((domain) => domain.component === component).map(({ device, energy_j: joules }) => {
			const sensor = metered.get(device);
			return {
				id: device,
				component,
				source: found.source,
				provenance: found.provenance,
				uncertainty_percent: found.uncertainty_percent,
				sensor: sensor?.column.source ?? null,
				power_w: seconds === 0 ? null : joules / seconds,
				counter_over_power: sensor === void 0 ? null : counterRatio(trace, sensor.domain.id)
			};
		})),
		absences,
		measured_percent: percentOf(share),
		fix: fix && {
			measured_percent: percentOf(fix.measuredAfter),
			why: fix.why,
			steps: fix.steps,
			afterwards: fix.afterwards
		},
		idle: now?.idle ?? null,
		runners: findings.runners,
		facts
	};
}
const percentOf = (share) => share === null ? null : share * PERCENT;

// src/entry/command/probe/fixes.ts
const GROUP = ["groupadd --system carbon; usermod -aG carbon {user}"];
const RELOAD = (subsystem) => `udevadm control --reload; udevadm trigger --action=add -s ${subsystem}`;
const rule = (subsystem, files) => [
	"cat > /etc/udev/rules.d/70-carbon.rules <<'RULE'",
	`SUBSYSTEM=="${subsystem}", ACTION=="add", RUN+="/bin/sh -c 'chgrp carbon ${files.join(" ")}; chmod 0440 ${files.join(" ")}'"`,
	"RULE",
	RELOAD(subsystem)
];
const NEW_GROUP = "Then restart the runner, so that its user has the new group. Who is in it can watch what others compute: docs/meters.md.";
const inContainer = ({ container }) => container;
const onHost = ({ container }) => !container;
/** powercap knows these; on other processors the module finds nothing. */
const hasRapl = ({ virtual, cpuModel }) => !virtual && /intel|amd|xeon|epyc|ryzen/i.test(cpuModel ?? "");
/** The first whose source, code and situation fit. */
const FIXES = [
	{
		sources: /^powercap/,
		codes: ["no-permission"],
		why: "Only root may read RAPL (CVE-2020-8694). As root, once:",
		steps: [...GROUP, ...rule("powercap", ["/sys%p/energy_uj"])],
		afterwards: NEW_GROUP
	},
	{
		sources: /^powercap/,
		codes: ["masked"],
		why: "Containers hide RAPL, even from root. Run the runner on the host itself, or start its container with one of:",
		steps: ["podman run --security-opt unmask=/sys/devices/virtual/powercap …", "docker run --security-opt systempaths=unconfined …   # opens other paths too"],
		afterwards: "Or let a Kepler exporter on the host read it, share the host network, and set CARBON_EXPORTER=http://127.0.0.1:28282/metrics in the environment of the runner."
	},
	{
		sources: /^powercap/,
		codes: ["absent"],
		where: (situation) => onHost(situation) && hasRapl(situation),
		why: "The kernel module of RAPL is not loaded. As root, once:",
		steps: ["modprobe intel_rapl_msr", "echo intel_rapl_msr > /etc/modules-load.d/carbon.conf"],
		afterwards: "It serves AMD Zen too. Then probe again: the counters may need a udev rule."
	},
	{
		sources: /^(?:amdgpu|intel-gpu|hwmon)/,
		codes: ["no-permission"],
		where: onHost,
		why: "The sensor is there and its file is closed to this user. As root, once:",
		steps: [...GROUP, ...rule("hwmon", [
			"/sys%p/energy*_input",
			"/sys%p/power*_average",
			"/sys%p/power*_input"
		])],
		afterwards: NEW_GROUP
	},
	{
		sources: /^nvml/,
		codes: ["no-library", "no-permission"],
		where: inContainer,
		why: "The container was not given the GPU and its management library. Start it with:",
		steps: ["docker run --gpus all -e NVIDIA_DRIVER_CAPABILITIES=compute,utility …"],
		afterwards: "For a job container, `options: --gpus all`; for a pod, the limit nvidia.com/gpu and the same variable."
	},
	{
		sources: /^nvml/,
		codes: ["no-library"],
		why: "The driver's management library is not where the loader looks. Install the driver; or, where it lies elsewhere, set in the runner's environment:",
		steps: ["CARBON_NVML=/path/to/libnvidia-ml.so.1"],
		afterwards: null
	},
	{
		sources: /^nvml/,
		codes: ["no-permission"],
		why: "The user \"{user}\" may not open the GPU. It needs to read and write:",
		steps: ["ls -l /dev/nvidiactl /dev/nvidia[0-9]*"],
		afterwards: null
	},
	{
		sources: /^nvml/,
		codes: ["driver-not-loaded"],
		why: "The kernel driver of the GPU is not loaded. As root:",
		steps: ["modprobe nvidia && nvidia-smi"],
		afterwards: null
	},
	{
		sources: /^nvml/,
		codes: ["version-mismatch"],
		why: "The driver was updated while the old one is still loaded. Reboot, or with no GPU job running, as root:",
		steps: ["modprobe -r nvidia_uvm nvidia_drm nvidia_modeset nvidia && modprobe nvidia"],
		afterwards: null
	},
	{
		sources: /^nvml/,
		codes: ["musl"],
		why: "The driver's library needs glibc: use an image of Debian, Ubuntu or UBI in place of Alpine.",
		steps: [],
		afterwards: null
	},
	{
		sources: /^nvml/,
		codes: ["no-binding"],
		why: "The native binding does not load. Is the folder of the action on a mount without execution, or libstdc++ missing?",
		steps: ["mount | grep noexec", "apt-get install libstdc++6"],
		afterwards: null
	},
	{
		sources: /^nvml/,
		codes: ["no-symbol"],
		why: "The driver is older than the calls for energy. Update it, or check that CARBON_NVML names the library of NVIDIA.",
		steps: [],
		afterwards: null
	}
];
/** What helps against a refusal; null where nothing does. */
function remedyFor({ source, code }, situation) {
	return FIXES.find(({ sources, codes, where }) => sources.test(source) && codes.includes(code) && (where?.(situation) ?? true)) ?? null;
}

// src/entry/command/probe/sensor-family.ts
/** The first that matches. */
const FAMILIES = [
	{
		sources: /:visible$|^neighbours\b/,
		name: "note",
		component: null
	},
	{
		sources: /^nvml:utilization$/,
		name: "GPU utilisation",
		component: null
	},
	{
		sources: /^nvml/,
		name: "NVIDIA GPU (NVML)",
		component: "gpu"
	},
	{
		sources: /^nvidia-smi/,
		name: "NVIDIA GPU (nvidia-smi)",
		component: "gpu"
	},
	{
		sources: /^amdgpu/,
		name: "AMD GPU",
		component: "gpu"
	},
	{
		sources: /^intel-gpu/,
		name: "Intel GPU",
		component: "gpu"
	},
	{
		sources: /^powercap.*\bdram/,
		name: "RAPL",
		component: "dram"
	},
	{
		sources: /^powercap/,
		name: "RAPL",
		component: "cpu"
	},
	{
		sources: /^hwmon:module/,
		name: "module sensor",
		component: "module"
	},
	{
		sources: /^hwmon:acpi/,
		name: "node power meter",
		component: "host"
	},
	{
		sources: /^hwmon:grace/,
		name: "Grace sensor",
		component: "cpu"
	},
	{
		sources: /^hwmon:ina3221/,
		name: "Jetson rails",
		component: "cpu"
	},
	{
		sources: /^hwmon/,
		name: "power sensors (hwmon)",
		component: "cpu"
	},
	{
		sources: /^exporter:dcgm/,
		name: "DCGM exporter",
		component: "gpu"
	},
	{
		sources: /^exporter/,
		name: "exporter",
		component: "cpu"
	}
];
const familyOf = (source) => FAMILIES.find(({ sources }) => sources.test(source)) ?? {
	sources: /^/,
	name: source.split(":")[0] ?? source,
	component: null
};

// src/entry/command/probe/best-fix.ts
/** Null where nothing is to be gained, or nothing can be done. */
function bestFix({ absences, components, situation, user }) {
	const best = candidates({
		absences,
		components,
		situation
	}).toSorted((a, b) => (b.after ?? 0) - (a.after ?? 0)).at(0);
	if (best === void 0) return null;
	const { remedy, after, gains } = best;
	const isKnown = gains.includes("gpu") || gains.includes("dram") || components.dram !== void 0;
	const named = (text) => text.replaceAll("{user}", user);
	const { why, steps, afterwards } = remedy;
	return {
		remedy,
		told: {
			measuredAfter: isKnown ? after : null,
			why: named(why),
			steps: steps.map(named),
			afterwards
		}
	};
}
/** One per remedy: a single udev rule opens packages and memory together. */
function candidates({ absences, components, situation }) {
	const gainsOf = /* @__PURE__ */ new Map();
	for (const absence of absences) {
		const remedy = remedyFor(absence, situation);
		const { component } = familyOf(absence.source);
		if (remedy === null || component === null || isMeasured(components, component)) continue;
		gainsOf.set(remedy, [...gainsOf.get(remedy) ?? [], component]);
	}
	return [...gainsOf].map(([remedy, gains]) => ({
		remedy,
		gains,
		after: measuredShare(components, gains)
	}));
}

// src/entry/command/probe/facts.ts
/** Who said where the machine stands; names of the grid's resolvers in words. */
const RESOLVERS = {
	"runner-environment": "from CARBON_REGION",
	input: "from --region",
	"cloud-environment": "from the cloud's variables",
	"cloud-init": "from cloud-init",
	kubernetes: "from the cluster's variables",
	"time-zone": "assumed from the time zone"
};
const FIGURE_DIGITS = 3;
/** One sentence each, the region first. */
function factsOf(findings) {
	return [
		regionText(findings),
		...sharingTexts(findings),
		...gpuTexts(findings)
	];
}
function regionText({ receipt }) {
	const { zone, resolved_by: by, reference_g_per_kwh: grams, reference_year: year } = receipt.carbon;
	if (zone === null || by === "none") return "region not known: set CARBON_REGION on the runner, such as FR";
	const figure = grams === null ? "" : ` (${Number(grams.toPrecision(FIGURE_DIGITS))} g/kWh${year === null ? "" : `, ${year}`})`;
	return `region ${zone}, ${resolverText(by)}${figure}`;
}
const resolverText = (by) => RESOLVERS[by] ?? (by.startsWith("metadata:") ? "from its metadata service" : by);
function sharingTexts({ trace, runners }) {
	const { workers = 0, samplers = 0, gpu_procs: processes = 0 } = trace.events.flatMap((event) => event.e === "foreign" ? [event] : []).at(-1) ?? {};
	return [
		...runners !== null && runners > 1 ? [`${runners} runners share this machine and its GPUs: jobs that overlap are split, and not compared`] : [],
		...workers > 0 ? ["a job of another runner is running now"] : [],
		...samplers > 0 ? ["another measurement is running now"] : [],
		...processes > 0 ? [`${processes} other processes compute on these GPUs now`] : []
	];
}
function gpuTexts({ trace }) {
	const gpus = trace.domains.filter(({ component }) => component === "gpu" || component === "module");
	const hidden = gpus.filter(({ visible }) => visible === false).length;
	return [
		...hidden > 0 ? [`${hidden} of ${gpus.length} GPUs are hidden from the job; their energy is a line of its own`] : [],
		...gpus.flatMap(sliceText),
		...gpus.some(({ persistence }) => persistence === false) ? ["persistence mode is off: every measurement wakes the GPU first (`nvidia-smi -pm 1` keeps it ready)"] : []
	];
}
const sliceText = ({ slices, mig, visible }, at) => mig !== true || visible === false ? [] : [`GPU ${at} is split by MIG: ${slices === void 0 ? "its slices" : `${slices.ours} of ${slices.of} slices`} are ours, their share of its energy is modelled`];

// src/entry/command/probe/power-now.ts
/** GPUs are told apart, all others added up. */
const NAMES = {
	gpu: "GPU",
	module: "module",
	cpu: "CPU",
	dram: "memory",
	host: "node"
};
/** Above this busy share of all CPUs the machine is at work: our own sampler and a terminal stay below it. */
const BUSY_SHARE = .1;
/** No device refreshes a counter of its own so seldom. */
const SLOW_MS = 1e3;
function powerNow(findings) {
	const { trace, receipt } = findings;
	const { components, domains } = receipt.energy;
	const seconds = receipt.duration_s;
	if (seconds === 0 || domains.length === 0) return null;
	const watts = /* @__PURE__ */ new Map();
	const metered = new Map(meteredDevices(findings).map((sensed) => [sensed.hash, sensed]));
	for (const { device, component, energy_j: energy } of domains) {
		const kind = Object.keys(NAMES).find((name) => name === component);
		if (kind === void 0) continue;
		const name = nameOf(kind, device, receipt.machine.gpus);
		const before = watts.get(name)?.watts ?? 0;
		const isMeasured = components[kind]?.provenance === "measured";
		const sensed = metered.get(device);
		const stepped = sensed === void 0 ? null : counterWatts(trace, sensed.domain.id);
		if (stepped === null && (sensed?.column.update_ms ?? 0) >= SLOW_MS) continue;
		watts.set(name, {
			watts: before + (stepped ?? energy / seconds),
			isMeasured
		});
	}
	return {
		idle: isIdle(trace),
		devices: [...watts].map(([name, power]) => ({
			name,
			...power
		}))
	};
}
function nameOf(component, device, gpus) {
	const at = gpus.findIndex((gpu) => gpu.device === device);
	return at >= 0 && gpus.length > 1 ? `${NAMES[component]} ${at}` : NAMES[component];
}
/** Null where nothing computes that tells its load, and a GPU tells none: in MIG mode, inside a module. */
function isIdle(trace) {
	const loads = trace.domains.filter(({ component }) => component === "gpu" || component === "module").map(({ id }) => readingsOf(trace, id, "util").flatMap(({ values }) => values));
	if (loads.flat().some(({ value }) => value > 0) || (busyShare(trace) ?? 0) >= BUSY_SHARE) return false;
	return loads.some((values) => values.length === 0) ? null : true;
}
function busyShare(trace) {
	for (const { id } of trace.domains.filter(({ parent }) => parent === null)) {
		const [busy, total] = [riseOf(trace, id, "busy"), riseOf(trace, id, "total")];
		if (busy !== null && total !== null && total > 0) return busy / total;
	}
	return null;
}
function riseOf(trace, domain, quantity) {
	const values = readingsOf(trace, domain, quantity)[0]?.values ?? [];
	const [first, last] = [values.at(0), values.at(-1)];
	return first === void 0 || last === void 0 ? null : last.value - first.value;
}
/** Mean power of a meter of the whole node, W; null where it has given no figure. */
function nodeWatts(trace, { id }) {
	const power = readingsOf(trace, id, "power")[0];
	const scale = power === void 0 ? null : wattsPer(power.column.unit);
	if (power !== void 0 && scale !== null) return power.values.reduce((sum, { value }) => sum + value, 0) / power.values.length * scale;
	const counter = readingsOf(trace, id, "energy")[0];
	const perCount = counter === void 0 ? null : microjoulesPer(counter.column.unit);
	const [from, to] = [counter?.values.at(0)?.t ?? 0, counter?.values.at(-1)?.t ?? 0];
	const rise = riseOf(trace, id, "energy");
	return perCount === null || rise === null || to === from ? null : rise * perCount / (to - from);
}

// src/entry/command/probe/sensor-words.ts
/** By `Column.source`. */
const SENSOR_WORDS = {
	"nvml:total-energy": "NVML energy counter",
	"nvml:module-energy": "NVML energy counter of the module: GPU, CPU, memory",
	"nvml:185": "NVML power, mean of 1 s",
	"nvml:186": "NVML power, instants at 5 Hz",
	"nvml:samples": "NVML power, the driver's own samples",
	"nvml:power-usage": "NVML power",
	"nvidia-smi:power.draw": "nvidia-smi, power once a second",
	"amdgpu:gpu-metrics": "amdgpu energy accumulator",
	"amdgpu:hwmon-average": "amdgpu power, averaged",
	"amdgpu:hwmon-input": "amdgpu power, instants",
	"intel-gpu:hwmon": "Intel GPU energy counter",
	powercap: "RAPL energy counter",
	"hwmon:grace": "Grace power sensor",
	"hwmon:module": "power sensor of the Grace module",
	"hwmon:acpi": "ACPI power meter",
	"hwmon:ina3221": "rail sensors of the board (INA3221)",
	"exporter:dcgm": "DCGM exporter",
	"exporter:kepler": "Kepler exporter"
};
/** By the `source` of a receipt's component. `{cpu}` is the processor's name. */
const MODEL_WORDS = {
	"gpu-model": "utilisation × power limit",
	"gpu-limit": "half of the power limit",
	"cpu-model": "{cpu} curve",
	"cpu-family-curve": "curve of servers of the {cpu} family, memory inside",
	"cpu-generic-curve": "curve of an average server, memory inside",
	"cpu-assumed": "half load"
};

// src/entry/command/probe/model-text.ts
const BYTES_PER_GB = 2 ** 30;
const WATTS_DECIMALS = 2;
/** How a job's part of a shared device is taken out. */
const SPLIT_WORDS = {
	"cpu-time": "CPU time",
	"gpu-time": "GPU use",
	"memory-limit": "memory limit",
	"mig-slice": "MIG slices"
};
/** A sensor's figure that was divided is modelled, and still the sensor's; of unlike devices each is told. */
function modelText(name, { source, split_by: rules = [] }, findings) {
	const sensors = meteredDevices(findings).filter(({ domain }) => domain.component === name);
	const sensor = SENSOR_WORDS[sensors[0]?.column.source ?? ""];
	const cpu = cleanCpuName(findings.receipt.machine.cpu.model ?? "CPU");
	const told = source.split("+").map((one) => one === "dram-model" ? memoryText(findings) : MODEL_WORDS[one] ?? sensor ?? one).map((words) => words.replace("{cpu}", cpu));
	const split = rules.length === 0 ? "" : `; the job's part by ${rules.map((rule) => SPLIT_WORDS[rule]).join(", ")}`;
	return `${[...new Set(told)].join(" and ")}${split}`;
}
/** Power per module, or per gigabyte that the runner may use, as it came out: the model's constant. */
function memoryText({ receipt, trace: { header } }) {
	const { energy, duration_s: seconds } = receipt;
	const { memory_bytes: installed, memory_limit_bytes: limit, memory_modules: modules } = header;
	if (installed === null || seconds === 0) return "installed memory";
	const watts = (energy.components.dram?.energy_j ?? 0) / seconds;
	if (modules && (limit ?? installed) >= installed) return `${modules} modules × ${(watts / modules).toFixed(1)} W`;
	const gigabytes = Math.min(installed, limit ?? installed) / BYTES_PER_GB;
	return `${Math.round(gigabytes)} GB × ${(watts / gigabytes).toFixed(WATTS_DECIMALS)} W`;
}

// src/entry/command/probe/refusal-words.ts
const REFUSAL_WORDS = {
	absent: "not offered here",
	"no-permission": "present, not readable by \"{user}\"",
	masked: "hidden by the container",
	"not-supported": "not supported by the device",
	"no-library": "library not found",
	"no-symbol": "driver too old",
	"no-binding": "native binding does not load",
	musl: "needs glibc",
	"version-mismatch": "driver updated but not reloaded",
	"driver-not-loaded": "driver not loaded",
	lost: "device lost",
	frozen: "stands still",
	implausible: "contradicts another sensor",
	duplicate: "shows the same energy again",
	hidden: "hidden",
	"read-failed": "cannot be read",
	"too-large": "too large to be held exactly",
	unknown: "no reason given"
};
const refusalText = (name, code, user) => `${name} ${REFUSAL_WORDS[code].replace("{user}", user)}`;

// src/entry/command/probe/told-refusals.ts
/** A processor without RAPL is worth a word: most have it. */
const EXPECTED = /^powercap/;
const toldRefusals = (name, findings) => findings.receipt.energy.components[name]?.provenance === "measured" ? [] : absencesOf(findings).filter(({ source, code }) => familyOf(source).component === name && (code !== "absent" || EXPECTED.test(source)));

// src/entry/command/probe/source-rows.ts
function sourceRows(findings) {
	const { components } = findings.receipt.energy;
	return [...presentComponents(components).flatMap(([name, found]) => found.provenance === "measured" ? measuredRows(name, found, findings) : [modelledRow(name, found, findings)]), ...boundRows(findings)];
}
/** One row per kind of sensor: GPUs of two makers are read in two ways. */
function measuredRows(name, found, findings) {
	const devices = meteredDevices(findings).filter(({ domain }) => domain.component === name);
	return [...new Set(devices.map(({ column }) => column.source))].map((source) => {
		const alike = devices.filter(({ column }) => column.source === source);
		return {
			provenance: "measured",
			what: `${SPOKEN[name]}${numbersOf(alike, findings)}`,
			how: [`${SENSOR_WORDS[source] ?? source}${agreement(alike, findings)}`, ...stillTexts(alike.map(({ domain }) => domain), findings)].join("; "),
			uncertaintyPercent: doubted(alike, findings) ? null : found.uncertainty_percent
		};
	});
}
/** ` 0,1` where the job sees several GPUs. */
function numbersOf(devices, { receipt }) {
	const { gpus } = receipt.machine;
	if (gpus.length < 2) return "";
	const numbers = devices.map(({ hash }) => gpus.findIndex(({ device }) => device === hash));
	return numbers.some((at) => at < 0) ? "" : ` ${numbers.join(",")}`;
}
const RATIO_DECIMALS = 2;
/** Of several devices, the one that is furthest off; null where nothing can be compared. */
function worstRatio(devices, { trace }) {
	return devices.filter(({ column }) => column.kind === "counter").flatMap(({ domain }) => counterRatio(trace, domain.id) ?? []).toSorted((a, b) => Math.abs(Math.log(b)) - Math.abs(Math.log(a)))[0] ?? null;
}
function doubted(devices, findings) {
	const worst = worstRatio(devices, findings);
	return worst !== null && !agrees(worst);
}
function agreement(devices, findings) {
	const worst = worstRatio(devices, findings);
	if (worst === null) return "";
	return `, ${agrees(worst) ? "agrees" : "does not agree"} with power (${worst.toFixed(RATIO_DECIMALS)})`;
}
/** Counters that say nothing, each in words once. */
function stillTexts(domains, { trace }) {
	const ids = domains.map(({ id }) => id);
	const still = trace.columns.filter((column) => ids.includes(column.domain) && standsStill(trace, column));
	return [...new Set(still.map(({ source }) => `${SENSOR_WORDS[source] ?? source} stands still`))];
}
function modelledRow(name, found, findings) {
	const { user } = findings;
	const domains = findings.trace.domains.filter(({ component }) => component === name);
	const refusals = toldRefusals(name, findings).map(({ source, code }) => refusalText(familyOf(source).name, code, user));
	return {
		provenance: found.provenance,
		what: SPOKEN[name],
		how: [
			modelText(name, found, findings),
			...stillTexts(domains, findings),
			...new Set(refusals)
		].join("; "),
		uncertaintyPercent: found.uncertainty_percent
	};
}
/** Meters of the whole node: an upper bound on the sum of the parts, and no part of it. */
function boundRows({ trace }) {
	return trace.domains.filter(({ component }) => component === "host").flatMap((domain) => {
		const column = sensorOf(trace, domain);
		const watts = nodeWatts(trace, domain);
		if (column === null || watts === null) return [];
		const words = SENSOR_WORDS[column.source] ?? column.source;
		return [{
			provenance: "bound",
			what: SPOKEN.host,
			how: `${words}: ${Math.round(watts)}\u00a0W now, a bound for the parts`,
			uncertaintyPercent: domain.accuracy_percent ?? null
		}];
	});
}

// src/entry/command/probe/probe-model.ts
function probeModel(findings, host) {
	const { receipt, user, situation } = findings;
	const { components } = receipt.energy;
	const absences = absencesOf(findings);
	const fix = bestFix({
		absences,
		components,
		situation,
		user
	});
	const told = presentComponents(components).flatMap(([name]) => toldRefusals(name, findings));
	const left = absences.filter((absence) => {
		const remedy = remedyFor(absence, situation);
		const isTold = told.some(({ source }) => source === absence.source) || absence.code === "hidden" && absence.source.endsWith(":visible");
		return remedy === null ? !isTold : remedy !== fix?.remedy;
	});
	return {
		machine: [
			host,
			...hardware(receipt),
			`user "${user}"`
		],
		sources: sourceRows(findings),
		boundary: boundaryRow(receipt.energy),
		now: powerNow(findings),
		measured: measuredShare(components),
		fix: fix?.told ?? null,
		facts: factsOf(findings),
		refused: grouped(left.filter((absence) => !isMissingKind(absence) && absence.code !== "duplicate")),
		countedOnce: left.filter(({ code }) => code === "duplicate").map(({ source }) => source),
		notHere: [...new Set(left.filter((absence) => isMissed(absence, components)).map(({ source }) => familyOf(source).name))]
	};
}
/** A sensor of a kind that the machine does not have is named once, without its hint. */
const isMissingKind = ({ source, code }) => code === "absent" && familyOf(source).component !== null;
/** Where another sensor sees the same, nobody looks for it. */
function isMissed(absence, components) {
	const { component } = familyOf(absence.source);
	if (!isMissingKind(absence) || component === null) return false;
	return !components[component] && !(components.module && INSIDE_MODULE.includes(component));
}
/** Sources that were refused for one reason stand on one line. */
function grouped(absences) {
	const byReason = /* @__PURE__ */ new Map();
	for (const { source, code, hint } of absences) {
		const group = byReason.get(`${code} ${hint}`) ?? {
			sources: [],
			code,
			hint
		};
		if (!group.sources.includes(source)) group.sources.push(source);
		byReason.set(`${code} ${hint}`, group);
	}
	return [...byReason.values()].map(({ sources, code, hint }) => ({
		source: sources.join(", "),
		code,
		hint
	}));
}
function hardware({ machine }) {
	const models = /* @__PURE__ */ new Map();
	for (const { model } of machine.gpus) models.set(model ?? "GPU", (models.get(model ?? "GPU") ?? 0) + 1);
	const { cpu, memory_gb: memory } = machine;
	return [
		...[...models].map(([model, count]) => `${count} × ${model.replace(/^NVIDIA /, "")}`),
		...cpu.model === null ? [] : [`${cleanCpuName(cpu.model)}, ${threadsText(cpu.threads)}`],
		...memory === null ? [] : [`${Math.round(memory)} GB`]
	];
}
const threadsText = (count) => `${count ?? "?"} ${count === 1 ? "thread" : "threads"}`;

// src/entry/command/probe/requirement.ts
/** Words of the command line: the names of JSON, and those of the page. */
const WORDS = {
	gpu: "gpu",
	module: "module",
	cpu: "cpu",
	dram: "dram",
	memory: "dram",
	host: "host",
	node: "host"
};
const RANK = {
	assumed: 0,
	modelled: 1,
	measured: 2
};
const HINT = "Accepted: gpu, cpu, memory (dram), module or node (host) = measured, modelled or assumed; such as gpu=measured,cpu=modelled.";
/** @throws CarbonError `bad-usage`. None for null. */
function parseRequirements(text) {
	return (text === null ? [] : text.split(",")).map((part) => {
		const [name = "", level, ...rest] = part.trim().split("=");
		const component = Object.hasOwn(WORDS, name) ? WORDS[name] : void 0;
		const provenance = [
			"measured",
			"modelled",
			"assumed"
		].find((known) => known === level);
		if (component !== void 0 && provenance !== void 0 && rest.length === 0) return {
			component,
			provenance
		};
		throw new CarbonError("bad-usage", `The requirement is "${part.trim()}".`, { hint: HINT });
	});
}
/** Null where it holds, else what is there instead and why. */
function unmet({ component, provenance }, findings) {
	const found = provenanceOf(component, findings);
	if (found !== null && RANK[found] >= RANK[provenance]) return null;
	const why = reasons(component, findings);
	const because = why.length === 0 ? "" : `: ${why.join("; ")}`;
	return `Required is ${SPOKEN[component]}=${provenance}; here it is ${found ?? "not seen"}${because}.`;
}
/** What a module's counter covers is measured with it; a node's own meter is no part of any total, and measured all the same. */
function provenanceOf(component, { receipt, trace }) {
	const { components } = receipt.energy;
	const own = components[component] ?? (INSIDE_MODULE.includes(component) ? components.module : void 0);
	if (own !== void 0) return own.provenance;
	return trace.domains.some((domain) => domain.component === component && component === "host" && sensorOf(trace, domain) !== null && nodeWatts(trace, domain) !== null) ? "measured" : null;
}
const reasons = (component, findings) => [...new Set(absencesOf(findings).filter(({ source }) => familyOf(source).component === component).map(({ source, code }) => `${refusalText(familyOf(source).name, code, findings.user)} (${code})`))];

// src/entry/command/probe/runner-count.ts
const LISTENER = "Runner.Listener";
/** Null where /proc cannot be read; in a PID namespace of its own only the runners inside are seen. */
function countRunners(proc = "/proc") {
	try {
		return readdirSync(proc).map(Number).filter(Number.isInteger).filter((pid) => readProcess(pid, proc)?.name === LISTENER).length;
	} catch {
		return null;
	}
}

// src/entry/command/probe/settled.ts
/** Two reads of a counter must lie well over a second apart to see it move beside a power sensor that averages over 1 s. */
const WATCH_US = 2e6;
/** Sources that are opened behind the header; a row answers with a column or with absences, all at once. */
const NVIDIA = /^(?:nvml|nvidia-smi|exporter:dcgm)\b/;
const HOST = /^(?:powercap|hwmon|exporter:kepler)\b/;
const EXPORTER = /^exporter\b/;
/** What is still waited for, in words; null when nothing is. */
function awaited(trace, expected) {
	if (!hasAnswered(trace, NVIDIA)) return "the NVIDIA driver";
	const sensors = trace.columns.filter(({ quantity }) => quantity === "energy" || quantity === "power");
	const isHostMetered = sensors.some(({ source }) => HOST.test(source));
	const hasExporterAnswered = trace.absences.some(({ source }) => source === "exporter:kepler");
	if (expected.exporter && !isHostMetered && !hasExporterAnswered) return "the exporter";
	if (sensors.some((column) => EXPORTER.test(column.source) && !hasRefreshed(trace, column))) return "the exporter's next figures";
	return watchedUs(trace, sensors) >= WATCH_US ? null : "the sensors";
}
const hasAnswered = (trace, sources) => [...trace.columns, ...trace.absences].some(({ source }) => sources.test(source));
const valuesOf = ({ samples }, { i }) => samples.flatMap(({ t, v }) => typeof v[i] === "number" ? [{
	t,
	value: v[i]
}] : []);
/** A counter that moved; a gauge may rightly stay as it is. */
function hasRefreshed(trace, column) {
	const values = valuesOf(trace, column);
	return column.kind === "gauge" ? values.length > 0 : new Set(values.map(({ value }) => value)).size > 1;
}
/** Of the sensor that has been read for the shortest time; without one, since the first sample. */
function watchedUs(trace, sensors) {
	const since = (times) => (times.at(-1) ?? 0) - (times[0] ?? 0);
	const spans = sensors.map((column) => since(valuesOf(trace, column).map(({ t }) => t)));
	return Math.min(since(trace.samples.map(({ t }) => t)), ...spans);
}

// src/entry/command/probe/watch.ts
/** The counters of GPUs step every 100 ms: twice as often, so that over two seconds a step is known to 2.5 %. */
const INTERVAL_MS = 50;
const LOOK_EVERY_MS = 250;
/** Eight GPUs without persistence mode take 1.5 s each to initialise; `nvidia-smi` has been seen to take 6 s. */
const LIMIT_MS = 2e4;
/** Exporters refresh every 15 to 30 s. */
const EXPORTER_LIMIT_MS = 4e4;
/** What is waited for longer than this is said. */
const PATIENCE_MS = 3e3;
/** `tell` hears once of each thing that takes long. @throws CarbonError when no sampler can be had. */
async function watchMeters(settings, tell) {
	const expected = { exporter: settings.meters.exporterUrl !== null };
	const sampler = startShortSampler(settings, settings.askedIntervalMs ?? INTERVAL_MS);
	try {
		await waitForReadings(sampler.trace);
		const started = performance.now();
		const limit = expected.exporter ? EXPORTER_LIMIT_MS : LIMIT_MS;
		const told = /* @__PURE__ */ new Set();
		for (;;) {
			const waited = performance.now() - started;
			const what = awaitedIn(sampler.trace, expected);
			if (what === null || waited > limit) break;
			if (waited > PATIENCE_MS && !told.has(what)) tell(what);
			if (waited > PATIENCE_MS) told.add(what);
			await setTimeout(LOOK_EVERY_MS);
		}
		await stopSampler(sampler);
		return readTrace(sampler.trace);
	} finally {
		rmSync(sampler.directory, {
			recursive: true,
			force: true
		});
	}
}
/** A sampler that is slow to begin has no header yet; one that has ended will say nothing more. */
function awaitedIn(path, expected) {
	try {
		const trace = readTrace(path);
		return trace.end === null ? awaited(trace, expected) : null;
	} catch {
		return "the sampler";
	}
}

// src/entry/command/probe.ts
const probeCommand = {
	usage: "probe [options]",
	purpose: "What can be measured here, how well, why not the rest, and the one thing to do.",
	options: {
		require: {
			type: "string",
			value: "LIST",
			help: "exit 1 unless it holds: gpu=measured,cpu=measured; also memory, module, node"
		},
		region: {
			type: "string",
			value: "REGION",
			help: "where the machine stands, as `grid` takes it"
		}
	},
	uses: [
		"sysroot",
		"nvml",
		"sample-every"
	],
	examples: [
		"probe",
		"probe --require gpu=measured,cpu=modelled --format json",
		"probe --format markdown"
	],
	exits: {
		...USUAL_EXITS,
		text: "0 when something can be measured and --require holds, else 1; 2 for wrong use."
	},
	wraps: false,
	execute: async (given) => {
		const settings = readSettings(given);
		if (given.positionals.length > 0) throw new CarbonError("bad-usage", `The command probe takes no "${given.positionals[0]}".`);
		const requirements = parseRequirements(given.text("require"));
		const region = given.text("region");
		refuseBadPlace(region, settings.owner);
		const findings = await examine(settings, region);
		const model = probeModel(findings, hostname());
		const text = renderProbe(model);
		if (settings.format === "json") print(JSON.stringify(probeDocument(findings, model), null, 2));
		else print(settings.format === "markdown" ? fenced(text) : text);
		const failures = requirements.flatMap((requirement) => unmet(requirement, findings) ?? []);
		for (const failure of failures) say(failure);
		return findings.receipt.energy.total_j !== null && failures.length === 0 ? EXIT.ok : EXIT.failure;
	}
};
async function examine(settings, region) {
	const isWatched = process.stderr.isTTY && !settings.quiet;
	if (isWatched) say("Reading the meters for two seconds …");
	const trace = await watchMeters(settings, (what) => {
		if (isWatched) say(`Waiting for ${what} …`);
	});
	const receipt = await accountLocally({
		trace,
		id: "probe",
		window: null,
		fromHere: true,
		name: "probe",
		scope: "command",
		outcome: "unknown",
		region,
		work: null,
		runnerName: process.env.RUNNER_NAME ?? null,
		hurried: true
	}, settings);
	const { container, virtual } = readSurroundings(settings.sysroot);
	return {
		trace,
		receipt: asOfALongJob(receipt),
		user: userName(),
		situation: {
			container,
			virtual,
			cpuModel: receipt.machine.cpu.model
		},
		runners: countRunners(`${settings.sysroot}/proc`)
	};
}
/** A container may run under a number that no name is known for. */
function userName() {
	try {
		return userInfo().username;
	} catch {
		return `uid ${process.getuid?.() ?? "unknown"}`;
	}
}
/** Its columns are aligned by spaces, which an issue keeps only in a code block. */
const fenced = (text) => `\`\`\`text\n${text}\n\`\`\``;

export { probeCommand };