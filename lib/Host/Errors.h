//===- Errors.h - Exceptions and diagnostics as Error values ----*- C++ -*-===//

#ifndef MONTYJIT_LIB_HOST_ERRORS_H
#define MONTYJIT_LIB_HOST_ERRORS_H

#include "montyjit/Host/Result.h"
#include "montyjit/Runtime/Session.h"
#include "montyjit/Support/Diagnostic.h"

#include <string>
#include <string_view>

namespace montyjit {

/// \return the Error of an uncaught \p exception: what CPython prints when it
/// ends a script, and the exit code. Calls `__str__` of the exception; never
/// suspends. The session's status is Ok before and after.
Error describeException(Session &session, Value exception);

/// \return the Error for source text \p source of \p fileName that does not
/// compile.
Error describeDiagnostic(const Diagnostic &diagnostic, std::string_view source,
                         std::string_view fileName);

} // namespace montyjit

#endif // MONTYJIT_LIB_HOST_ERRORS_H
