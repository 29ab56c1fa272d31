// A stand-in for NVIDIA's management library: real symbol names and struct layouts (nvml.h, API version 13), driven by a power trace.
// Power is piecewise constant in mW over ms, so energy is exact in integer µJ. Format: power-trace.ts beside this file.
#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

typedef int nvmlReturn_t;
enum { SUCCESS = 0, UNINITIALIZED = 1, INVALID_ARGUMENT = 2, NOT_SUPPORTED = 3, INSUFFICIENT_SIZE = 7, NOT_FOUND = 6 };
enum { FIELD_POWER_AVERAGE = 185, FIELD_POWER_INSTANT = 186, FIELD_POWER_REQUESTED_LIMIT = 192, FIELD_ENERGY = 83 };
enum { TYPE_U32 = 1, TYPE_U64 = 3 };

typedef struct {
  unsigned fieldId, scopeId;
  int64_t timestamp, latencyUsec;
  unsigned valueType;
  nvmlReturn_t nvmlReturn;
  union { double d; unsigned u32; uint64_t u64; } value;
} nvmlFieldValue_t;
static_assert(sizeof(nvmlFieldValue_t) == 40, "nvmlFieldValue_t is 40 bytes");

typedef struct {
  unsigned pid;
  uint64_t usedGpuMemory;
  unsigned gpuInstanceId, computeInstanceId;
} nvmlProcessInfo_t;
static_assert(sizeof(nvmlProcessInfo_t) == 24, "nvmlProcessInfo_t (v2 layout) is 24 bytes");

typedef struct { unsigned gpu, memory; } nvmlUtilization_t;

enum { MAX_DEVICES = 16, MAX_STEPS = 4096, MAX_FAULTS = 64, MAX_PROCS = 64, AVERAGE_MS = 1000 };
enum call { CALL_ALL, CALL_ENERGY, CALL_POWER, CALL_UTIL, CALL_PROCS };

typedef struct { int64_t at_ms, power_mw, util, mem_util; } step_t;
typedef struct { enum call call; int64_t from_ms, to_ms; int code; } fault_t;
typedef struct { unsigned pid; uint64_t bytes; int64_t from_ms, to_ms; } proc_t;
typedef struct {
  char name[96], uuid[96];
  int64_t energy0_mj, update_ms, window_ms, limit_mw, loop_ms, reset_ms, frozen_from_ms, frozen_to_ms, gain_permille;
  int has_energy, has_average, has_util, has_power, mig;
  step_t steps[MAX_STEPS];
  fault_t faults[MAX_FAULTS];
  proc_t procs[MAX_PROCS];
  int step_count, fault_count, proc_count;
} device_t;

static device_t devices[MAX_DEVICES];
static int device_count, initialised, init_code, is_manual;
static int64_t init_ms, manual_us, origin_us;
static char driver[80] = "580.65.06";

// ---- the power trace -------------------------------------------------------------------------------------------

static int64_t option(const char *line, const char *key, int64_t fallback) {
  const char *at = strstr(line, key);
  return at ? strtoll(at + strlen(key), NULL, 10) : fallback;
}

static void read_device(const char *line) {
  int index = atoi(line + 7);
  if (index < 0 || index >= MAX_DEVICES) return;
  device_t *d = &devices[index];
  memset(d, 0, sizeof *d);
  const char *name = strstr(line, "name=\"");
  if (name) sscanf(name, "name=\"%95[^\"]\"", d->name);
  const char *uuid = strstr(line, "uuid=");
  if (uuid) sscanf(uuid, "uuid=%95s", d->uuid);
  d->energy0_mj = option(line, "energy0_mj=", 0);
  d->update_ms = option(line, "update_ms=", 100);
  d->window_ms = option(line, "window_ms=", 25);
  d->limit_mw = option(line, "limit_mw=", -1);
  d->gain_permille = option(line, "gain_permille=", 1000);
  d->reset_ms = d->frozen_from_ms = d->frozen_to_ms = -1;
  d->has_energy = !strstr(line, "energy=unsupported");
  d->has_average = !strstr(line, "average=unsupported");
  d->has_util = !strstr(line, "util=unsupported");
  d->has_power = !strstr(line, "power=unsupported");
  d->mig = strstr(line, "mig=1") != NULL;
  if (index >= device_count) device_count = index + 1;
}

