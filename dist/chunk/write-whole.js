import { renameSync, rmSync, writeFileSync } from "node:fs";

// src/entry/write-whole.ts
const PRIVATE_FILE = 384;
/**
* The draft is made anew, by us: where others may write, a link of its name would lead us to a file of their choice
* (symlink(7), open(2) O_EXCL). Renaming replaces a link, and does not follow it. @throws the system's error.
*/
function writeWhole(path, text) {
	const draft = `${path}.part`;
	rmSync(draft, { force: true });
	try {
		writeFileSync(draft, text, {
			mode: PRIVATE_FILE,
			flag: "wx"
		});
		renameSync(draft, path);
	} catch (error) {
		rmSync(draft, { force: true });
		throw error;
	}
}

export { writeWhole as t };