// Stands between a process and the C library (LD_PRELOAD), and makes one of its calls fail.
//
// Counted are the calls that change something under a folder, over all threads, from 1. What goes wrong, and at which
// call, is said in the environment:
//
//   FAULTS_ROOT   the folder; without it nothing is counted
//   FAULTS_AT     the number of the call; none fails without it
//   FAULTS_MODE   kill-before, kill-after, once, forever
//   FAULTS_ERRNO  the error of `once` and `forever`, as a number
//   FAULTS_LOG    a file that gets a line for each counted call: number, function, path, and FAULT where it failed
//
// `faulty_world.c` makes the same process work as one that was built wrongly, `faulty_notes.c` as one that crashes on a note.

#define _GNU_SOURCE
#include "faulty_calls.h"
#include "interpose.h"
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
#include <unistd.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static long count;

static const char *setting(const char *name) {
    const char *value = getenv(name);
    return value && *value ? value : NULL;
}

// The path of an open file, or of a name in an open folder.
static void find_path(char *path, int descriptor, const char *name) {
    char link[64];
    path[0] = 0;
    if (name && name[0] == '/') {
        snprintf(path, PATH_MAX, "%s", name);
        return;
    }
    if (descriptor == AT_FDCWD) snprintf(link, sizeof link, "/proc/self/cwd");
    else snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    long length = syscall(SYS_readlink, link, path, PATH_MAX - 1);
    if (length < 0) length = 0;
    path[length] = 0;
    if (name) snprintf(path + length, PATH_MAX - length, "/%s", name);
}

static int is_counted(const char *path) {
    const char *root = setting("FAULTS_ROOT");
    return root && strncmp(path, root, strlen(root)) == 0;
}

static void note(const char *function, const char *path, const char *what) {
    const char *log = setting("FAULTS_LOG");
    if (!log) return;
    char line[PATH_MAX + 128];
    int length = snprintf(line, sizeof line, "%ld %s %s%s\n", count, function, path, what);
    long file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) return;
    syscall(SYS_write, (int)file, line, length);
    syscall(SYS_close, (int)file);
}

static void die(void) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
}

// Counts a call, and returns what is to become of it.
static enum fate fate_of(const char *function, const char *path) {
    if (!is_counted(path)) return GOES_ON;
    int kept = errno;
    pthread_mutex_lock(&turn);
    count++;
    long at = setting("FAULTS_AT") ? atol(setting("FAULTS_AT")) : 0;
    const char *mode = setting("FAULTS_MODE") ? setting("FAULTS_MODE") : "";
    int isHit = at > 0 && (count == at || (count > at && strcmp(mode, "forever") == 0));
    note(function, path, isHit ? " FAULT" : "");
    pthread_mutex_unlock(&turn);
    errno = kept;
    if (!isHit) return GOES_ON;
    if (strcmp(mode, "kill-before") == 0) die();
    if (strcmp(mode, "kill-after") == 0) return DIES_AFTER;
    errno = setting("FAULTS_ERRNO") ? atoi(setting("FAULTS_ERRNO")) : EIO;
    return FAILS;
}

static long after(enum fate fate, long result) {
    if (fate == DIES_AFTER) die();
    return result;
}

#define COUNTED(function, descriptor, name, call)                                                                     \
    do {                                                                                                              \
        char path[PATH_MAX];                                                                                          \
        find_path(path, descriptor, name);                                                                            \
        enum fate fate = fate_of(function, path);                                                                     \
        if (fate == FAILS) return -1;                                                                                 \
        return after(fate, call);                                                                                     \
    } while (0)

static int opens(int folder, const char *name, int flags, mode_t mode, int (*real)(int, const char *, int, ...)) {
    if (!(flags & O_CREAT)) return real(folder, name, flags, mode);
    COUNTED("open", folder, name, real(folder, name, flags, mode));
}

#define OPEN_BODY(folder)                                                                                             \
    va_list rest;                                                                                                     \
    va_start(rest, flags);                                                                                            \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;                                                         \
    va_end(rest);                                                                                                     \
    return opens(folder, name, flags, mode, REAL(int (*)(int, const char *, int, ...), "openat64"))