static enum call call_named(const char *name) {
  if (!strcmp(name, "energy")) return CALL_ENERGY;
  if (!strcmp(name, "power")) return CALL_POWER;
  if (!strcmp(name, "util")) return CALL_UTIL;
  if (!strcmp(name, "procs")) return CALL_PROCS;
  return CALL_ALL;
}

static void read_line(const char *line) {
  long long a, b, c, e;
  int i, code;
  char call[16];
  unsigned pid;
  if (!strncmp(line, "device ", 7)) read_device(line);
  else if (sscanf(line, "p %d %lld %lld %lld %lld", &i, &a, &b, &c, &e) == 5 && devices[i].step_count < MAX_STEPS)
    devices[i].steps[devices[i].step_count++] = (step_t){a, b, c, e};
  else if (sscanf(line, "proc %d %u %lld %lld %lld", &i, &pid, &a, &b, &c) == 5 && devices[i].proc_count < MAX_PROCS)
    devices[i].procs[devices[i].proc_count++] = (proc_t){pid, (uint64_t)a, b, c};
  else if (sscanf(line, "fault %d %15s %lld %lld %d", &i, call, &a, &b, &code) == 5 && devices[i].fault_count < MAX_FAULTS)
    devices[i].faults[devices[i].fault_count++] = (fault_t){call_named(call), a, b, code};
  else if (sscanf(line, "reset %d %lld", &i, &a) == 2) devices[i].reset_ms = a;
  else if (sscanf(line, "loop %d %lld", &i, &a) == 2) devices[i].loop_ms = a;
  else if (sscanf(line, "frozen %d %lld %lld", &i, &a, &b) == 3) devices[i].frozen_from_ms = a, devices[i].frozen_to_ms = b;
  else if (sscanf(line, "init code=%d", &code) == 1) init_code = code;
  else if (sscanf(line, "init ms=%lld", &a) == 1) init_ms = a;
  else if (sscanf(line, "driver %79s", driver) == 1) return;
  else if (!strncmp(line, "clock manual", 12)) is_manual = 1;
}

static const char *trace_path(void) {
  const char *path = getenv("NVML_STUB_TRACE");
  // The sampler's environment lets only NVIDIA_* pass.
  return path ? path : getenv("NVIDIA_STUB_TRACE");
}

static int read_trace(void) {
  const char *path = trace_path();
  FILE *file = path ? fopen(path, "r") : NULL;
  char line[512];
  struct stat stat_of;
  if (!file) return 0;
  device_count = init_code = is_manual = 0;
  init_ms = 0;
  // Time 0 of the real clock is the file's own modification time: all processes that read it agree.
  if (!fstat(fileno(file), &stat_of))
    origin_us = (int64_t)stat_of.st_mtim.tv_sec * 1000000 + stat_of.st_mtim.tv_nsec / 1000;
  while (fgets(line, sizeof line, file)) read_line(line);
  fclose(file);
  return 1;
}

// ---- time and energy -------------------------------------------------------------------------------------------

