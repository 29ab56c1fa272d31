// Faults of the system for one program: preloaded (ld.so(8)), it kills the program at its n-th effect, leaves it no room, or steps its
// clocks. An effect is what others can see: a file made, written, renamed or removed, a signal, a connection, bytes on it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static atomic_long effects;
static long kill_at, full_from, full_to;
static const char *log_path, *full_under, *kill_on;
// Of the clocks: after which effect the wall clock jumps, and by how much; after which one the machine has slept, and how long.
static long step_after = -1, step_ms, sleep_after = -1, sleep_ms;
static int is_ours;

static long number(const char *name, long fallback) {
  const char *text = getenv(name);
  return text ? atol(text) : fallback;
}

// Only in the program that FAULT_IN names, by the end of one of its arguments: what preloads is inherited by everything below.
static int is_named(const char *wanted) {
  char line[8192];
  int fd = REAL(open)("/proc/self/cmdline", O_RDONLY);
  ssize_t length = fd < 0 ? 0 : read(fd, line, sizeof line - 1);
  if (fd >= 0) close(fd);
  for (char *at = line; at < line + length; at += strlen(at) + 1) {
    size_t size = strlen(at), end = strlen(wanted);
    if (size >= end && !strcmp(at + size - end, wanted)) return 1;
  }
  return 0;
}

__attribute__((constructor)) static void begin(void) {
  const char *wanted = getenv("FAULT_IN"), *step = getenv("FAULT_STEP"), *sleep = getenv("FAULT_SLEEP");
  is_ours = wanted && is_named(wanted);
  kill_at = number("FAULT_KILL_AT", 0);
  kill_on = getenv("FAULT_KILL_ON");
  full_from = number("FAULT_FULL_FROM", 0);
  full_to = number("FAULT_FULL_TO", 1L << 40);
  full_under = getenv("FAULT_FULL_UNDER");
  log_path = getenv("FAULT_LOG");
  if (step) sscanf(step, "%ld:%ld", &step_after, &step_ms);
  if (sleep) sscanf(sleep, "%ld:%ld", &sleep_after, &sleep_ms);
}

static void die(void) {
  REAL(kill)(getpid(), SIGKILL);
  for (;;) pause();
}

// Whether this effect, which is written down where that is wished, is the one to die at: by its number, or by its kind and a part of
// its path (`rename job.json`).
static int is_last(const char *kind, const char *on) {
  if (!is_ours) return 0;
  size_t length_of_kind = strlen(kind);
  long at = atomic_fetch_add(&effects, 1) + 1;
  if (log_path) {
    char line[512];
    int length = snprintf(line, sizeof line, "%ld %s %s\n", at, kind, on);
    int fd = REAL(open)(log_path, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (fd >= 0 && REAL(write)(fd, line, length) >= 0) close(fd);
  }
  if (!kill_on) return at == kill_at;
  return !strncmp(kill_on, kind, length_of_kind) && strstr(on, kill_on + length_of_kind + 1);
}

static void count(const char *kind, const char *on) {
  if (is_last(kind, on)) die();
}

// ENOSPC as a full file system says it; only below one folder, if that is wished.
static int is_full(const char *path) {
  static atomic_long writes;
  if (!is_ours || full_from == 0 || (full_under && !strstr(path, full_under))) return 0;
  long at = atomic_fetch_add(&writes, 1) + 1;
  if (at < full_from || at > full_to) return 0;
  errno = ENOSPC;
  return 1;
}

static const char *path_of(int fd, char *path, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, size - 1);
  path[length < 0 ? 0 : length] = 0;
  return path;
}

enum target { OTHER, REGULAR, NETWORK };

static enum target target_of(int fd) {
  struct stat s;
  if (!is_ours || fstat(fd, &s)) return OTHER;
  if (S_ISREG(s.st_mode)) return REGULAR;
  if (!S_ISSOCK(s.st_mode)) return OTHER;
  struct sockaddr_storage name;
  socklen_t length = sizeof name;
  int is_inet = !getsockname(fd, (struct sockaddr *)&name, &length) && (name.ss_family == AF_INET || name.ss_family == AF_INET6);
  return is_inet ? NETWORK : OTHER;
}

// A kill in the middle of a write leaves half of it.
ssize_t write(int fd, const void *from, size_t size) {
  enum target target = target_of(fd);
  if (target == OTHER) return REAL(write)(fd, from, size);
  char path[512];
  path_of(fd, path, sizeof path);
  if (is_last(target == REGULAR ? "write" : "send", path) && REAL(write)(fd, from, size / 2) >= 0) die();
  if (target == REGULAR && is_full(path)) return -1;
  return REAL(write)(fd, from, size);
}

ssize_t writev(int fd, const struct iovec *parts, int parts_count) {
  enum target target = target_of(fd);
  if (target == OTHER) return REAL(writev)(fd, parts, parts_count);
  char path[512];
  path_of(fd, path, sizeof path);
  if (is_last(target == REGULAR ? "write" : "send", path) && REAL(write)(fd, parts[0].iov_base, parts[0].iov_len / 2) >= 0) die();
  if (target == REGULAR && is_full(path)) return -1;
  return REAL(writev)(fd, parts, parts_count);
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  if (is_ours && (flags & O_CREAT)) {
    count("open", path);
    if (access(path, F_OK) && is_full(path)) return -1;
  }
  return REAL(open)(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return open(path, flags | O_LARGEFILE, mode);
}

int rename(const char *from, const char *to) {
  count("rename", to);
  return REAL(rename)(from, to);
}

int unlink(const char *path) {
  count("unlink", path);
  return REAL(unlink)(path);
}

int mkdir(const char *path, mode_t mode) {
  count("mkdir", path);
  return is_full(path) ? -1 : REAL(mkdir)(path, mode);
}

int connect(int fd, const struct sockaddr *to, socklen_t length) {
  if (target_of(fd) == NETWORK) count("connect", "");
  return REAL(connect)(fd, to, length);
}

// Signal 0 only asks.
int kill(pid_t pid, int signal) {
  if (signal != 0) count("kill", "");
  return REAL(kill)(pid, signal);
}

// ---- clocks ----------------------------------------------------------------------------------------------------

static int has_slept(void) { return is_ours && sleep_after >= 0 && atomic_load(&effects) >= sleep_after; }

static long wall_shift_s(void) {
  int is_set = is_ours && step_after >= 0 && atomic_load(&effects) >= step_after;
  return ((is_set ? step_ms : 0) + (has_slept() ? sleep_ms : 0)) / 1000;
}

int clock_gettime(clockid_t clock, struct timespec *t) {
  int result = REAL(clock_gettime)(clock, t);
  if (result || clock != CLOCK_REALTIME) return result;
  t->tv_sec += wall_shift_s();
  return result;
}

int gettimeofday(struct timeval *t, void *zone) {
  int result = REAL(gettimeofday)(t, zone);
  if (!result) t->tv_sec += wall_shift_s();
  return result;
}

// A machine that sleeps: its uptime goes on with the wall clock, CLOCK_MONOTONIC does not.
ssize_t pread64(int fd, void *to, size_t size, off64_t offset) {
  ssize_t length = REAL(pread64)(fd, to, size, offset);
  char text[512];
  if (length <= 0 || !has_slept() || strcmp(path_of(fd, text, sizeof text), "/proc/uptime")) return length;
  int written = snprintf(text, sizeof text, "%.2f 0.00\n", strtod(to, NULL) + (double)sleep_ms / 1000);
  memcpy(to, text, (size_t)written < size ? (size_t)written : size);
  return (size_t)written < size ? written : (ssize_t)size;
}
