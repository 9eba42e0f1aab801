// Makes a process end on a note, as if it had a fault that nobody knows of: when it copies a text with the word VASTLOPER
// in it. FAULTS_CRASH names how:
//
//   trap       by an instruction that is none, as Swift ends it
//   overflow   by using up the stack of the thread
//   abort      by abort()
//   hang       not at all: the thread waits for ever
//   kill       by force, as the kernel does that needs memory
//
// FAULTS_CRASH_AFTER names a part of a path: then that is when such a text is copied once more after a file of that path was
// synced: after the log of the store for one, when the sheet of a note is made that was just recorded.

#define _GNU_SOURCE
#include "interpose.h"
#include <limits.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

// The shortest stretch that is looked into, in bytes.
enum { least = 64 };

static atomic_int was_seen, was_synced;

static int use_up_stack(volatile char *above) {
    volatile char room[4096];
    room[0] = *above;
    return use_up_stack(room) + room[0];
}

static void end(const char *how) {
    volatile char first = 1;
    if (strcmp(how, "trap") == 0) __builtin_trap();
    if (strcmp(how, "overflow") == 0) use_up_stack(&first);
    if (strcmp(how, "abort") == 0) abort();
    if (strcmp(how, "kill") == 0) syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
}

void after_sync(const char *path) {
    const char *awaited = getenv("FAULTS_CRASH_AFTER");
    if (awaited && was_seen && strstr(path, awaited)) was_synced = 1;
}

static void look_into(const void *bytes, size_t size) {
    if (size < least || !environ) return;
    const char *how = getenv("FAULTS_CRASH");
    if (!how || !memmem(bytes, size, "VASTLOPER", strlen("VASTLOPER"))) return;
    was_seen = 1;
    if (!getenv("FAULTS_CRASH_AFTER") || was_synced) end(how);
}

typedef void *(*copier)(void *, const void *, size_t);

static void *copy(void *target, const void *source, size_t size) {
    static _Atomic(copier) real;
    if (!real) real = REAL(copier, "memmove");
    look_into(source, size);
    return real(target, source, size);
}

void *memcpy(void *restrict target, const void *restrict source, size_t size) { return copy(target, source, size); }
void *memmove(void *target, const void *source, size_t size) { return copy(target, source, size); }
