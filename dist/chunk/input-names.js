// src/entry/input-names.ts
const INPUT_NAMES = [
	"budget",
	"run",
	"shell",
	"working-directory",
	"name",
	"region",
	"work",
	"full-run",
	"on-exceed",
	"comment",
	"ledger",
	"config",
	"github-token",
	"check-run-id",
	"job-status",
	"matrix"
];
const REPORT_INPUT_NAMES = [
	"needs",
	"budget",
	"comment",
	"ledger",
	"config",
	"github-token",
	"defined-in"
];
/** Hyphens stay in the variable's name, spaces become underscores (runner source, ActionRunner). */
const inputVariable = (name) => `INPUT_${name.toUpperCase()}`;

export { REPORT_INPUT_NAMES as n, inputVariable as r, INPUT_NAMES as t };