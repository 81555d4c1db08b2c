//===- TracebackText.h - Messages of uncaught exceptions --------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_TRACEBACKTEXT_H
#define MONTYJIT_LIB_RUNTIME_TRACEBACKTEXT_H

#include "montyjit/Runtime/Traceback.h"

namespace montyjit {

enum class Conversion : uint8_t { Str, Repr };

/// \return str() or repr() of \p value; \p otherwise if that raises or would
/// suspend. Leaves the session as it was.
std::string safeText(Session &session, Value value, Conversion conversion,
                     const char *otherwise);

/// \return what CPython prints below the traceback of a SyntaxError: file,
/// source line, carets, message. \p name is the class's.
std::string formatSyntaxError(Session &session, Value exception,
                              const std::string &name);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_TRACEBACKTEXT_H
