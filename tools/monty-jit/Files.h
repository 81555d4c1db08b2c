//===- Files.h - Reading and writing whole files ----------------*- C++ -*-===//

#ifndef MONTYJIT_TOOLS_FILES_H
#define MONTYJIT_TOOLS_FILES_H

#include <stdexcept>
#include <string>
#include <string_view>

/// The command line, or a file that it names, is wrong. main prints the message
/// and returns ExitUsage.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// \return the content of file \p name; of standard input for "-". Throws
/// UsageError.
std::string readFile(const std::string &name);
/// Replaces file \p name as a whole: a reader sees the old or the new content.
/// Throws UsageError.
void writeFile(const std::string &name, std::string_view content);
/// Writes all of \p text to a file descriptor. \return whether that worked.
bool writeAll(int file, std::string_view text);

#endif // MONTYJIT_TOOLS_FILES_H
