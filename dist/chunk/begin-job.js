import { n as newReceiptId, t as beginJob } from "./begin-job2.js";

export { beginJob, newReceiptId };