// What Swift's own module of the C library leaves out.

#include <malloc.h>

// <stdio.h> shows it only to those who ask for all of GNU.
int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned int flags);

// RENAME_NOREPLACE: fail with EEXIST where the new name is taken.
static const unsigned int rename_without_replacing = 1;

// Set by the linker, before the first and behind the last byte of the program that is only read.
extern const char __executable_start[];
extern const char etext[];

static inline const char *program_start(void) { return __executable_start; }
static inline const char *program_end(void) { return etext; }
