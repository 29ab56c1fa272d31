// A log of every read of a GPU's energy or power, for whoever asks when a tool began to look: one line `PID MONOTONIC_US WALL_US e|p`.
// Switched on by a variable that names the file.
#include <fcntl.h>
#include <unistd.h>

static int64_t clock_us(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void log_read(enum call call) {
  static int file = -1;
  if (call != CALL_ENERGY && call != CALL_POWER) return;
  const char *path = getenv("NVML_STUB_READS");
  // The sampler's environment lets only NVIDIA_* pass.
  if (!path) path = getenv("NVIDIA_STUB_READS");
  if (!path) return;
  if (file < 0) file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  dprintf(file, "%d %lld %lld %c\n", getpid(), (long long)clock_us(CLOCK_MONOTONIC), (long long)clock_us(CLOCK_REALTIME),
          call == CALL_ENERGY ? 'e' : 'p');
}
