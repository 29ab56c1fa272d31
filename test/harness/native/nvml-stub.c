// A stand-in for NVIDIA's management library: its real symbol names and struct layouts, driven by a power trace.
#include "nvml-abi.h"
#include "power-trace.h"
#include "read-log.h"

// Through every signal, as a call into a kernel that does not answer.
static void hang(int64_t ms) {
  for (int64_t end = now_us() / 1000 + ms; now_us() / 1000 < end;) usleep(10000);
}

static nvmlReturn_t fault_of(const device_t *d, enum call call) {
  int64_t ms = now_us() / 1000;
  if (!is_manual && ms >= d->hang_from_ms && ms < d->hang_to_ms) hang(d->hang_to_ms - ms);
  int is_back = initialised_us >= d->lost_to_ms * 1000;
  if (d->lost_from_ms >= 0 && ms >= d->lost_from_ms && !is_back) return GPU_IS_LOST;
  for (int i = 0; i < d->fault_count; i++) {
    const fault_t *f = &d->faults[i];
    if ((f->call == CALL_ALL || f->call == call) && ms >= f->from_ms && ms < f->to_ms) return f->code;
  }
  return SUCCESS;
}

static device_t *check(void *handle, enum call call, nvmlReturn_t *code) {
  device_t *d = handle;
  log_read(call);
  *code = !initialised ? UNINITIALIZED : (d < devices || d >= devices + device_count) ? INVALID_ARGUMENT : fault_of(d, call);
  return *code == SUCCESS ? d : NULL;
}

static const mig_t *mig_of(const void *handle) {
  for (int i = 0; i < device_count; i++)
    for (int j = 0; j < devices[i].mig_count; j++)
      if (handle == &devices[i].migs[j]) return &devices[i].migs[j];
  return NULL;
}

static nvmlReturn_t put_number(unsigned *to, int64_t value) {
  if (value < 0) return NOT_SUPPORTED;
  *to = (unsigned)value;
  return SUCCESS;
}

static nvmlReturn_t put_text(char *to, unsigned length, const char *text) {
  if (strlen(text) + 1 > length) return INSUFFICIENT_SIZE;
  strcpy(to, text);
  return SUCCESS;
}

// ---- the library's symbols -------------------------------------------------------------------------------------

nvmlReturn_t nvmlInit_v2(void) {
  if (!read_trace()) return NOT_FOUND;
  if (init_ms > 0) hang(init_ms);
  if (init_code != SUCCESS) return init_code;
  initialised = 1;
  initialised_us = now_us();
  return SUCCESS;
}

nvmlReturn_t nvmlShutdown(void) {
  initialised = 0;
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetCount_v2(unsigned *count) {
  *count = (unsigned)device_count;
  return initialised ? SUCCESS : UNINITIALIZED;
}

nvmlReturn_t nvmlDeviceGetHandleByIndex_v2(unsigned index, void **handle) {
  if (!initialised) return UNINITIALIZED;
  if (index >= (unsigned)device_count) return INVALID_ARGUMENT;
  *handle = &devices[index];
  return fault_of(&devices[index], CALL_ALL);
}

nvmlReturn_t nvmlDeviceGetHandleByUUID(const char *uuid, void **handle) {
  if (!initialised) return UNINITIALIZED;
  for (int i = 0; i < device_count; i++)
    if (!strcmp(devices[i].uuid, uuid)) {
      *handle = &devices[i];
      return fault_of(&devices[i], CALL_ALL);
    }
  return NOT_FOUND;
}

nvmlReturn_t nvmlDeviceGetUUID(void *handle, char *uuid, unsigned length) {
  nvmlReturn_t code;
  const mig_t *mig = mig_of(handle);
  if (initialised && mig) return put_text(uuid, length, mig->uuid);
  device_t *d = check(handle, CALL_ALL, &code);
  return d ? put_text(uuid, length, d->uuid) : code;
}

nvmlReturn_t nvmlDeviceGetName(void *handle, char *name, unsigned length) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_ALL, &code);
  return d ? put_text(name, length, d->name) : code;
}

nvmlReturn_t nvmlSystemGetDriverVersion(char *version, unsigned length) {
  return initialised ? put_text(version, length, driver) : UNINITIALIZED;
}

