// Preloaded into every process of a job: writes down who asks for which socket, name or program, and refuses what is not on the list.
// It goes along into children whose environment is made anew, so a sampler that drops LD_PRELOAD is watched all the same. ld.so(8).
//
// SOCKET_SHIM_LOG    file; each line: <pid> <parent> <what> <detail>
// SOCKET_SHIM_PORTS  "1234,5678": ports of 127.0.0.1 that may be connected to
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#define LINE 1024
#define CARRIED 3
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

extern char **environ;

// Copied when the process starts: an environment may be gone when it is asked for.
static char log_path[LINE], ports[LINE], carried[CARRIED][LINE];

// One write of less than PIPE_BUF bytes in append mode: lines of several processes do not mix.
static void tell(const char *what, const char *format, ...) {
  char line[LINE];
  int length = snprintf(line, sizeof line, "%d %d %s ", (int)getpid(), (int)getppid(), what);
  va_list rest;
  va_start(rest, format);
  length += vsnprintf(line + length, sizeof line - length - 1, format, rest);
  va_end(rest);
  if (length > (int)sizeof line - 2) length = sizeof line - 2;
  for (int i = 0; i < length; i++)
    if (line[i] == '\n') line[i] = ' ';
  line[length++] = '\n';
  int file = open(log_path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
  if (file < 0) return;
  if (write(file, line, length) < 0) errno = 0;
  close(file);
}

__attribute__((constructor)) static void begin(void) {
  const char *names[CARRIED] = {"LD_PRELOAD", "SOCKET_SHIM_LOG", "SOCKET_SHIM_PORTS"};
  for (int i = 0; i < CARRIED; i++)
    snprintf(carried[i], LINE, "%s=%s", names[i], getenv(names[i]) ? getenv(names[i]) : "");
  snprintf(log_path, LINE, "%s", strchr(carried[1], '=') + 1);
  snprintf(ports, LINE, ",%s,", strchr(carried[2], '=') + 1);
  char command[LINE] = "";
  int file = open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC);
  ssize_t length = file < 0 ? 0 : read(file, command, sizeof command - 1);
  close(file);
  for (ssize_t i = 0; i + 1 < length; i++)
    if (command[i] == 0) command[i] = ' ';
  tell("process", "%s", command);
}

static int on_list(const char *address, int port) {
  char wanted[16];
  snprintf(wanted, sizeof wanted, ",%d,", port);
  int loopback = !strncmp(address, "127.", 4) || !strcmp(address, "::1") || !strncmp(address, "::ffff:127.", 11);
  return loopback && strstr(ports, wanted) != NULL;
}

static int may_reach(const char *verb, const struct sockaddr *to) {
  char address[LINE] = "";
  int port = 0;
  if (to == NULL || to->sa_family == AF_UNSPEC || to->sa_family == AF_NETLINK) return 1;
  if (to->sa_family == AF_INET) {
    const struct sockaddr_in *in = (const struct sockaddr_in *)to;
    inet_ntop(AF_INET, &in->sin_addr, address, sizeof address);
    port = ntohs(in->sin_port);
  } else if (to->sa_family == AF_INET6) {
    const struct sockaddr_in6 *in = (const struct sockaddr_in6 *)to;
    inet_ntop(AF_INET6, &in->sin6_addr, address, sizeof address);
    port = ntohs(in->sin6_port);
  } else if (to->sa_family == AF_UNIX) {
    snprintf(address, sizeof address, "unix:%s", ((const struct sockaddr_un *)to)->sun_path);
  }
  int allowed = on_list(address, port);
  tell(allowed ? "allowed" : "refused", "%s %s %d", verb, address, port);
  return allowed;
}

static int refuse(void) {
  errno = ECONNREFUSED;
  return -1;
}

int connect(int fd, const struct sockaddr *to, socklen_t length) {
  return may_reach("connect", to) ? REAL(connect)(fd, to, length) : refuse();
}

ssize_t sendto(int fd, const void *bytes, size_t size, int flags, const struct sockaddr *to, socklen_t length) {
  return may_reach("sendto", to) ? REAL(sendto)(fd, bytes, size, flags, to, length) : refuse();
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags) {
  return may_reach("sendmsg", message->msg_name) ? REAL(sendmsg)(fd, message, flags) : refuse();
}

int socket(int family, int type, int protocol) {
  if (family == AF_INET || family == AF_INET6 || family == AF_PACKET) tell("socket", "%d", family);
  return REAL(socket)(family, type, protocol);
}

static int is_local_name(const char *name) {
  unsigned char bytes[16];
  size_t length = name ? strlen(name) : 0;
  const char *end = ".localhost";
  return length == 0 || inet_pton(AF_INET, name, bytes) == 1 || inet_pton(AF_INET6, name, bytes) == 1 ||
         !strcmp(name, "localhost") || (length > strlen(end) && !strcmp(name + length - strlen(end), end));
}

int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
  int allowed = is_local_name(name);
  tell(allowed ? "allowed" : "refused", "name %s", name ? name : "-");
  return allowed ? REAL(getaddrinfo)(name, service, hints, found) : EAI_FAIL;
}

// The child's environment with our three variables in it; on the stack of whoever calls, as a forked child may not allocate.
#define WITH_SHIM(from)                                                          \
  size_t count = 0, kept = 0;                                                    \
  while ((from)[count] != NULL) count++;                                         \
  char **with = alloca((count + CARRIED + 1) * sizeof *with);                    \
  for (size_t i = 0; i < count; i++)                                             \
    if (strncmp((from)[i], "LD_PRELOAD=", 11) && strncmp((from)[i], "SOCKET_SHIM_", 12)) with[kept++] = (from)[i]; \
  for (int i = 0; i < CARRIED; i++) with[kept++] = carried[i];                   \
  with[kept] = NULL

int execve(const char *file, char *const argv[], char *const envp[]) {
  char *const *from = envp ? envp : environ;
  tell("exec", "%s %s", file, argv[0] && argv[1] ? argv[1] : "");
  WITH_SHIM(from);
  return REAL(execve)(file, argv, with);
}

int execvpe(const char *file, char *const argv[], char *const envp[]) {
  tell("exec", "%s %s", file, argv[0] && argv[1] ? argv[1] : "");
  WITH_SHIM(envp);
  return REAL(execvpe)(file, argv, with);
}

int execvp(const char *file, char *const argv[]) { return execvpe(file, argv, environ); }
int execv(const char *file, char *const argv[]) { return execve(file, argv, environ); }

int posix_spawn(pid_t *pid, const char *file, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *how, char *const argv[],
                char *const envp[]) {
  tell("exec", "%s %s", file, argv[0] && argv[1] ? argv[1] : "");
  WITH_SHIM(envp);
  return REAL(posix_spawn)(pid, file, actions, how, argv, with);
}

int posix_spawnp(pid_t *pid, const char *file, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *how, char *const argv[],
                 char *const envp[]) {
  tell("exec", "%s %s", file, argv[0] && argv[1] ? argv[1] : "");
  WITH_SHIM(envp);
  return REAL(posix_spawnp)(pid, file, actions, how, argv, with);
}
