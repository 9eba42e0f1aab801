#ifndef INTERPOSE_H
#define INTERPOSE_H

#include <dlfcn.h>

// What is to become of a counted call.
enum fate { GOES_ON, FAILS, DIES_AFTER };

// The function of that name that this library stands before.
#define REAL(type, name) ((type)dlsym(RTLD_NEXT, name))

// Called before a write to any file at a place in it.
void before_log_write(int file);

// Called before a file is moved.
void before_move(const char *path);

// Called after the content of a file was synced.
void after_sync(const char *path);

#endif
