// The parts of a machine in the order that reports name them, and their names for people.

export const COMPONENTS = ['gpu', 'module', 'cpu', 'dram', 'host'] as const;

export const COMPONENT_NAMES = {
  gpu: 'GPU',
  module: 'module of GPU, CPU and RAM',
  cpu: 'CPU',
  dram: 'RAM',
  host: 'host',
} as const;
