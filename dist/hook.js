import "./chunk/rolldown-runtime.js";
import { S as messageOf, v as leave, x as explain } from "./chunk/ground.js";

// src/entry/hook.ts
const [stage] = process.argv.slice(2);
const say = (text) => {
	if (text !== "") process.stdout.write(`${text.replace(/^/gm, "carbon: ")}\n`);
};
/** What it means that the stage has failed. */
const lost = stage === "completed" ? "The job is not accounted for." : "Nothing is measured.";
/** What the system refuses, a full disk say, is for the runner's owner to mend, and no bug of ours. */
const why = (error) => error instanceof Error && "syscall" in error ? messageOf(error) : explain(error);
try {
	if (stage === "started") say(await (await import("./chunk/job-started.js")).jobStarted(process.env));
	else if (stage === "completed") say(await (await import("./chunk/job-completed.js")).jobCompleted(process.env));
	else say("The hook is told \"started\" or \"completed\".");
} catch (error) {
	say(`${lost} ${why(error)}`);
}
await leave(0);

export {  };