//===- TracebackLines.h - One frame of a traceback as text ------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_TRACEBACKLINES_H
#define MONTYJIT_LIB_RUNTIME_TRACEBACKLINES_H

#include "montyjit/Runtime/Traceback.h"

namespace montyjit {

/// \return how many code points the UTF-8 text \p utf8 has.
uint32_t countCharacters(std::string_view utf8);

/// \return the columns of a terminal that \p utf8 takes: East Asian wide
/// characters count two, combining ones none.
uint32_t displayWidth(std::string_view utf8);

/// \return the source lines of an entry with their carets, indented by four;
/// empty if the source is not known.
std::string formatSourceLines(const Traceback *entry);

/// \return `  File "x.py", line 3, in f` and the source lines.
std::string formatEntry(const Traceback *entry);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_TRACEBACKLINES_H
