// src/errors.ts
/** One clear sentence and one hint with what was accepted; shown without a stack. */
var CarbonError = class extends Error {
	name = "CarbonError";
	code;
	hint;
	constructor(code, sentence, options = {}) {
		super(sentence, options.cause === void 0 ? void 0 : { cause: options.cause });
		this.code = code;
		this.hint = options.hint ?? null;
	}
};
const note = (code, text, severity = "info") => ({
	code,
	severity,
	text
});
/** The sentence of any thrown value, for notes and logs. Of an answer without a body some HTTP clients make an error without one. */
function messageOf(error) {
	if (!(error instanceof Error)) return String(error);
	if (error.message !== "") return error.message;
	return "statusCode" in error ? `HTTP status ${String(error.statusCode)}` : error.name;
}
/** What no program can help: no room, no quota, nothing may be written, no memory, no more open files, a broken disk (errno(3)). */
const OF_MACHINE = [
	"ENOSPC",
	"EDQUOT",
	"EFBIG",
	"EROFS",
	"ENOMEM",
	"EMFILE",
	"ENFILE",
	"EIO"
];
const isOfMachine = (error) => error instanceof Error && "code" in error && OF_MACHINE.includes(String(error.code));
/** Two lines for a person: the sentence, then the hint where there is one. Our own bugs keep their stack. */
function explain(error) {
	if (error instanceof CarbonError) return error.hint ? `${error.message}\n${error.hint}` : error.message;
	if (isOfMachine(error)) return `The machine refuses: ${messageOf(error)}.`;
	return `This is a bug in carbon-action, please report it with the lines below.\n${error instanceof Error ? error.stack ?? error.message : String(error)}`;
}

export { note as i, explain as n, messageOf as r, CarbonError as t };