//===- PreludeSources.h - The Python sources inside the library -*- C++ -*-===//
///
/// \file
/// Every .py file below lib/Modules/Prelude is embedded in the library by
/// utils/embed.py, which generates the definition of preludeSources().
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_MODULES_PRELUDESOURCES_H
#define MONTYJIT_MODULES_PRELUDESOURCES_H

#include <span>
#include <string_view>

namespace montyjit {

/// One embedded Python file.
struct PreludeSource {
  /// The dotted module name that the path spells: "collections.abc" for
  /// collections/abc.py, "json" for json/__init__.py.
  std::string_view name;
  /// The path below lib/Modules/Prelude, for example "json/__init__.py".
  std::string_view path;
  /// The text in UTF-8, followed by a zero byte that is not part of it.
  std::string_view text;
};

/// \returns all embedded files, sorted by name. The text lives as long as the
/// process.
std::span<const PreludeSource> preludeSources();

} // namespace montyjit

#endif // MONTYJIT_MODULES_PRELUDESOURCES_H
