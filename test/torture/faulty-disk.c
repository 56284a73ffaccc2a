/* A disk that fails on demand, put before the C library with LD_PRELOAD. What shall fail stands in a small file that the test rewrites while the program
   runs: which calls, with which error, every so-manieth, beginning after so many. Only files whose path contains FAULTY_PATH are touched.
   Built by test/torture/faulty-disk.ts, where there is a compiler; never part of Mainstay. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITES = 1, SYNCS = 2, READS = 4, CUTS = 8, RENAMES = 16, REMOVES = 32, MAKES = 64, MARKS = 128 };

/* The order, as eight 32-bit numbers: mask of calls, errno (or -1: kill the program, -2: write only half and say so), every, after, and what was counted and done. */
struct order { volatile int mask, error, every, after, seen, failed, spare[2]; };

static struct order *order_now(void) {
  static struct order *order;
  if (order) return order;
  const char *path = getenv("FAULTY_ORDER");
  if (!path) return NULL;
  int (*really_open)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  int file = really_open(path, O_RDWR);
  if (file < 0) return NULL;
  void *mapped = mmap(NULL, sizeof(struct order), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  return mapped == MAP_FAILED ? NULL : (order = mapped);
}

static int concerns(const char *path) {
  const char *part = getenv("FAULTY_PATH");
  return part && path && strstr(path, part) != NULL;
}

static int concerns_file(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return concerns(path);
}

/* Whether this call is to fail; then errno is set. */
static int fails(int kind) {
  struct order *order = order_now();
  if (!order || !(order->mask & kind)) return 0;
  int seen = __atomic_add_fetch(&order->seen, 1, __ATOMIC_SEQ_CST);
  if (seen <= order->after) return 0;
  if (order->every > 1 && (seen - order->after) % order->every != 0) return 0;
  __atomic_add_fetch(&order->failed, 1, __ATOMIC_SEQ_CST);
  if (order->error == -1) kill(getpid(), SIGKILL);
  if (order->error == -2) return 2;
  errno = order->error;
  return 1;
}

#define REALLY(result, name, ...) static result (*really)(__VA_ARGS__); if (!really) really = dlsym(RTLD_NEXT, name)
/* The first bytes alone, by which a file is known; where the encryption takes its salt from, also when the read failed. */
#define READS_AT(at, length) (READS | ((at) == 0 && (length) <= 16 ? MARKS : 0))
#define ON_FILE(kind) if (fails_for(file, kind)) return -1
/* A write may keep less than it was given, also on a disk that is well: who ignores how much loses the rest. */
#define ON_WRITE int how = fails_for(file, WRITES); if (how == 1) return -1; if (how == 2 && length > 1) length /= 2

static int fails_for(int file, int kind) {
  struct order *order = order_now();
  return order && (order->mask & kind) && concerns_file(file) ? fails(kind) : 0;
}

ssize_t write(int file, const void *bytes, size_t length) { REALLY(ssize_t, "write", int, const void *, size_t); ON_WRITE; return really(file, bytes, length); }
ssize_t pwrite(int file, const void *bytes, size_t length, off_t at) { REALLY(ssize_t, "pwrite", int, const void *, size_t, off_t); ON_WRITE; return really(file, bytes, length, at); }
ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t at) { REALLY(ssize_t, "pwrite64", int, const void *, size_t, off64_t); ON_WRITE; return really(file, bytes, length, at); }
ssize_t writev(int file, const struct iovec *parts, int count) { REALLY(ssize_t, "writev", int, const struct iovec *, int); ON_FILE(WRITES); return really(file, parts, count); }
ssize_t pwritev(int file, const struct iovec *parts, int count, off_t at) { REALLY(ssize_t, "pwritev", int, const struct iovec *, int, off_t); ON_FILE(WRITES); return really(file, parts, count, at); }
ssize_t read(int file, void *bytes, size_t length) { REALLY(ssize_t, "read", int, void *, size_t); ON_FILE(READS); return really(file, bytes, length); }
ssize_t pread(int file, void *bytes, size_t length, off_t at) { REALLY(ssize_t, "pread", int, void *, size_t, off_t); ON_FILE(READS_AT(at, length)); return really(file, bytes, length, at); }
ssize_t pread64(int file, void *bytes, size_t length, off64_t at) { REALLY(ssize_t, "pread64", int, void *, size_t, off64_t); ON_FILE(READS_AT(at, length)); return really(file, bytes, length, at); }
int fsync(int file) { REALLY(int, "fsync", int); ON_FILE(SYNCS); return really(file); }
int fdatasync(int file) { REALLY(int, "fdatasync", int); ON_FILE(SYNCS); return really(file); }
int ftruncate(int file, off_t length) { REALLY(int, "ftruncate", int, off_t); ON_FILE(CUTS); return really(file, length); }
int ftruncate64(int file, off64_t length) { REALLY(int, "ftruncate64", int, off64_t); ON_FILE(CUTS); return really(file, length); }
int rename(const char *from, const char *to) { REALLY(int, "rename", const char *, const char *); if (concerns(to) && fails(RENAMES)) return -1; return really(from, to); }
int link(const char *from, const char *to) { REALLY(int, "link", const char *, const char *); if (concerns(to) && fails(RENAMES)) return -1; return really(from, to); }
/* A kill comes at each call that changes a name, also one that removes it; an error only where removing is what shall fail. */
static int removing_fails(const char *path) { struct order *order = order_now(); return order && concerns(path) && fails(order->error == -1 ? RENAMES : REMOVES); }
int unlink(const char *path) { REALLY(int, "unlink", const char *); if (removing_fails(path)) return -1; return really(path); }
int rmdir(const char *path) { REALLY(int, "rmdir", const char *); if (order_now() && order_now()->error != -1 && concerns(path) && fails(REMOVES)) return -1; return really(path); }
int mkdir(const char *path, mode_t mode) { REALLY(int, "mkdir", const char *, mode_t); if (concerns(path) && fails(MAKES)) return -1; return really(path, mode); }
