// Calls that Swift cannot make: they take a variable number of arguments, or the C library has no function for them.
#define _GNU_SOURCE
#include "confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

// The rights over files that each version of Landlock knows, and what later versions add; the header may be older.
static const uint64_t file_rights[] = {0, 0x1FFF, 0x3FFF, 0x7FFF, 0x7FFF, 0xFFFF};
static const uint64_t all_connections = 0x3, all_scopes = 0x3;
struct ruleset { uint64_t files, connections, scopes; };

static int limit(int resource, rlim_t most) {
    struct rlimit limit = {.rlim_cur = most, .rlim_max = most};
    return setrlimit(resource, &limit);
}

static int allow(int ruleset, const char *folder) {
    int parent = open(folder, O_PATH | O_CLOEXEC);
    if (parent < 0) return errno == ENOENT ? 0 : -1;
    struct landlock_path_beneath_attr rule = {
        .allowed_access = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
        .parent_fd = parent,
    };
    int status = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(parent);
    return status;
}

static long landlock_version(void) {
    return syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

bool kernel_forbids_files(void) { return landlock_version() > 0; }

static int forbid_files(bool runs_programs) {
    long version = landlock_version();
    if (version < 1) return 0;
    struct ruleset rules = {.files = file_rights[version < 5 ? version : 5]};
    if (version >= 4) rules.connections = all_connections;
    if (version >= 6) rules.scopes = all_scopes;
    int ruleset = syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0);
    if (ruleset < 0) return -1;
    if (runs_programs && (allow(ruleset, "/usr") || allow(ruleset, "/lib") || allow(ruleset, "/lib64"))) return -1;
    int status = syscall(SYS_landlock_restrict_self, ruleset, 0);
    close(ruleset);
    return status;
}

int close_inherited_files(void) { return close_range(3, ~0U, 0) ? errno : 0; }

int confine(bool runs_programs) {
    bool failed = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
        || forbid_files(runs_programs) || limit(RLIMIT_AS, 256 << 20) || limit(RLIMIT_CPU, 5)
        || limit(RLIMIT_FSIZE, 0) || limit(RLIMIT_CORE, 0) || limit(RLIMIT_NOFILE, 32);
    return failed ? (errno ? errno : EPERM) : 0;
}
