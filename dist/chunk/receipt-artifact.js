import { X as series16 } from "./report.js";

// src/review/ledger/receipt-artifact.ts
const RECEIPT_FILE = "receipt.json";
const receiptArtifact = (series, attempt) => `carbon-receipt-${series16(series)}-${attempt}`;

export { receiptArtifact as n, RECEIPT_FILE as t };