// A disk that fails when it is told to: preloaded into a program, it counts the calls that change or read files below one
// folder and, at one of them, ends the process or lets the call fail.
//
// FAULTY_FOLDER  only files below it count
// FAULTY_AT      the call at which it happens, counted from 1; 0 for none
// FAULTY_DO      kill: ends the process at that call, FAULTY_AFTER microseconds later
//                eio:  that call alone fails with EIO
//                full: from that call on whatever needs room fails with ENOSPC
// FAULTY_KINDS   letters of the calls that count: o(pen) r(ead) w(rite) s(ync) t(runcate) n(ame) u(nlink) m(kdir)
// FAULTY_LOG     where every call that counted is told, a line each
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static int calls = 0;
static __thread int inside = 0;

static void *killer(void *after) {
  usleep((useconds_t)(long)after);
  kill(getpid(), SIGKILL);
  return NULL;
}

static void killAfter(long after) {
  if (after <= 0) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  pthread_t thread;
  pthread_create(&thread, NULL, killer, (void *)after);
}

static void tell(int n, char kind, const char *path) {
  const char *log = getenv("FAULTY_LOG");
  if (!log) return;
  char line[PATH_MAX + 32];
  int length = snprintf(line, sizeof line, "%d %c %s\n", n, kind, path);
  int fd = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_APPEND | O_CREAT, 0600);
  if (fd < 0) return;
  if (syscall(SYS_write, fd, line, length) < 0) {}
  syscall(SYS_close, fd);
}

// Gives the error with which a call must fail, 0 where it may go on.
static int verdict(char kind, const char *path) {
  const char *folder = getenv("FAULTY_FOLDER");
  const char *kinds = getenv("FAULTY_KINDS");
  if (!folder || inside || strncmp(path, folder, strlen(folder)) != 0) return 0;
  if (kinds && !strchr(kinds, kind)) return 0;
  inside = 1;
  int n = __sync_add_and_fetch(&calls, 1);
  tell(n, kind, path);
  int at = atoi(getenv("FAULTY_AT") ? getenv("FAULTY_AT") : "0");
  const char *what = getenv("FAULTY_DO") ? getenv("FAULTY_DO") : "";
  int error = 0;
  if (at > 0 && strcmp(what, "kill") == 0 && n == at)
    killAfter(atol(getenv("FAULTY_AFTER") ? getenv("FAULTY_AFTER") : "0"));
  else if (at > 0 && strcmp(what, "eio") == 0 && n == at)
    error = EIO;
  else if (at > 0 && strcmp(what, "full") == 0 && n >= at && strchr("wsm", kind))
    error = ENOSPC;
  inside = 0;
  return error;
}

static int verdictOf(char kind, int fd) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return verdict(kind, path);
}

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
#define BY_PATH(kind, path) do { int e = verdict(kind, path); if (e) { errno = e; return -1; } } while (0)
#define BY_FD(kind, fd) do { int e = verdictOf(kind, fd); if (e) { errno = e; return -1; } } while (0)

int fsync(int fd) { REAL(fsync); BY_FD('s', fd); return real(fd); }
int fdatasync(int fd) { REAL(fdatasync); BY_FD('s', fd); return real(fd); }
ssize_t write(int fd, const void *b, size_t n) { REAL(write); BY_FD('w', fd); return real(fd, b, n); }
ssize_t pwrite(int fd, const void *b, size_t n, off_t o) { REAL(pwrite); BY_FD('w', fd); return real(fd, b, n, o); }
ssize_t pwrite64(int fd, const void *b, size_t n, off64_t o) { REAL(pwrite64); BY_FD('w', fd); return real(fd, b, n, o); }
ssize_t writev(int fd, const struct iovec *v, int n) { REAL(writev); BY_FD('w', fd); return real(fd, v, n); }
ssize_t read(int fd, void *b, size_t n) { REAL(read); BY_FD('r', fd); return real(fd, b, n); }
ssize_t pread(int fd, void *b, size_t n, off_t o) { REAL(pread); BY_FD('r', fd); return real(fd, b, n, o); }
ssize_t pread64(int fd, void *b, size_t n, off64_t o) { REAL(pread64); BY_FD('r', fd); return real(fd, b, n, o); }
int ftruncate(int fd, off_t n) { REAL(ftruncate); BY_FD('t', fd); return real(fd, n); }
int ftruncate64(int fd, off64_t n) { REAL(ftruncate64); BY_FD('t', fd); return real(fd, n); }
int rename(const char *a, const char *b) { REAL(rename); BY_PATH('n', b); return real(a, b); }
int link(const char *a, const char *b) { REAL(link); BY_PATH('n', b); return real(a, b); }
int unlink(const char *a) { REAL(unlink); BY_PATH('u', a); return real(a); }
int mkdir(const char *a, mode_t m) { REAL(mkdir); BY_PATH('m', a); return real(a, m); }

#define OPENED(name) \
  int name(const char *path, int flags, ...) { \
    va_list rest; va_start(rest, flags); mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0; va_end(rest); \
    REAL(name); BY_PATH('o', path); return real(path, flags, mode); }
OPENED(open)
OPENED(open64)
