// src/account/receipt/receipt-id.ts
const MAX_JOB_CHARACTERS = 48;
/** `<run>-<attempt>-<job>-<random>`, in the letters the receipt schema allows; `local` outside a workflow run. */
function receiptId(parts) {
	return `${parts.runId === null ? "local" : `${parts.runId}-${parts.attempt ?? 1}`}-${(parts.job ?? "job").replace(/[^0-9a-zA-Z._-]+/g, "-").slice(0, MAX_JOB_CHARACTERS)}-${parts.random}`;
}

export { receiptId as t };