static int64_t now_us(void) {
  struct timespec now;
  if (is_manual) return manual_us;
  clock_gettime(CLOCK_REALTIME, &now);
  int64_t since = (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000 - origin_us;
  return since > 0 ? since : 0;
}

static int64_t in_loop(const device_t *d, int64_t ms) { return d->loop_ms > 0 ? ms % d->loop_ms : ms; }

static const step_t *step_at(const device_t *d, int64_t ms) {
  static const step_t none = {0, 0, 0, 0};
  const step_t *found = &none;
  ms = in_loop(d, ms);
  for (int i = 0; i < d->step_count && d->steps[i].at_ms <= ms; i++) found = &d->steps[i];
  return found;
}

// µJ from 0 to `us` in nanojoules: mW x us, exact.
static int64_t energy_once_nj(const device_t *d, int64_t us) {
  int64_t total = 0;
  for (int i = 0; i < d->step_count; i++) {
    int64_t from = d->steps[i].at_ms * 1000;
    int64_t to = i + 1 < d->step_count ? d->steps[i + 1].at_ms * 1000 : us;
    if (from >= us) break;
    total += d->steps[i].power_mw * ((to < us ? to : us) - from);
  }
  return total;
}

static int64_t energy_nj(const device_t *d, int64_t us) {
  int64_t period = d->loop_ms * 1000;
  if (period <= 0) return energy_once_nj(d, us);
  return us / period * energy_once_nj(d, period) + energy_once_nj(d, us % period);
}

static int64_t latched_ms(const device_t *d) {
  int64_t ms = now_us() / 1000;
  return ms - ms % d->update_ms;
}

__attribute__((unused)) static uint64_t counter_mj(const device_t *d) {
  int64_t at = latched_ms(d);
  if (d->frozen_from_ms >= 0 && at >= d->frozen_from_ms && at < d->frozen_to_ms) at = d->frozen_from_ms;
  int64_t uj = energy_nj(d, at * 1000) / 1000;
  if (d->reset_ms >= 0 && at >= d->reset_ms) return (uint64_t)((uj - energy_nj(d, d->reset_ms * 1000) / 1000) / 1000);
  return (uint64_t)(d->energy0_mj + uj * d->gain_permille / 1000 / 1000);
}

static unsigned mean_mw(const device_t *d, int64_t window_ms) {
  int64_t to = latched_ms(d), from = to > window_ms ? to - window_ms : 0;
  if (to == from) return (unsigned)step_at(d, to)->power_mw;
  return (unsigned)((energy_nj(d, to * 1000) - energy_nj(d, from * 1000)) / ((to - from) * 1000));
}

static nvmlReturn_t fault_of(const device_t *d, enum call call) {
  int64_t ms = now_us() / 1000;
  for (int i = 0; i < d->fault_count; i++) {
    const fault_t *f = &d->faults[i];
    if ((f->call == CALL_ALL || f->call == call) && ms >= f->from_ms && ms < f->to_ms) return f->code;
  }
  return SUCCESS;
}

static device_t *check(void *handle, enum call call, nvmlReturn_t *code) {
  device_t *d = handle;
  *code = !initialised ? UNINITIALIZED : (d < devices || d >= devices + device_count) ? INVALID_ARGUMENT : fault_of(d, call);
  return *code == SUCCESS ? d : NULL;
}

static nvmlReturn_t put_text(char *to, unsigned length, const char *text) {
  if (strlen(text) + 1 > length) return INSUFFICIENT_SIZE;
  strcpy(to, text);
  return SUCCESS;
}

// ---- the library's symbols -------------------------------------------------------------------------------------

nvmlReturn_t nvmlInit_v2(void) {
  if (!read_trace()) return NOT_FOUND;
  if (init_ms > 0) usleep((useconds_t)(init_ms * 1000));
  if (init_code != SUCCESS) return init_code;
  initialised = 1;
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

nvmlReturn_t nvmlDeviceGetUUID(void *handle, char *uuid, unsigned length) {
  nvmlReturn_t code;
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

nvmlReturn_t nvmlDeviceGetPowerUsage(void *handle, unsigned *power) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_POWER, &code);
  if (!d) return code;
  if (!d->has_power) return NOT_SUPPORTED;
  *power = mean_mw(d, d->has_average ? AVERAGE_MS : d->window_ms);
  return SUCCESS;
}

#ifndef NVML_STUB_OLD_DRIVER // a driver of before these functions: the same library without the symbols
nvmlReturn_t nvmlDeviceGetTotalEnergyConsumption(void *handle, uint64_t *energy) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_ENERGY, &code);
  if (!d) return code;
  if (!d->has_energy) return NOT_SUPPORTED;
  *energy = counter_mj(d);
  return SUCCESS;
}

static nvmlReturn_t field(void *handle, nvmlFieldValue_t *v) {
  nvmlReturn_t code;
  device_t *d = check(handle, v->fieldId == FIELD_ENERGY ? CALL_ENERGY : CALL_POWER, &code);
  if (!d) return code;
  v->valueType = v->fieldId == FIELD_ENERGY ? TYPE_U64 : TYPE_U32;
  v->timestamp = now_us();
  if (v->fieldId == FIELD_ENERGY && d->has_energy) v->value.u64 = counter_mj(d);
  else if (v->fieldId == FIELD_POWER_AVERAGE && d->has_average && d->has_power) v->value.u32 = mean_mw(d, AVERAGE_MS);
  else if (v->fieldId == FIELD_POWER_INSTANT && d->has_power) v->value.u32 = mean_mw(d, d->window_ms);
  else if (v->fieldId == FIELD_POWER_REQUESTED_LIMIT && d->limit_mw >= 0) v->value.u32 = (unsigned)d->limit_mw;
  else return NOT_SUPPORTED;
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetFieldValues(void *handle, int count, nvmlFieldValue_t *values) {
  if (!initialised) return UNINITIALIZED;
  for (int i = 0; i < count; i++) values[i].nvmlReturn = field(handle, &values[i]);
  return SUCCESS;
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
