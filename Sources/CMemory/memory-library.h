#include <malloc.h>

// Set by the linker, before the first and behind the last byte of the program that is only read.
extern const char __executable_start[];
extern const char etext[];

static inline const char *program_start(void) { return __executable_start; }
static inline const char *program_end(void) { return etext; }