int open(const char *name, int flags, ...) { OPEN_BODY(AT_FDCWD); }
int open64(const char *name, int flags, ...) { OPEN_BODY(AT_FDCWD); }
int openat(int folder, const char *name, int flags, ...) { OPEN_BODY(folder); }
int openat64(int folder, const char *name, int flags, ...) { OPEN_BODY(folder); }

ssize_t write(int file, const void *bytes, size_t size) {
    COUNTED("write", file, NULL, REAL(ssize_t (*)(int, const void *, size_t), "write")(file, bytes, size));
}

static ssize_t write_at(int file, const void *bytes, size_t size, off_t at) {
    before_log_write(file);
    COUNTED("pwrite", file, NULL,
            REAL(ssize_t (*)(int, const void *, size_t, off_t), "pwrite64")(file, bytes, size, at));
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at) { return write_at(file, bytes, size, at); }
ssize_t pwrite64(int file, const void *bytes, size_t size, off_t at) { return write_at(file, bytes, size, at); }

static int truncates(int file, off_t size) {
    COUNTED("ftruncate", file, NULL, REAL(int (*)(int, off_t), "ftruncate64")(file, size));
}

int ftruncate(int file, off_t size) { return truncates(file, size); }
int ftruncate64(int file, off_t size) { return truncates(file, size); }

static int syncs(int file, const char *function) {
    char path[PATH_MAX];
    find_path(path, file, NULL);
    int result = REAL(int (*)(int), function)(file);
    after_sync(path);
    return result;
}

int fsync(int file) { COUNTED("fsync", file, NULL, syncs(file, "fsync")); }
int fdatasync(int file) { COUNTED("fdatasync", file, NULL, syncs(file, "fdatasync")); }
int syncfs(int file) { COUNTED("syncfs", file, NULL, REAL(int (*)(int), "syncfs")(file)); }

static int reserves(int file, off_t at, off_t size) {
    char path[PATH_MAX];
    find_path(path, file, NULL);
    enum fate fate = fate_of("posix_fallocate", path);
    if (fate == FAILS) return errno;
    return (int)after(fate, REAL(int (*)(int, off_t, off_t), "posix_fallocate64")(file, at, size));
}

int posix_fallocate(int file, off_t at, off_t size) { return reserves(file, at, size); }
int posix_fallocate64(int file, off_t at, off_t size) { return reserves(file, at, size); }

int fchmod(int file, mode_t mode) {
    COUNTED("fchmod", file, NULL, REAL(int (*)(int, mode_t), "fchmod")(file, mode));
}

int mkdir(const char *name, mode_t mode) {
    COUNTED("mkdir", AT_FDCWD, name, REAL(int (*)(const char *, mode_t), "mkdir")(name, mode));
}

int unlink(const char *name) {
    COUNTED("unlink", AT_FDCWD, name, REAL(int (*)(const char *), "unlink")(name));
}

int unlinkat(int folder, const char *name, int flags) {
    COUNTED("unlinkat", folder, name, REAL(int (*)(int, const char *, int), "unlinkat")(folder, name, flags));
}

int rename(const char *old, const char *new) {
    COUNTED("rename", AT_FDCWD, new, REAL(int (*)(const char *, const char *), "rename")(old, new));
}

static void tell_of_move(int from, const char *old) {
    char path[PATH_MAX];
    find_path(path, from, old);
    before_move(path);
}

int renameat(int from, const char *old, int to, const char *new) {
    tell_of_move(from, old);
    COUNTED("renameat", to, new,
            REAL(int (*)(int, const char *, int, const char *), "renameat")(from, old, to, new));
}

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
    tell_of_move(from, old);
    COUNTED("renameat2", to, new,
            REAL(int (*)(int, const char *, int, const char *, unsigned), "renameat2")(from, old, to, new, flags));
}

int linkat(int from, const char *old, int to, const char *new, int flags) {
    COUNTED("linkat", to, new,
            REAL(int (*)(int, const char *, int, const char *, int), "linkat")(from, old, to, new, flags));
}
