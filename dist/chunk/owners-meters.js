import { p as visibleVariables } from "./sampler-ground.js";

// src/entry/owners-meters.ts
const ownersMeters = ({ nvml, exporter }, env) => ({
	sysroot: "",
	nvmlPath: nvml,
	exporterUrl: exporter,
	visible: visibleVariables(env)
});

export { ownersMeters as t };