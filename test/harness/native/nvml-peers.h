// What NVIDIA's own Python binding (nvidia-ml-py) calls beyond what the product calls, so that other tools run on the stand-in unchanged.
// Signatures: nvml.h. Included at the end of nvml-stub.c.

enum { GPU_MEMORY_MIB = 81559, BYTES_PER_MIB = 1024 * 1024, TEMPERATURE_C = 40, COMPUTE_MODE_DEFAULT = 0 };

// The flags say what to do where there is no GPU, or none may be attached; the stand-in's are there.
nvmlReturn_t nvmlInitWithFlags(unsigned flags) {
  (void)flags;
  return nvmlInit_v2();
}

const char *nvmlErrorString(nvmlReturn_t code) {
  switch (code) {
  case SUCCESS: return "The operation was successful";
  case UNINITIALIZED: return "NVML was not first initialized with nvmlInit()";
  case INVALID_ARGUMENT: return "A supplied argument is invalid";
  case NOT_SUPPORTED: return "The requested operation is not available on target device";
  case NOT_FOUND: return "A query to find an object was unsuccessful";
  case INSUFFICIENT_SIZE: return "An input argument is not large enough";
  case GPU_IS_LOST: return "The GPU has fallen off the bus or has otherwise become inaccessible";
  default: return "An internal driver error occurred";
  }
}

// Of 80 GB, what the processes of the power trace hold now.
nvmlReturn_t nvmlDeviceGetMemoryInfo(void *handle, nvmlMemory_t *memory) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_ALL, &code);
  if (!d) return code;
  int64_t ms = now_us() / 1000;
  uint64_t used = 0, total = (uint64_t)GPU_MEMORY_MIB * BYTES_PER_MIB;
  for (int i = 0; i < d->proc_count; i++)
    if (ms >= d->procs[i].from_ms && ms < d->procs[i].to_ms) used += d->procs[i].bytes;
  *memory = (nvmlMemory_t){.total = total, .free = used < total ? total - used : 0, .used = used};
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetEnforcedPowerLimit(void *handle, unsigned *limit) {
  nvmlReturn_t code;
  device_t *d = check(handle, CALL_ALL, &code);
  return d ? put_number(limit, d->limit_mw) : code;
}

// A power trace knows no heat: every GPU is at the same temperature.
nvmlReturn_t nvmlDeviceGetTemperature(void *handle, unsigned sensor, unsigned *celsius) {
  nvmlReturn_t code;
  (void)sensor;
  return check(handle, CALL_ALL, &code) ? put_number(celsius, TEMPERATURE_C) : code;
}

nvmlReturn_t nvmlDeviceGetComputeMode(void *handle, unsigned *mode) {
  nvmlReturn_t code;
  return check(handle, CALL_ALL, &code) ? put_number(mode, COMPUTE_MODE_DEFAULT) : code;
}

// Every process of a power trace computes.
nvmlReturn_t nvmlDeviceGetGraphicsRunningProcesses_v3(void *handle, unsigned *count, nvmlProcessInfo_t *infos) {
  nvmlReturn_t code;
  (void)infos;
  if (!check(handle, CALL_PROCS, &code)) return code;
  *count = 0;
  return SUCCESS;
}
