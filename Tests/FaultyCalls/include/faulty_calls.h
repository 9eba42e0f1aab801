#ifndef FAULTY_CALLS_H
#define FAULTY_CALLS_H
// Nothing is called by name: the library is preloaded into the daemon, see faulty_calls.c.
#endif
