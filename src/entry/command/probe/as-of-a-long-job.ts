// The receipt of the doctor's few seconds, with each component as a job of minutes would know it: its own brevity is not the sensor's fault.
import { sensorPercent } from '../../../account/energy/sensor-accuracy.ts';
import type { Receipt } from '../../../account/receipt/receipt.ts';
import type { Component, Components } from './measured-share.ts';

type Found = NonNullable<Components[Component]>;

/** Receipts name a sensor by its meter and kind, RAPL by its own name; all other names are models. */
const SENSOR = /-(?:counter|average|instant)$|^rapl$/;

/** What sensors see is measured, to the sensor's own accuracy; models, and a job's part of a shared device, stay as they are. */
export function asOfALongJob(receipt: Receipt): Receipt {
  const { energy, machine } = receipt;
  const components: Record<string, Found> = {};
  for (const [component, found] of Object.entries(energy.components)) {
    if (found === undefined) continue;
    const sources = found.source.split('+');
    const isSensed = sources.every((source) => SENSOR.test(source));
    const isWhole = (found.split_by ?? []).length === 0;
    components[component] =
      isSensed && isWhole
        ? { ...found, provenance: 'measured', uncertainty_percent: percentOf(component, sources, machine) }
        : found;
  }
  return { ...receipt, energy: { ...energy, components } };
}

/** Of unlike GPUs and sources, the worst. */
function percentOf(component: string, sources: readonly string[], { cpu, gpus }: Receipt['machine']): number {
  const names = gpus.length > 0 ? gpus.map(({ model }) => model) : [null];
  return Math.max(
    ...sources.flatMap((source) =>
      names.map((name) => sensorPercent({ source, component, name, cpuModel: cpu.model })),
    ),
  );
}
