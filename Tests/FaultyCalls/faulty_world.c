// Makes a process work as one that was built wrongly, to prove that the tests would see it. FAULTS_BREAK names how:
//
//   archive-first   a note goes to the archive before its record is committed
//   relaxed-sync    the store runs with synchronous=NORMAL, and says FULL when asked
//   no-unique-key   two notes with the same bytes are two notes
//   no-memory       the files that stay in the inbox are forgotten
//   first-stat      the look at a file after reading it says what the look before said
//
// FAULTS_REWRITE names a file of the inbox: when it was read for the first time, somebody writes another word over its
// first one.
//
// FAULTS_REPLACE names a file of the inbox: just before it is moved for the first time, somebody puts the file of the
// folder `drop` in its place that has its name and `.new`.

#define _GNU_SOURCE
#include "interpose.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

struct sqlite3;
struct sqlite3_stmt;

static int is_broken(const char *how) {
    const char *value = getenv("FAULTS_BREAK");
    return value && strcmp(value, how) == 0;
}

static void path_of(char *path, int file) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    long length = syscall(SYS_readlink, link, path, PATH_MAX - 1);
    path[length < 0 ? 0 : length] = 0;
}

// Whether a path is that of a note in the inbox; if so, `name` is where its own name starts.
static int is_note(const char *path, const char **name) {
    const char *found = strstr(path, "/inbox/");
    *name = found ? found + strlen("/inbox/") : NULL;
    return found && **name != '.';
}

// The note that was read last.
static char last_read[PATH_MAX];

void before_log_write(int file) {
    if (!is_broken("archive-first") || !last_read[0]) return;
    char path[PATH_MAX], target[PATH_MAX + 16];
    path_of(path, file);
    size_t length = strlen(path);
    if (length < 4 || strcmp(path + length - 4, "-wal") != 0) return;
    const char *name;
    if (!is_note(last_read, &name)) return;
    snprintf(target, sizeof target, "%.*s/archive/%s", (int)(name - last_read - 7), last_read, name);
    syscall(SYS_renameat2, AT_FDCWD, last_read, AT_FDCWD, target, 0);
    last_read[0] = 0;
}

static void rewrite(const char *path) {
    static int done;
    const char *wanted = getenv("FAULTS_REWRITE"), *name;
    if (!wanted || done || !is_note(path, &name) || strcmp(name, wanted) != 0) return;
    done = 1;
    long file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CLOEXEC);
    if (file < 0) return;
    syscall(SYS_write, (int)file, "Teamoverleg ", 12);
    syscall(SYS_close, (int)file);
}

void before_move(const char *path) {
    static int done;
    const char *wanted = getenv("FAULTS_REPLACE"), *name;
    if (!wanted || done || !is_note(path, &name) || strcmp(name, wanted) != 0) return;
    done = 1;
    char other[PATH_MAX + 8];
    snprintf(other, sizeof other, "%.*s../drop/%s.new", (int)(name - path), path, name);
    syscall(SYS_renameat2, AT_FDCWD, other, AT_FDCWD, path, 0);
}

ssize_t read(int file, void *bytes, size_t size) {
    ssize_t result = REAL(ssize_t (*)(int, void *, size_t), "read")(file, bytes, size);
    int kept = errno;
    char path[PATH_MAX];
    const char *name;
    path_of(path, file);
    if (result >= 0 && is_note(path, &name)) {
        snprintf(last_read, sizeof last_read, "%s", path);
        if (result == 0) rewrite(path);
    }
    errno = kept;
    return result;
}

static int looks(int file, struct stat *status) {
    static struct stat first;
    static char looked[PATH_MAX];
    int result = REAL(int (*)(int, struct stat *), "fstat64")(file, status);
    if (result != 0 || !is_broken("first-stat")) return result;
    char path[PATH_MAX];
    const char *name;
    path_of(path, file);
    if (!is_note(path, &name)) return result;
    if (strcmp(path, looked) == 0) {
        *status = first;
        looked[0] = 0;
    } else {
        first = *status;
        snprintf(looked, sizeof looked, "%s", path);
    }
    return result;
}

int fstat(int file, struct stat *status) { return looks(file, status); }
int fstat64(int file, struct stat64 *status) { return looks(file, (struct stat *)status); }

// Puts another stretch of the same length in the place of the first that is found.
static void replace(char *text, const char *old, const char *new) {
    char *found = strstr(text, old);
    if (found) memcpy(found, new, strlen(new));
}

static void break_sql(char *sql) {
    if (is_broken("relaxed-sync")) {
        if (strcmp(sql, "PRAGMA synchronous") == 0) replace(sql, "PRAGMA synchronous", "SELECT 2          ");
        replace(sql, "PRAGMA synchronous = 2", "PRAGMA synchronous = 1");
    }
    if (is_broken("no-memory")) replace(sql, "left_file WHERE arrival >", "left_file WHERE 0       >");
    if (is_broken("no-unique-key")) {
        replace(sql, "sha256 TEXT NOT NULL UNIQUE", "sha256 TEXT NOT NULL       ");
        replace(sql, "SELECT sequence FROM note WHERE sha256 = ?", "SELECT sequence FROM note WHERE 0      = ?");
    }
}

int sqlite3_prepare_v3(struct sqlite3 *db, const char *sql, int size, unsigned flags, struct sqlite3_stmt **statement,
                       const char **tail) {
    char *own = strdup(sql);
    if (!own) return 7; // SQLITE_NOMEM
    break_sql(own);
    const char *rest = own;
    int result = REAL(int (*)(struct sqlite3 *, const char *, int, unsigned, struct sqlite3_stmt **, const char **),
                      "sqlite3_prepare_v3")(db, own, size, flags, statement, &rest);
    if (tail) *tail = sql + (rest - own);
    free(own);
    return result;
}