nvmlReturn_t nvmlDeviceGetUtilizationRates(void *handle, nvmlUtilization_t *utilization) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_UTIL, &code);
  if (!d) return code;
  if (!d->has_util || d->mig) return NOT_SUPPORTED;
  const step_t *step = step_at(d, now_us() / 1000);
  *utilization = (nvmlUtilization_t){(unsigned)step->util, (unsigned)step->mem_util};
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetMigMode(void *handle, unsigned *current, unsigned *pending) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_ALL, &code);
  if (!d) return code;
  *current = *pending = (unsigned)d->mig;
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetPciInfo_v3(void *handle, nvmlPciInfo_t *pci) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_ALL, &code);
  if (!d) return code;
  if (!d->bus[0]) return NOT_SUPPORTED;
  memset(pci, 0, sizeof *pci);
  strcpy(pci->busIdLegacy, d->bus);
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetPersistenceMode(void *handle, unsigned *mode) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_ALL, &code);
  return d ? put_number(mode, d->persistence) : code;
}

nvmlReturn_t nvmlDeviceGetPowerUsage(void *handle, unsigned *power) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_POWER, &code);
  if (!d) return code;
  if (!d->has_power || !d->has_gpu_scope) return NOT_SUPPORTED;
  *power = mean_mw(d, d->has_average ? AVERAGE_MS : d->window_ms);
  return SUCCESS;
}

#ifndef NVML_STUB_OLD_DRIVER // a driver of before these functions: the same library without the symbols
nvmlReturn_t nvmlDeviceGetTotalEnergyConsumption(void *handle, uint64_t *energy) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_ENERGY, &code);
  if (!d) return code;
  if (!d->has_energy) return NOT_SUPPORTED;
  *energy = counter_mj(d, SCOPE_GPU);
  return SUCCESS;
}

static int has_scope(const device_t *d, unsigned scope) {
  return scope == SCOPE_GPU ? d->has_gpu_scope : scope == SCOPE_MODULE && d->has_module_scope;
}

static nvmlReturn_t put_power(const device_t *d, nvmlFieldValue_t *v, int64_t window_ms) {
  if (!d->has_power || !has_scope(d, v->scopeId)) return NOT_SUPPORTED;
  v->valueType = TYPE_U32;
  v->value.u32 = mean_mw(d, window_ms) + (unsigned)beside_mw(d, v->scopeId);
  return SUCCESS;
}

static nvmlReturn_t put_energy(const device_t *d, nvmlFieldValue_t *v) {
  if (!d->has_energy || (v->scopeId == SCOPE_MODULE && !d->has_module_energy)) return NOT_SUPPORTED;
  v->valueType = TYPE_U64;
  v->value.u64 = counter_mj(d, v->scopeId);
  return SUCCESS;
}

static nvmlReturn_t field(void *handle, nvmlFieldValue_t *v) {
  nvmlReturn_t code;
  int is_energy = v->fieldId == FIELD_TOTAL_ENERGY || v->fieldId == FIELD_ENERGY;
  device_t *d = check(handle, is_energy ? CALL_ENERGY : CALL_POWER, &code);
  if (!d) return code;
  v->timestamp = now_us();
  if (is_energy) return put_energy(d, v);
  if (v->fieldId == FIELD_POWER_AVERAGE) return d->has_average ? put_power(d, v, AVERAGE_MS) : NOT_SUPPORTED;
  if (v->fieldId == FIELD_POWER_INSTANT) return put_power(d, v, d->window_ms);
  v->valueType = TYPE_U32;
  return v->fieldId == FIELD_POWER_REQUESTED_LIMIT ? put_number(&v->value.u32, d->limit_mw) : NOT_SUPPORTED;
}

nvmlReturn_t nvmlDeviceGetFieldValues(void *handle, int count, nvmlFieldValue_t *values) {
  if (!initialised) return UNINITIALIZED;
  for (int i = 0; i < count; i++) values[i].nvmlReturn = field(handle, &values[i]);
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetArchitecture(void *handle, unsigned *arch) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_ALL, &code);
  return d ? put_number(arch, d->arch) : code;
}

