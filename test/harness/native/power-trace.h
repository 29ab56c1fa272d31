// The power trace that drives the stand-in: its lines, its clock, and the exact energy and power of every device.
// Power is piecewise constant in mW over ms, so energy is exact in integer µJ. Format: power-trace.ts beside this file.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { MAX_DEVICES = 16, MAX_STEPS = 4096, MAX_FAULTS = 64, MAX_PROCS = 64, MAX_USES = 512, MAX_MIGS = 8, AVERAGE_MS = 1000 };
// Depth of the driver's rings, and how often it takes down what a process used.
enum { RING_MS = 2400, USE_EVERY_MS = 200 };
// Later than any test lasts; what is held lies behind it, and still fits as nanoseconds.
static const int64_t HELD_MS = 1000000000, NOTHING_HELD = -1;
enum call { CALL_ALL, CALL_ENERGY, CALL_POWER, CALL_UTIL, CALL_PROCS, CALL_SAMPLES, CALL_USE };

typedef struct { int64_t at_ms, power_mw, util, mem_util; } step_t;
typedef struct { enum call call; int64_t from_ms, to_ms; int code; } fault_t;
typedef struct { unsigned pid; uint64_t bytes; int64_t from_ms, to_ms; } proc_t;
typedef struct { unsigned pid; int64_t percent, from_ms, to_ms; } use_t;
typedef struct { char uuid[96]; unsigned gpu_instance, compute_instance, slices; } mig_t;
typedef struct {
  char name[96], uuid[96], bus[16];
  int64_t energy0_mj, update_ms, window_ms, limit_mw, loop_ms, reset_ms, frozen_from_ms, frozen_to_ms, gain_permille;
  // What the module draws beside its GPU; samples in the driver's ring; a GPU that only a new start of the library brings back.
  int64_t module_mw, samples_ms, lost_from_ms, lost_to_ms, hang_from_ms, hang_to_ms;
  int64_t arch, persistence, mig_of;
  int has_energy, has_average, has_util, has_power, has_gpu_scope, has_module_scope, has_module_energy, mig;
  step_t steps[MAX_STEPS];
  fault_t faults[MAX_FAULTS];
  proc_t procs[MAX_PROCS];
  use_t uses[MAX_USES];
  mig_t migs[MAX_MIGS];
  int step_count, fault_count, proc_count, use_count, mig_count;
  // From this time on its steps wait for a file; NOTHING_HELD when none do, or no longer.
  int64_t held_from_ms;
} device_t;

static device_t devices[MAX_DEVICES];
static int device_count, initialised, init_code, is_manual;
static int64_t init_ms, manual_us, origin_us, initialised_us;
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
  d->module_mw = option(line, "module_mw=", 0);
  d->samples_ms = option(line, "samples_ms=", 0);
  d->arch = option(line, "arch=", 9);
  d->persistence = option(line, "persistence=", 1);
  d->mig_of = option(line, "mig_of=", 7);
  d->reset_ms = d->frozen_from_ms = d->frozen_to_ms = d->lost_from_ms = d->hang_from_ms = -1;
  d->held_from_ms = option(line, "hold_ms=", NOTHING_HELD);
  // A Grace Hopper answers for its module only, a Grace Blackwell for its GPU too.
  d->has_gpu_scope = !strstr(line, "scope=module");
  d->has_module_scope = strstr(line, "scope=module") != NULL || strstr(line, "scope=both") != NULL;
  d->has_module_energy = d->has_module_scope && !strstr(line, "module_counter=unsupported");
  const char *bus = strstr(line, "bus=");
  if (bus) sscanf(bus, "bus=%15s", d->bus);
  d->has_energy = !strstr(line, " energy=unsupported");
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
  if (!strcmp(name, "samples")) return CALL_SAMPLES;
  if (!strcmp(name, "use")) return CALL_USE;
  return CALL_ALL;
}

