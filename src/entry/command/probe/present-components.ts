// The components that a receipt has a figure for, the ones that matter most first, and what they are called at a terminal.
import type { Component, Components } from './measured-share.ts';

const COMPONENTS = ['gpu', 'module', 'cpu', 'dram', 'host'] as const satisfies readonly Component[];

/** Names of components at a terminal. */
export const SPOKEN: Readonly<Record<Component, string>> = {
  gpu: 'gpu',
  module: 'module',
  cpu: 'cpu',
  dram: 'memory',
  host: 'node',
};

/** Components with a figure, the ones that matter most first. */
export const presentComponents = (components: Components) =>
  COMPONENTS.flatMap((name) => {
    const component = components[name];
    return component === undefined ? [] : [[name, component] as const];
  });
