// Lets system calls fail: loaded by scripts/faults into bangkom with LD_PRELOAD.
//
// FAULT_UNDER    only files below this folder, and names that are relative
// FAULT_CALLS    which calls: create, open, read, write, sync, name, page
// FAULT_AT       the number of the call that fails, from 1; 0 for none
// FAULT_ERROR    the number of the error; 0 kills the process instead, before the call
// FAULT_STAYS    whether all later ones fail as well
// FAULT_COUNTS   a file of counters: how many calls of each kind there were, and how many failed
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum kind { CREATE, OPEN, READ, WRITE, SYNC, NAME, PAGE, FAILED, KINDS };
static const char *const names[] = {"create", "open", "read", "write", "sync", "name", "page"};

static char under[4096];
static int chosen = -1, error, stays;
static unsigned long at;
static atomic_ulong *counts;
// Which descriptors are of files below the folder.
static atomic_char watched[4096];

// O_TMPFILE alone.
#define NAMELESS (O_TMPFILE & ~O_DIRECTORY)
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void start(void) {
  const char *folder = getenv("FAULT_UNDER"), *calls = getenv("FAULT_CALLS");
  const char *file = getenv("FAULT_COUNTS");
  // Children run without faults.
  unsetenv("LD_PRELOAD");
  if (!folder || !calls || !file) return;
  at = strtoul(getenv("FAULT_AT") ?: "0", NULL, 10);
  error = atoi(getenv("FAULT_ERROR") ?: "5");
  stays = getenv("FAULT_STAYS") != NULL;
  strncpy(under, folder, sizeof under - 1);
  int descriptor = NEXT(open)(file, O_RDWR | O_CREAT, 0600);
  if (descriptor < 0 || ftruncate(descriptor, 4096)) return;
  counts = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  close(descriptor);
  for (int kind = 0; kind < FAILED; kind++)
    if (!strcmp(names[kind], calls)) chosen = kind;
}

// Whether this call is the one that fails.
static int fails(enum kind kind) {
  if (!counts || counts == MAP_FAILED) return 0;
  unsigned long number = atomic_fetch_add(&counts[kind], 1) + 1;
  if ((int)kind != chosen || !at || (stays ? number < at : number != at)) return 0;
  atomic_fetch_add(&counts[FAILED], 1);
  if (!error) kill(getpid(), SIGKILL);
  errno = error;
  return 1;
}

static int is_under(const char *path) {
  return path && (path[0] != '/' || !strncmp(path, under, strlen(under)));
}

static int is_watched(int descriptor) {
  return descriptor > 2 && descriptor < 4096 && watched[descriptor];
}

static int watch(int descriptor, const char *path) {
  if (descriptor >= 0 && descriptor < 4096) watched[descriptor] = is_under(path);
  return descriptor;
}

static int opening_fails(const char *path, int flags) {
  if (!counts || !is_under(path)) return 0;
  if (fails(OPEN)) return 1;
  return (flags & (O_CREAT | NAMELESS)) && fails(CREATE);
}

#define MODE                                                                                       \
  mode_t mode = 0;                                                                                 \
  va_list list;                                                                                    \
  va_start(list, flags);                                                                           \
  if (flags & (O_CREAT | NAMELESS)) mode = va_arg(list, mode_t);                   \
  va_end(list)

int open(const char *path, int flags, ...) {
  MODE;
  return opening_fails(path, flags) ? -1 : watch(NEXT(open)(path, flags, mode), path);
}
int open64(const char *path, int flags, ...) {
  MODE;
  return opening_fails(path, flags) ? -1 : watch(NEXT(open64)(path, flags, mode), path);
}
int openat(int folder, const char *path, int flags, ...) {
  MODE;
  return opening_fails(path, flags) ? -1 : watch(NEXT(openat)(folder, path, flags, mode), path);
}
int openat64(int folder, const char *path, int flags, ...) {
  MODE;
  return opening_fails(path, flags) ? -1 : watch(NEXT(openat64)(folder, path, flags, mode), path);
}
int __open_2(const char *path, int flags) { return open(path, flags); }
int __open64_2(const char *path, int flags) { return open64(path, flags); }
int mkstemp64(char *path) {
  return is_under(path) && fails(CREATE) ? -1 : watch(NEXT(mkstemp64)(path), path);
}

int close(int descriptor) {
  if (descriptor >= 0 && descriptor < 4096) watched[descriptor] = 0;
  return NEXT(close)(descriptor);
}

#define FAILING(kind, condition, call) ((condition) && fails(kind) ? -1 : (call))

ssize_t read(int d, void *b, size_t n) { return FAILING(READ, is_watched(d), NEXT(read)(d, b, n)); }
ssize_t __read_chk(int d, void *b, size_t n, size_t size) {
  (void)size;
  return read(d, b, n);
}
ssize_t write(int d, const void *b, size_t n) {
  return FAILING(WRITE, is_watched(d), NEXT(write)(d, b, n));
}
ssize_t pread(int d, void *b, size_t n, off_t o) {
  return FAILING(PAGE, is_watched(d), NEXT(pread)(d, b, n, o));
}
ssize_t pread64(int d, void *b, size_t n, off64_t o) {
  return FAILING(PAGE, is_watched(d), NEXT(pread64)(d, b, n, o));
}
ssize_t pwrite(int d, const void *b, size_t n, off_t o) {
  return FAILING(PAGE, is_watched(d), NEXT(pwrite)(d, b, n, o));
}
ssize_t pwrite64(int d, const void *b, size_t n, off64_t o) {
  return FAILING(PAGE, is_watched(d), NEXT(pwrite64)(d, b, n, o));
}
int ftruncate(int d, off_t n) { return FAILING(PAGE, is_watched(d), NEXT(ftruncate)(d, n)); }
int ftruncate64(int d, off64_t n) { return FAILING(PAGE, is_watched(d), NEXT(ftruncate64)(d, n)); }
int fsync(int d) { return FAILING(SYNC, is_watched(d), NEXT(fsync)(d)); }
int fdatasync(int d) { return FAILING(SYNC, is_watched(d), NEXT(fdatasync)(d)); }
int rename(const char *a, const char *b) { return FAILING(NAME, is_under(b), NEXT(rename)(a, b)); }
int link(const char *a, const char *b) { return FAILING(NAME, is_under(b), NEXT(link)(a, b)); }
int linkat(int x, const char *a, int y, const char *b, int f) {
  return FAILING(NAME, is_under(b), NEXT(linkat)(x, a, y, b, f));
}
int mkdir(const char *a, mode_t m) { return FAILING(NAME, is_under(a), NEXT(mkdir)(a, m)); }