nvmlReturn_t nvmlDeviceGetSamples(void *handle, unsigned type, uint64_t since_us, unsigned *value_type, unsigned *count, nvmlSample_t *samples) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_SAMPLES, &code);
  if (!d) return code;
  unsigned scope = type == MODULE_POWER_SAMPLES ? SCOPE_MODULE : SCOPE_GPU, room = *count, found = 0;
  if ((type != TOTAL_POWER_SAMPLES && type != MODULE_POWER_SAMPLES) || d->samples_ms <= 0 || !has_scope(d, scope)) return NOT_SUPPORTED;
  int64_t now = now_us() / 1000, oldest = now > RING_MS ? now - RING_MS : 0;
  for (int64_t at = oldest + d->samples_ms - 1 - (oldest + d->samples_ms - 1) % d->samples_ms; at <= now && found < room; at += d->samples_ms) {
    if ((uint64_t)at * 1000 <= since_us) continue;
    samples[found].timeStamp = (uint64_t)at * 1000;
    samples[found++].sampleValue.u32 = (unsigned)(step_at(d, at)->power_mw + beside_mw(d, scope));
  }
  *value_type = TYPE_U32;
  *count = found;
  return found > 0 ? SUCCESS : NOT_FOUND;
}

nvmlReturn_t nvmlDeviceGetProcessUtilization(void *handle, nvmlProcessUtilizationSample_t *uses, unsigned *count, uint64_t since_us) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_USE, &code);
  if (!d) return code;
  if (d->mig) return NOT_SUPPORTED;
  unsigned room = *count, found = 0;
  int64_t now = now_us() / 1000, at = now - now % USE_EVERY_MS;
  for (int i = 0; i < d->use_count; i++) {
    const use_t *u = &d->uses[i];
    // Of a process that has ended, its last period stays in the ring for a while.
    int64_t seen = u->to_ms <= at ? (u->to_ms - 1) - (u->to_ms - 1) % USE_EVERY_MS : at;
    if (seen < u->from_ms || seen < now - RING_MS || (uint64_t)seen * 1000 <= since_us) continue;
    if (found < room) uses[found] = (nvmlProcessUtilizationSample_t){u->pid, (uint64_t)seen * 1000, (unsigned)u->percent, 0, 0, 0};
    found++;
  }
  *count = found;
  return found > room ? INSUFFICIENT_SIZE : found > 0 ? SUCCESS : NOT_FOUND;
}

nvmlReturn_t nvmlDeviceGetMaxMigDeviceCount(void *handle, unsigned *count) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_ALL, &code);
  return d ? put_number(count, d->mig ? d->mig_of : 0) : code;
}

nvmlReturn_t nvmlDeviceGetMigDeviceHandleByIndex(void *handle, unsigned index, void **mig) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_ALL, &code);
  if (!d) return code;
  if (index >= (unsigned)d->mig_count) return NOT_FOUND;
  *mig = &d->migs[index];
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetAttributes_v2(void *handle, nvmlDeviceAttributes_t *attributes) {
  const mig_t *mig = mig_of(handle);
  if (!mig) return NOT_SUPPORTED;
  memset(attributes, 0, sizeof *attributes);
  attributes->gpuInstanceSliceCount = mig->slices;
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetGpuInstanceId(void *handle, unsigned *id) {
  const mig_t *mig = mig_of(handle);
  return mig ? put_number(id, mig->gpu_instance) : NOT_SUPPORTED;
}

nvmlReturn_t nvmlDeviceGetComputeInstanceId(void *handle, unsigned *id) {
  const mig_t *mig = mig_of(handle);
  return mig ? put_number(id, mig->compute_instance) : NOT_SUPPORTED;
}

nvmlReturn_t nvmlDeviceGetComputeRunningProcesses_v3(void *handle, unsigned *count, nvmlProcessInfo_t *infos) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_PROCS, &code);
  unsigned room = *count, found = 0;
  if (!d) return code;
  int64_t ms = now_us() / 1000;
  for (int i = 0; i < d->proc_count; i++) {
    if (ms < d->procs[i].from_ms || ms >= d->procs[i].to_ms) continue;
    if (found < room) infos[found] = (nvmlProcessInfo_t){d->procs[i].pid, d->procs[i].bytes, UINT32_MAX, UINT32_MAX};
    found++;
  }
  *count = found;
  return found > room ? INSUFFICIENT_SIZE : SUCCESS;
}

#include "nvml-peers.h"
#endif

// ---- the stub's own symbols: exact mathematics with a clock set by hand ------------------------------------------

void nvmlStubSetTimeUs(int64_t us) {
  is_manual = 1;
  manual_us = us;
}

// Exact energy of a device from 0 to now, µJ.
int64_t nvmlStubTruthUj(unsigned index) {
  return index < (unsigned)device_count ? energy_nj(&devices[index], now_us()) / 1000 : -1;
}
