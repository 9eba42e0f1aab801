// What a handler of signals does: Swift cannot be used in one, since any of it may allocate or wait.
#define _GNU_SOURCE
#include "crash.h"

#include <errno.h>
#include <signal.h>
#include <stdalign.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

// More than the cores of a machine that reviews notes; a page is used only where a thread does.
enum { desk_count = 128, stack_size = 16 * 1024 };

// Where one thread works on a note. The handler runs on the stack of the desk: that of the thread may be used up.
struct desk {
    alignas(64) char stack[stack_size];
    stack_t before;
    char line[crash_line_length];
    atomic_bool is_taken, is_readable;
};

static struct desk desks[desk_count];
static _Thread_local struct desk *own __attribute__((tls_model("initial-exec")));

static atomic_int crashes = -1;
static atomic_long end_of_crashes;
static long limit_of_crashes;
static atomic_bool is_told;

// What ends a process because of a fault: a trap, memory that is not there, a stack that is used up, an abort. The watchdog
// of systemd aborts too.
static const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
enum { fault_count = sizeof faults / sizeof *faults };

static void write_down(const struct desk *desk) {
    long place = atomic_fetch_add(&end_of_crashes, crash_line_length);
    if (place + crash_line_length > limit_of_crashes) return;
    // Not waited for the disk: what was written outlives the process. A failure costs one more crash.
    (void)!pwrite(atomic_load(&crashes), desk->line, crash_line_length, place);
}

static bool is_first(const struct desk *desk) {
    for (const struct desk *other = desks; other < desk; other++)
        if (atomic_load(&other->is_readable) && memcmp(other->line, desk->line, crash_line_length) == 0) return false;
    return true;
}

// Each note once, also where two threads have it: a crash counts once.
static void write_all_down(void) {
    for (const struct desk *desk = desks; desk < desks + desk_count; desk++)
        if (atomic_load(&desk->is_readable) && is_first(desk)) write_down(desk);
}

// A fault befalls the thread that made it; what another process sends, any thread.
static void tell(const siginfo_t *info) {
    if (atomic_load(&crashes) < 0 || atomic_exchange(&is_told, true)) return;
    if (info->si_code == SI_USER) write_all_down();
    else if (own) write_down(own);
}

// After it the process ends as the system ends it. Swift's own handler, which stood here before, would print what the memory
// holds where it can: words of the note.
static void on_fault(int fault, siginfo_t *info, void *context) {
    (void)context;
    int kept = errno;
    tell(info);
    signal(fault, SIG_DFL);
    // A faulty instruction is met again when this returns; anything else has to be sent again.
    if (info->si_code <= 0 || fault == SIGTRAP) raise(fault);
    errno = kept;
}

static void handle_faults(void) {
    static bool is_done;
    if (is_done) return;
    is_done = true;
    struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    for (int index = 0; index < fault_count; index++) sigaction(faults[index], &action, NULL);
}

void write_crashes(int file, long end, long limit) {
    limit_of_crashes = limit;
    atomic_store(&end_of_crashes, end);
    atomic_store(&crashes, file);
    handle_faults();
}

void stop_writing_crashes(int file) { atomic_compare_exchange_strong(&crashes, &file, -1); }

static int free_desk(void) {
    for (int index = 0; index < desk_count; index++)
        if (!atomic_exchange(&desks[index].is_taken, true)) return index;
    return -1;
}

int take_in_hand(const char *digits) {
    int index = atomic_load(&crashes) < 0 || own ? -1 : free_desk();
    if (index < 0) return -1;
    struct desk *desk = &desks[index];
    memcpy(desk->line, digits, crash_line_length - 1);
    desk->line[crash_line_length - 1] = '\n';
    stack_t stack = {.ss_sp = desk->stack, .ss_size = stack_size};
    sigaltstack(&stack, &desk->before);
    own = desk;
    atomic_store(&desk->is_readable, true);
    return index;
}

void put_down(int index) {
    if (index < 0) return;
    struct desk *desk = &desks[index];
    atomic_store(&desk->is_readable, false);
    own = NULL;
    sigaltstack(&desk->before, NULL);
    memset(desk->line, 0, crash_line_length);
    atomic_store(&desk->is_taken, false);
}
