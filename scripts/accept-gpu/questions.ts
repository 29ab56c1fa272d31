// What could not be settled without a GPU, by number; what the code assumes meanwhile stands in docs/adr.

export const QUESTIONS: Readonly<Record<string, string>> = {
  1: 'latency of each NVML call',
  2: 'update period and step size of the energy counter',
  3: 'whether the counter integrates the 25 ms samples',
  4: 'depth and period of GetSamples',
  5: 'counter against integrated power',
  6: 'lag of the 1 s average',
  7: 'the counter after the last client closes',
  8: 'extra idle power while NVML stays open',
  9: 'time of nvmlInit',
  10: 'scopes 0 to 3 of the power and energy fields',
  11: 'the stand-in library against the real one',
  12: 'loading of the binding in this image',
  13: 'power and energy fields of nvidia-smi',
  14: 'process ids seen from a container',
  15: 'codes of each call with MIG on',
  16: 'disagreement of counter and power by a factor (zeus#181)',
  17: 'sampler cost with the real driver',
};