static void read_line(const char *line) {
  long long a, b, c, e;
  int i, code;
  char call[16];
  unsigned pid;
  mig_t mig;
  if (!strncmp(line, "device ", 7)) read_device(line);
  else if (sscanf(line, "p %d %lld %lld %lld %lld", &i, &a, &b, &c, &e) == 5 && devices[i].step_count < MAX_STEPS)
    devices[i].steps[devices[i].step_count++] = (step_t){a, b, c, e};
  else if (sscanf(line, "proc %d %u %lld %lld %lld", &i, &pid, &a, &b, &c) == 5 && devices[i].proc_count < MAX_PROCS)
    devices[i].procs[devices[i].proc_count++] = (proc_t){pid, (uint64_t)a, b, c};
  else if (sscanf(line, "fault %d %15s %lld %lld %d", &i, call, &a, &b, &code) == 5 && devices[i].fault_count < MAX_FAULTS)
    devices[i].faults[devices[i].fault_count++] = (fault_t){call_named(call), a, b, code};
  else if (sscanf(line, "use %d %u %lld %lld %lld", &i, &pid, &a, &b, &c) == 5 && devices[i].use_count < MAX_USES)
    devices[i].uses[devices[i].use_count++] = (use_t){pid, a, b, c};
  else if (sscanf(line, "mig %d %95s %u %u %u", &i, mig.uuid, &mig.gpu_instance, &mig.compute_instance, &mig.slices) == 5 && devices[i].mig_count < MAX_MIGS)
    devices[i].migs[devices[i].mig_count++] = mig;
  else if (sscanf(line, "lost %d %lld %lld", &i, &a, &b) == 3) devices[i].lost_from_ms = a, devices[i].lost_to_ms = b;
  else if (sscanf(line, "hang %d %lld %lld", &i, &a, &b) == 3) devices[i].hang_from_ms = a, devices[i].hang_to_ms = b;
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

static void postpone(device_t *d, int64_t by_ms) {
  for (int i = 0; i < d->step_count; i++)
    if (d->steps[i].at_ms >= d->held_from_ms) d->steps[i].at_ms += by_ms;
  d->held_from_ms += by_ms;
}

// Held steps begin when the file beside the power trace was made, `<trace>.go`: whoever looks later computes the same energy.
static void release_held(void) {
  char go[512];
  struct stat stat_of;
  int is_held = 0;
  for (int i = 0; i < device_count; i++) is_held |= devices[i].held_from_ms != NOTHING_HELD;
  if (!is_held || snprintf(go, sizeof go, "%s.go", trace_path()) >= (int)sizeof go || stat(go, &stat_of)) return;
  int64_t made_us = (int64_t)stat_of.st_mtim.tv_sec * 1000000 + stat_of.st_mtim.tv_nsec / 1000 - origin_us;
  for (int i = 0; i < device_count; i++) {
    if (devices[i].held_from_ms == NOTHING_HELD) continue;
    postpone(&devices[i], made_us / 1000 - devices[i].held_from_ms);
    devices[i].held_from_ms = NOTHING_HELD;
  }
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
  for (int i = 0; i < device_count; i++)
    if (devices[i].held_from_ms != NOTHING_HELD) postpone(&devices[i], HELD_MS);
  return 1;
}

// ---- time and energy -------------------------------------------------------------------------------------------

static int64_t now_us(void) {
  struct timespec now;
  if (is_manual) return manual_us;
  release_held();
  // Past the C library: a wall clock that a test sets for the program is not that of the device.
  syscall(SYS_clock_gettime, CLOCK_REALTIME, &now);
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

// What a scope of the device draws beside its GPU. A Grace Hopper's own counter is its module's.
static int64_t beside_mw(const device_t *d, unsigned scope) {
  return scope == SCOPE_MODULE || !d->has_gpu_scope ? d->module_mw : 0;
}

static int64_t latched_ms(const device_t *d) {
  int64_t ms = now_us() / 1000;
  return ms - ms % d->update_ms;
}

__attribute__((unused)) static uint64_t counter_mj(const device_t *d, unsigned scope) {
  int64_t at = latched_ms(d);
  if (d->frozen_from_ms >= 0 && at >= d->frozen_from_ms && at < d->frozen_to_ms) at = d->frozen_from_ms;
  int64_t uj = energy_nj(d, at * 1000) / 1000 + beside_mw(d, scope) * at;
  if (d->reset_ms >= 0 && at >= d->reset_ms) return (uint64_t)((uj - energy_nj(d, d->reset_ms * 1000) / 1000) / 1000);
  return (uint64_t)(d->energy0_mj + uj * d->gain_permille / 1000 / 1000);
}

static unsigned mean_mw(const device_t *d, int64_t window_ms) {
  int64_t to = latched_ms(d), from = to > window_ms ? to - window_ms : 0;
  if (to == from) return (unsigned)step_at(d, to)->power_mw;
  return (unsigned)((energy_nj(d, to * 1000) - energy_nj(d, from * 1000)) / ((to - from) * 1000));
}
