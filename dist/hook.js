import { n as explain } from "./chunk/errors.js";

// src/entry/hook.ts
const [stage] = process.argv.slice(2);
const say = (text) => {
	process.stdout.write(`${text.replace(/^/gm, "carbon: ")}\n`);
};
/** What it means that the stage has failed. */
const lost = stage === "completed" ? "The job is not accounted for." : "Nothing is measured.";
try {
	if (stage === "started") (await import("./chunk/job-started.js")).jobStarted(process.env);
	else if (stage === "completed") say(await (await import("./chunk/job-completed.js")).jobCompleted(process.env));
	else say("The hook is told \"started\" or \"completed\".");
} catch (error) {
	say(`${lost} ${explain(error)}`);
}
await new Promise((resolve) => process.stdout.write("", resolve));
process.exit(0);

export {  };