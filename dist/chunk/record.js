// src/measure/trace/record.ts
const TRACE_SCHEMA = "carbon-action/trace/1";

export { TRACE_SCHEMA as t };