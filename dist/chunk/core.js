import { a as getState, c as saveState, d as warning, f as summary, i as error, l as setOutput, n as ExitCode, o as info, r as debug, s as notice, u as setSecret } from "./actions-core.js";

export { error, setSecret, warning };