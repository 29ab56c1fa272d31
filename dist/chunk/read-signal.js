// src/measure/sampler/read-signal.ts
const READ_SIGNAL = "SIGUSR2";

export { READ_SIGNAL as t };