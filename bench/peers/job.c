// The job that every tool watches: says when it began and ended, ns since the Unix epoch, and sleeps in between. SECONDS FOLDER
// A C program, whose first instructions follow its start within microseconds: no loading of its own counts as a tool's error.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { LONGEST_PATH = 4096 };
static const long long NS_PER_S = 1000000000;

static void tell(const char *folder, const char *moment) {
  char path[LONGEST_PATH], draft[LONGEST_PATH];
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  snprintf(path, sizeof path, "%s/%s", folder, moment);
  snprintf(draft, sizeof draft, "%s/.%s", folder, moment);
  FILE *file = fopen(draft, "w");
  if (!file) exit(2);
  fprintf(file, "%lld\n", now.tv_sec * NS_PER_S + now.tv_nsec);
  if (fclose(file) != 0 || rename(draft, path) != 0) exit(2);
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  tell(argv[2], "began");
  struct timespec rest = {atol(argv[1]), 0};
  while (nanosleep(&rest, &rest) != 0) continue;
  tell(argv[2], "ended");
  return 0;
}
