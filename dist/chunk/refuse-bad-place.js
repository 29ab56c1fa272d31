import { t as refuseBadPlace } from "./refuse-bad-place2.js";

export { refuseBadPlace };