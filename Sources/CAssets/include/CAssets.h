// The files that the executable carries.
#ifndef CASSETS_H
#define CASSETS_H

#include <stddef.h>

// One embedded file.
struct bangkom_asset {
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

// The file at a position, in the order of paths; NULL behind the last.
const struct bangkom_asset *bangkom_asset_at(size_t index);

#endif
