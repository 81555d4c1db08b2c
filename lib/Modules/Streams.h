//===- Streams.h - sys.stdin, sys.stdout, sys.stderr ------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_STREAMS_H
#define MONTYJIT_LIB_MODULES_STREAMS_H

#include "montyjit/Runtime/Session.h"

#include <string_view>

namespace montyjit {

enum class Stream : uint8_t { In, Out, Error };

/// Adds the methods of the streams' type.
void initStreams();

/// \return the stream as a Python object. Field 0 is its number.
Value makeStream(Session &session, Stream stream);

/// \return whether \p value is one of the standard streams, which one in \p stream.
bool isStream(Value value, Stream &stream);

/// Gives \p text to the host.
void writeStream(Session &session, Stream stream, std::string_view text);

/// \return sys.stdout as the program left it; empty while it is the original.
Value replacedStdout(Session &session);

/// Appends the UTF-8 of \p text to \p out. \return false with UnicodeEncodeError
/// pending for a lone surrogate.
[[nodiscard]] bool appendEncoded(Session &session, Str *text, std::string &out);

} // namespace montyjit

#endif // MONTYJIT_LIB_MODULES_STREAMS_H
