import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

// src/entry/product.ts
function findProduct(from = import.meta.dirname) {
	let root = from;
	while (!existsSync(join(root, "action.yml"))) {
		if (dirname(root) === root) throw new Error(`No action.yml above ${from}: the installation is incomplete.`);
		root = dirname(root);
	}
	return {
		datasets: join(root, "datasets"),
		sampler: [
			process.execPath,
			"--jitless",
			"--max-semi-space-size=1",
			join(root, "dist", "sampler.js")
		],
		version: versionOf(join(root, "package.json"))
	};
}
function versionOf(manifest) {
	const parsed = JSON.parse(readFileSync(manifest, "utf8"));
	return typeof parsed === "object" && parsed !== null && "version" in parsed ? String(parsed.version) : "unknown";
}

export { findProduct as t };