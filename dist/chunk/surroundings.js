import { k as readWhole } from "./sampler-ground.js";
import { existsSync, readdirSync } from "node:fs";

// src/measure/meter/file/sysfs.ts
/** The attribute's text without its newline; null where it cannot be read. */
function readAttribute(path) {
	try {
		return readWhole(path).toString("utf8").trim();
	} catch {
		return null;
	}
}
/** A whole number of at least 0; null where the attribute is absent, or says anything else. */
function readNumber(path) {
	const text = readAttribute(path);
	const value = text !== null && /^\d+$/.test(text) ? Number(text) : NaN;
	return Number.isSafeInteger(value) ? value : null;
}
/** Names in a directory, `card2` before `card10`. */
function listNames(directory) {
	try {
		return readdirSync(directory).map((name) => [sortKey(name), name]).sort(([a], [b]) => a < b ? -1 : Number(a > b)).map(([, name]) => name);
	} catch {
		return [];
	}
}
/** Longer than any number that the kernel counts devices with. */
const DIGITS = 20;
/** Not by a collator, whose first use costs 7 ms and loads the engine's language tables. */
const sortKey = (name) => name.replace(/\d+/g, (digits) => digits.padStart(DIGITS, "0"));

// src/measure/meter/machine/surroundings.ts
/** Files that docker and podman leave in every container, and the one that Kubernetes mounts into every pod. */
const CONTAINER_MARKS = [
	"/.dockerenv",
	"/run/.containerenv",
	"/var/run/secrets/kubernetes.io"
];
function readSurroundings(sysroot) {
	return {
		container: CONTAINER_MARKS.some((mark) => existsSync(`${sysroot}${mark}`)),
		virtual: hasHypervisorFlag(sysroot) || isVirtualByFirmware(sysroot)
	};
}
/** CPUID leaf 1, ECX bit 31: set by hypervisors, reserved as 0 on real processors. */
const hasHypervisorFlag = (sysroot) => /^flags\s*:.*\bhypervisor\b/m.test(readAttribute(`${sysroot}/proc/cpuinfo`) ?? "");
/** Arm processors have no such flag; the firmware of common hypervisors names itself (as systemd-detect-virt reads it). */
const HYPERVISOR_FIRMWARE = /QEMU|KVM|VMware|Xen|Bochs|BHYVE|VirtualBox|Google Compute Engine|Virtual Machine/i;
const EC2 = "Amazon EC2";
function isVirtualByFirmware(sysroot) {
	const [vendor = "", product = ""] = ["sys_vendor", "product_name"].map((name) => readAttribute(`${sysroot}/sys/class/dmi/id/${name}`) ?? "");
	if (vendor === EC2) return !product.includes(".metal");
	return HYPERVISOR_FIRMWARE.test(vendor) || HYPERVISOR_FIRMWARE.test(product);
}

export { readNumber as i, listNames as n, readAttribute as r, readSurroundings as t };