import { t as require_dist } from "./yaml.js";

// src/yaml-value.ts
var import_dist = require_dist();
/** The library's own bound for what aliases grow to; so many of them nobody writes by hand. */
const MOST_ALIASES = 100;
/** Null for an empty document. @throws Error with one sentence: no YAML, several documents, a key twice in one map, too many aliases. */
function yamlValue(text) {
	const lineCounter = new import_dist.LineCounter();
	const whereAt = (offset = 0) => {
		const { line, col } = lineCounter.linePos(offset);
		return ` at line ${line}, column ${col}`;
	};
	const document = (0, import_dist.parseDocument)(text, {
		uniqueKeys: false,
		prettyErrors: false,
		lineCounter,
		resolveKnownTags: false,
		logLevel: "error"
	});
	const [error] = document.errors;
	if (error !== void 0) throw new Error(`${error.message}${whereAt(error.pos[0])}`, { cause: error });
	let aliases = 0;
	(0, import_dist.visit)(document, {
		Alias: () => {
			aliases += 1;
			if (aliases > MOST_ALIASES) throw new Error(`More than ${MOST_ALIASES} aliases`);
		},
		Map: (_, { items }) => {
			const seen = /* @__PURE__ */ new Set();
			for (const { key } of items) {
				const name = (0, import_dist.isScalar)(key) ? key.value : key;
				if (seen.has(name)) throw new Error(`Map keys must be unique${whereAt((0, import_dist.isScalar)(key) ? key.range?.[0] : void 0)}`);
				seen.add(name);
			}
		}
	});
	return document.toJS();
}

export { yamlValue as t };