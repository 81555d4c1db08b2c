//===- GeneratorSupport.h - What generators and coroutines share -*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_GENERATORSUPPORT_H
#define MONTYJIT_LIB_RUNTIME_GENERATORSUPPORT_H

#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// `throw(type, value)`: the exception to raise. May suspend in a constructor.
Value makeThrown(Session &session, Value type, Value value);
/// `throw(.., .., traceback)`. \return false with TypeError pending.
[[nodiscard]] bool setThrownTraceback(Session &session, Value exception,
                                      Value traceback);

/// Methods of asynchronous generators and of what they give to await. Called once.
void initAsyncGenerators();

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_GENERATORSUPPORT_H
