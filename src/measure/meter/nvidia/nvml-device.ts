// Opens one NVIDIA GPU: who it is, how it is split, and what is read of it.
import type { Nvml } from '../../native/nvml.ts';
import type { Answer } from '../../native/nvml-answer.ts';
import type { Absence, Domain } from '../../trace/domain.ts';
import { type Chosen, chooseSources } from './nvml-choice.ts';
import { type MigInstance, migInstances } from './nvml-mig.ts';
import { nvmlAbsence } from './nvml-refusal.ts';
import { type Scope, scopeOf } from './nvml-scope.ts';
import type { Gpu } from './nvml-source.ts';

export interface NvmlDevice extends Chosen {
  readonly uuid: string;
  readonly name: string;
  readonly mig: boolean;
  readonly instances: readonly MigInstance[];
  readonly gpu: Gpu;
  readonly domain: Domain;
}

/** NVML_FI_DEV_POWER_REQUESTED_LIMIT (nvml.h): what the owner has configured; the enforced one moves with heat. */
const POWER_REQUESTED_LIMIT = 192;

/** @returns an `Absence` for a GPU whose handle or UUID the driver refuses. */
export function openDevice(nvml: Nvml, index: number): NvmlDevice | Absence {
  const handle = nvml.device(index);
  if (!handle.ok) return nvmlAbsence(`gpu${index}`, handle.code);
  const uuid = nvml.uuid(handle.value);
  if (!uuid.ok) return nvmlAbsence(`gpu${index}`, uuid.code);
  const gpu: Gpu = { uuid: uuid.value, handle: handle.value };
  const name = valueOr(nvml.name(gpu.handle), 'NVIDIA GPU');
  const mig = valueOr(nvml.migEnabled(gpu.handle), false);
  const scope = scopeOf(nvml, gpu, name);
  const architecture = valueOr(nvml.architecture(gpu.handle), null);
  return {
    uuid: gpu.uuid,
    name,
    mig,
    instances: mig ? migInstances(nvml, gpu.handle) : [],
    gpu,
    domain: { ...identity(nvml, gpu, scope), name, mig },
    ...chooseSources(nvml, gpu, { name, scope, architecture }),
  };
}

const valueOr = <T, Other>(answer: Answer<T>, fallback: Other): T | Other =>
  answer.ok ? answer.value : fallback;

function identity(nvml: Nvml, gpu: Gpu, scope: Scope): Domain {
  const limit = nvml.field(gpu.handle, { field: POWER_REQUESTED_LIMIT, scope: scope === 'module' ? 1 : 0 });
  const driver = nvml.driverVersion();
  const persistence = nvml.persistence(gpu.handle);
  return {
    id: gpu.uuid,
    component: scope,
    parent: null,
    scope,
    limit_mw: valueOr(limit, null),
    ...(driver.ok ? { driver: driver.value } : {}),
    ...(nvml.path === null ? {} : { library: nvml.path }),
    ...(persistence.ok ? { persistence: persistence.value } : {}),
  };
}
