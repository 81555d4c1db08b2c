#include "Output.h"

#include "Files.h"

#include <unistd.h>

void Output::flush() {
  // A reader that went away has its reasons: what is printed is dropped then.
  if (!buffer_.empty())
    (void)writeAll(STDOUT_FILENO, buffer_);
  buffer_.clear();
}
