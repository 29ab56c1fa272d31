// How well a component is known in a job of minutes: the doctor's own two seconds would blame the sensor for its brevity.
import { sensorPercent } from '../../../account/energy/sensor-accuracy.ts';
import type { Receipt } from '../../../account/receipt/receipt.ts';
import type { Component, Components } from './measured-share.ts';

/** About 95 %, percent. A model's figure does not depend on the duration. */
export function longRunPercent(
  component: Component,
  { provenance, source, uncertainty_percent }: NonNullable<Components[Component]>,
  { machine }: Receipt,
): number {
  if (provenance !== 'measured') return uncertainty_percent;
  const cpuModel = machine.cpu.model;
  const models = machine.gpus.length > 0 ? machine.gpus.map(({ model }) => model) : [null];
  // Unlike GPUs in one machine: the worst of them.
  return Math.max(...models.map((name) => sensorPercent({ source, component, name, cpuModel })));
}
