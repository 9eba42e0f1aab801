#ifndef CONFINEMENT_H
#define CONFINEMENT_H

#include <stdbool.h>

/// Closes every file but standard input, output and error. Returns 0, or the number of the system's error.
int close_inherited_files(void);

/// Takes from this process, and from all that it starts, what reading a document does not need: more than 256 MiB of
/// memory and 5 s of computing, writing files, gaining rights and, where the kernel has Landlock, every file and
/// connection there is. With `runs_programs` it may read and run what is under /usr and /lib.
/// Returns 0, or the number of the system's error: then nothing hostile should be read.
int confine(bool runs_programs);

/// Whether the kernel has Landlock: without it, files are as readable as they are to this user.
bool kernel_forbids_files(void);

#endif
