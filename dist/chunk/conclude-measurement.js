import { t as concludeMeasurement } from "./conclude-measurement2.js";

export { concludeMeasurement };