//===- Formatting.cpp - The part of fmt that is no template ---------------===//
///
/// \file
/// Debian has libfmt as a shared library alone, which would bring a shared
/// libstdc++ into every process: looking up the symbols of both took a third of
/// the start. Of all that is in it, only what is named here is called.
///
//===----------------------------------------------------------------------===//

#define FMT_HEADER_ONLY 1
#include <fmt/format.h>

namespace montyjit {

/// Makes the compiler emit the function, which is inline here.
[[gnu::used]] static std::string (*const emitted)(
    fmt::string_view, fmt::format_args) = fmt::vformat;

} // namespace montyjit
