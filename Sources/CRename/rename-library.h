/// What <stdio.h> shows only to those who ask for all of GNU, as Swift does not.
int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned int flags);

/// Lets a rename fail with EEXIST where the new name is taken: RENAME_NOREPLACE.
static const unsigned int rename_without_replacing = 1;
