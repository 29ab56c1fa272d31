import { n as startCommand, t as UNNAMED } from "./start.js";

export { startCommand };