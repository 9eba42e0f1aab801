#ifndef CRASH_H
#define CRASH_H

/// The bytes of a line that is written: the digits of a SHA-256 and a line break.
enum { crash_line_length = 65 };

/// From now on, a signal that ends this process because of a fault has the notes written down that it may be due to: a line
/// each, into an open file, behind its first `end` bytes and never beyond `limit`. After that the signal ends the process, and
/// nothing of its memory is printed. What ends the process by force, as SIGKILL does, writes nothing.
void write_crashes(int file, long end, long limit);

/// Writes nothing any more to that file, which is about to be closed.
void stop_writing_crashes(int file);

/// Says that this thread works on the note with these 64 digits, until `put_down`. Returns what that takes; -1 where it is
/// not said, since nothing is written or too many threads work at once.
int take_in_hand(const char *digits);
void put_down(int desk);

#endif
