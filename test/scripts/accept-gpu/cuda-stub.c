// A stand-in for the CUDA driver as far as the load uses it (cuda.h): a launch lasts a microsecond for each thousand rounds.
#include <stdint.h>
#include <string.h>
#include <unistd.h>

enum { SUCCESS = 0, INVALID_VALUE = 1, NOT_INITIALIZED = 3, INVALID_CONTEXT = 201, NOT_FOUND = 500 };
static int initialised, retained, current, loaded;
static unsigned rounds;

int cuInit(unsigned flags) { return flags ? INVALID_VALUE : (initialised = 1, SUCCESS); }
int cuDeviceGetByPCIBusId(int *device, const char *bus) {
  *device = 0;
  return !initialised ? NOT_INITIALIZED : strchr(bus, ':') ? SUCCESS : INVALID_VALUE;
}
int cuDeviceGetAttribute(int *value, int attribute, int device) {
  *value = 132;
  return attribute == 16 && device == 0 ? SUCCESS : INVALID_VALUE;
}
int cuDevicePrimaryCtxSetFlags_v2(int device, unsigned flags) { return device == 0 && flags == 4 ? SUCCESS : INVALID_VALUE; }
int cuDevicePrimaryCtxRetain(void **context, int device) {
  *context = &retained;
  retained = 1;
  return device == 0 ? SUCCESS : INVALID_VALUE;
}
int cuDevicePrimaryCtxRelease_v2(int device) { return retained && device == 0 ? (retained = 0, SUCCESS) : INVALID_CONTEXT; }
int cuCtxSetCurrent(void *context) { return context == &retained ? (current = 1, SUCCESS) : INVALID_CONTEXT; }
int cuCtxSynchronize(void) {
  if (!current || !retained) return INVALID_CONTEXT;
  usleep(rounds / 1000);
  return SUCCESS;
}
int cuModuleLoadData(void **module, const void *image) {
  *module = &loaded;
  loaded = strstr(image, ".entry burn") && strstr(image, ".u32 rounds");
  return loaded ? SUCCESS : INVALID_VALUE;
}
int cuModuleUnload(void *module) { return module == &loaded ? SUCCESS : INVALID_VALUE; }
int cuModuleGetFunction(void **function, void *module, const char *name) {
  *function = &cuModuleGetFunction;
  return module == &loaded && !strcmp(name, "burn") ? SUCCESS : NOT_FOUND;
}
int cuModuleGetGlobal_v2(uint64_t *variable, size_t *bytes, void *module, const char *name) {
  *variable = (uint64_t)(uintptr_t)&rounds;
  *bytes = sizeof rounds;
  return module == &loaded && !strcmp(name, "rounds") ? SUCCESS : NOT_FOUND;
}
int cuMemcpyHtoD_v2(uint64_t to, const void *from, size_t bytes) {
  if (to != (uint64_t)(uintptr_t)&rounds || bytes != sizeof rounds) return INVALID_VALUE;
  memcpy(&rounds, from, bytes);
  return SUCCESS;
}
int cuLaunchKernel(void *function, unsigned gx, unsigned gy, unsigned gz, unsigned bx, unsigned by, unsigned bz, unsigned shared,
                   void *stream, void **parameters, void **extra) {
  int is_ours = function == (void *)&cuModuleGetFunction && gx == 132 * 8 && gy == 1 && gz == 1 && bx == 256 && by == 1 && bz == 1;
  return is_ours && !shared && !stream && !parameters && !extra && rounds ? SUCCESS : INVALID_VALUE;
}
