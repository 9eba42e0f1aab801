// A process that gives up its power and then tries what its argument names: ends with 0 where that was refused.
#include <confinement.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool opens(const char *path, int way) {
    int file = open(path, way);
    if (file < 0) return false;
    close(file);
    return true;
}

static bool reaches_files(void) {
    const char *paths[] = {"/etc/passwd", "/usr/bin/env", "/proc/self/status", "/dev/null", "."};
    for (size_t index = 0; index < sizeof paths / sizeof *paths; index++)
        if (opens(paths[index], O_RDONLY)) return true;
    return mkdir("/tmp/casuslens-confined", 0700) == 0 || errno != EACCES;
}

static bool reaches_more_than_programs(void) {
    return !opens("/usr/bin/env", O_RDONLY) || opens("/usr/bin/env", O_WRONLY) || opens("/etc/passwd", O_RDONLY)
        || opens("/tmp", O_RDONLY);
}

int main(int count, char **words) {
    const char *attempt = count > 1 ? words[1] : "";
    bool runs_programs = strcmp(attempt, "programs") == 0;
    int inherited = open("/etc/passwd", O_RDONLY);
    if (inherited < 3 || close_inherited_files() != 0 || confine(runs_programs) != 0) return 2;
    if (strcmp(attempt, "files") == 0) return reaches_files();
    if (runs_programs) return reaches_more_than_programs();
    if (strcmp(attempt, "inherited") == 0) return fcntl(inherited, F_GETFD) != -1;
    if (strcmp(attempt, "memory") == 0) return malloc(300 << 20) != NULL;
    if (strcmp(attempt, "computing") == 0)
        for (volatile int idle = 0;;) idle = !idle;
    return 2;
}
