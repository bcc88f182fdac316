// cmark, as it is.
#include <cmark.h>
