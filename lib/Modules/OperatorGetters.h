//===- OperatorGetters.h - The classes of the operator module ---*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_OPERATORGETTERS_H
#define MONTYJIT_LIB_MODULES_OPERATORGETTERS_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

struct ModuleObject;

/// Gives the types their methods. While modules are registered.
void initOperatorGetters();
/// Adds itemgetter, attrgetter and methodcaller to \p module. \return false
/// with MemoryError pending.
[[nodiscard]] bool addOperatorGetters(Session &session, ModuleObject *module);

} // namespace montyjit

#endif // MONTYJIT_LIB_MODULES_OPERATORGETTERS_H
