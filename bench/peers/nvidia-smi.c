// A stand-in for nvidia-smi: `power.draw` of every GPU in watts, once, or every N ms with --loop-ms=N, as nvmlDeviceGetPowerUsage says it.
// It asks the same driver library as every other tool. The real program does far more at each start; this one is its least cost.
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MAX_GPUS = 16, NS_PER_MS = 1000000, MS_PER_S = 1000, MW_PER_W = 1000 };

static int (*init)(void), (*count_of)(unsigned *), (*handle_of)(unsigned, void **), (*power_of)(void *, unsigned *);

static void *symbol(void *library, const char *name) {
  void *found = dlsym(library, name);
  if (!found) exit(2);
  return found;
}

static void open_library(void) {
  void *library = dlopen("libnvidia-ml.so.1", RTLD_NOW);
  if (!library) exit(2);
  init = symbol(library, "nvmlInit_v2");
  count_of = symbol(library, "nvmlDeviceGetCount_v2");
  handle_of = symbol(library, "nvmlDeviceGetHandleByIndex_v2");
  power_of = symbol(library, "nvmlDeviceGetPowerUsage");
}

static void print_power(void **gpus, unsigned count) {
  for (unsigned i = 0; i < count; i++) {
    unsigned mw;
    if (power_of(gpus[i], &mw) != 0) puts("[N/A]");
    else printf("%u.%02u\n", mw / MW_PER_W, mw % MW_PER_W / 10);
  }
  fflush(stdout);
}

int main(int argc, char **argv) {
  void *gpus[MAX_GPUS];
  unsigned count = 0;
  long loop_ms = 0;
  for (int i = 1; i < argc; i++) {
    // CodeCarbon looks for GPUs only where this ends well.
    if (!strcmp(argv[i], "--help")) return 0;
    sscanf(argv[i], "--loop-ms=%ld", &loop_ms);
  }
  open_library();
  if (init() != 0 || count_of(&count) != 0) return 2;
  if (count > MAX_GPUS) count = MAX_GPUS;
  for (unsigned i = 0; i < count; i++) handle_of(i, &gpus[i]);
  print_power(gpus, count);
  while (loop_ms > 0) {
    struct timespec rest = {loop_ms / MS_PER_S, loop_ms % MS_PER_S * NS_PER_MS};
    nanosleep(&rest, NULL);
    print_power(gpus, count);
  }
  return 0;
}
