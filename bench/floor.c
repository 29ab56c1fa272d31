// The floor: the least program that reads what the sampler reads, once per interval, and appends it as one line of JSON.
// Usage: floor LIBRARY OUTPUT INTERVAL_MS. Reads energy, mean power and utilisation of every GPU (nvml.h) and /proc/stat.
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

typedef struct {
  unsigned field, scope;
  int64_t time, latency;
  unsigned type;
  int code;
  union { unsigned u32; uint64_t u64; } value;
} field_t;

enum { MAX_GPUS = 16, POWER_AVERAGE = 185, PAGE = 4096, NS_PER_MS = 1000000, NS_PER_S = 1000000000 };

static int (*init)(void), (*count_of)(unsigned *), (*handle_of)(unsigned, void **), (*energy_of)(void *, uint64_t *);
static int (*fields_of)(void *, int, field_t *), (*utilisation_of)(void *, unsigned *);

static void *symbol(void *library, const char *name) {
  void *found = dlsym(library, name);
  if (!found) exit(2);
  return found;
}

static void open_library(const char *path) {
  void *library = dlopen(path, RTLD_NOW);
  if (!library) exit(2);
  init = symbol(library, "nvmlInit_v2");
  count_of = symbol(library, "nvmlDeviceGetCount_v2");
  handle_of = symbol(library, "nvmlDeviceGetHandleByIndex_v2");
  energy_of = symbol(library, "nvmlDeviceGetTotalEnergyConsumption");
  fields_of = symbol(library, "nvmlDeviceGetFieldValues");
  utilisation_of = symbol(library, "nvmlDeviceGetUtilizationRates");
}

static int read_gpu(void *gpu, char *text, size_t room) {
  uint64_t energy = 0;
  unsigned utilisation[2] = {0, 0};
  field_t power = {.field = POWER_AVERAGE};
  energy_of(gpu, &energy);
  fields_of(gpu, 1, &power);
  utilisation_of(gpu, utilisation);
  return snprintf(text, room, ",%llu,%u,%u", (unsigned long long)energy, power.value.u32, utilisation[0]);
}

static void read_cpu(int stat, unsigned long long *busy, unsigned long long *total) {
  char page[PAGE];
  unsigned long long t[8] = {0};
  ssize_t got = pread(stat, page, sizeof page - 1, 0);
  page[got > 0 ? got : 0] = 0;
  sscanf(page, "cpu %llu %llu %llu %llu %llu %llu %llu %llu", t, t + 1, t + 2, t + 3, t + 4, t + 5, t + 6, t + 7);
  *total = t[0] + t[1] + t[2] + t[3] + t[4] + t[5] + t[6] + t[7];
  *busy = *total - t[3] - t[4];
}

int main(int argc, char **argv) {
  void *gpus[MAX_GPUS];
  unsigned gpu_count = 0;
  struct timespec due;
  if (argc != 4) return 2;
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  open_library(argv[1]);
  long interval_ns = atol(argv[3]) * NS_PER_MS;
  int out = open(argv[2], O_WRONLY | O_CREAT | O_APPEND, 0600), stat = open("/proc/stat", O_RDONLY);
  if (out < 0 || stat < 0 || init() != 0 || count_of(&gpu_count) != 0) return 2;
  if (gpu_count > MAX_GPUS) gpu_count = MAX_GPUS;
  for (unsigned i = 0; i < gpu_count; i++) handle_of(i, &gpus[i]);
  clock_gettime(CLOCK_MONOTONIC, &due);
  for (;;) {
    char line[PAGE];
    unsigned long long busy, total;
    read_cpu(stat, &busy, &total);
    int length = snprintf(line, sizeof line, "{\"t\":%lld.%09ld,\"v\":[%llu,%llu", (long long)due.tv_sec, due.tv_nsec, busy, total);
    for (unsigned i = 0; i < gpu_count; i++) length += read_gpu(gpus[i], line + length, sizeof line - (size_t)length);
    length += snprintf(line + length, sizeof line - (size_t)length, "]}\n");
    if (write(out, line, (size_t)length) != length) return 1;
    due.tv_nsec += interval_ns;
    while (due.tv_nsec >= NS_PER_S) due.tv_nsec -= NS_PER_S, due.tv_sec++;
    clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &due, NULL);
  }
}
