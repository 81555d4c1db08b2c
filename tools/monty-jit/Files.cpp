#include "Files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace {

[[noreturn]] void failOn(const std::string &name) {
  throw UsageError(name + ": " + std::strerror(errno));
}

/// Closes a file descriptor at the end of a scope.
struct OpenFile {
  explicit OpenFile(int file) : file(file) {}
  ~OpenFile() {
    if (file > STDERR_FILENO)
      close(file);
  }
  OpenFile(const OpenFile &) = delete;
  int file;
};

} // namespace

std::string readFile(const std::string &name) {
  OpenFile input(name == "-" ? STDIN_FILENO
                             : open(name.c_str(), O_RDONLY | O_CLOEXEC));
  if (input.file < 0)
    failOn(name);
  std::string content;
  char buffer[65536];
  for (;;) {
    ssize_t count = read(input.file, buffer, sizeof(buffer));
    if (count == 0)
      return content;
    if (count > 0)
      content.append(buffer, size_t(count));
    else if (errno != EINTR)
      failOn(name);
  }
}

bool writeAll(int file, std::string_view text) {
  while (!text.empty()) {
    ssize_t count = write(file, text.data(), text.size());
    if (count >= 0)
      text.remove_prefix(size_t(count));
    else if (errno != EINTR)
      return false;
  }
  return true;
}

void writeFile(const std::string &name, std::string_view content) {
  std::string temporary = name + ".tmp" + std::to_string(getpid());
  {
    OpenFile output(open(temporary.c_str(),
                         O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (output.file < 0 || !writeAll(output.file, content))
      failOn(temporary);
  }
  if (std::rename(temporary.c_str(), name.c_str()) != 0)
    failOn(name);
}
