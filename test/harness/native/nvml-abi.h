// Structs, return codes and field numbers of NVIDIA's management library, as far as the stand-in answers for them (nvml.h, API version 13).
#include <assert.h>
#include <stdint.h>

typedef int nvmlReturn_t;
enum { SUCCESS = 0, UNINITIALIZED = 1, INVALID_ARGUMENT = 2, NOT_SUPPORTED = 3, NOT_FOUND = 6, INSUFFICIENT_SIZE = 7, GPU_IS_LOST = 15 };
enum { FIELD_TOTAL_ENERGY = 83, FIELD_POWER_AVERAGE = 185, FIELD_POWER_INSTANT = 186, FIELD_ENERGY = 191, FIELD_POWER_REQUESTED_LIMIT = 192 };
enum { TYPE_U32 = 1, TYPE_U64 = 3 };
enum { SCOPE_GPU = 0, SCOPE_MODULE = 1 };
enum { TOTAL_POWER_SAMPLES = 0, MODULE_POWER_SAMPLES = 7 };

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

typedef struct { uint64_t total, free, used; } nvmlMemory_t;
static_assert(sizeof(nvmlMemory_t) == 24, "nvmlMemory_t is 24 bytes");

typedef struct {
  uint64_t timeStamp;
  union { double d; unsigned u32; uint64_t u64; } sampleValue;
} nvmlSample_t;
static_assert(sizeof(nvmlSample_t) == 16, "nvmlSample_t is 16 bytes");

typedef struct {
  unsigned pid;
  uint64_t timeStamp;
  unsigned smUtil, memUtil, encUtil, decUtil;
} nvmlProcessUtilizationSample_t;
static_assert(sizeof(nvmlProcessUtilizationSample_t) == 32, "nvmlProcessUtilizationSample_t is 32 bytes");

typedef struct {
  char busIdLegacy[16];
  unsigned domain, bus, device, pciDeviceId, pciSubSystemId;
  char busId[32];
} nvmlPciInfo_t;
static_assert(sizeof(nvmlPciInfo_t) == 68, "nvmlPciInfo_t is 68 bytes");

typedef struct {
  unsigned multiprocessorCount, sharedCopyEngineCount, sharedDecoderCount, sharedEncoderCount, sharedJpegCount, sharedOfaCount;
  unsigned gpuInstanceSliceCount, computeInstanceSliceCount;
  uint64_t memorySizeMB;
} nvmlDeviceAttributes_t;
static_assert(sizeof(nvmlDeviceAttributes_t) == 40, "nvmlDeviceAttributes_t is 40 bytes");
