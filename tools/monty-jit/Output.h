//===- Output.h - Buffered standard output ----------------------*- C++ -*-===//

#ifndef MONTYJIT_TOOLS_OUTPUT_H
#define MONTYJIT_TOOLS_OUTPUT_H

#include <string>
#include <string_view>

/// What a script prints, on its way to standard output. Flushed when it is
/// large, before host calls (which may print themselves), and at the end.
class Output {
public:
  Output() = default;
  ~Output() { flush(); }
  Output(const Output &) = delete;

  void write(std::string_view text) {
    buffer_ += text;
    if (buffer_.size() >= Capacity)
      flush();
  }
  void flush();

private:
  static constexpr size_t Capacity = 1 << 16;

  std::string buffer_;
};

#endif // MONTYJIT_TOOLS_OUTPUT_H
