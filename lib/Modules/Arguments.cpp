//===- Arguments.cpp - What prelude classes need to look native -----------===//

#include "ModuleTable.h"
#include "Support.h"

#include "montyjit/Runtime/TypeObject.h"

using namespace montyjit;

namespace {
/// Decorates a finished class that CPython writes in C.
Value staticType(Session &session, Value *args) {
  Type *type = asType(args[0]);
  if (!type || type->id != TypeId::Dynamic)
    return session.raise(TypeId::TypeError, "a class of Python is needed");
  type->isStatic = true;
  type->isFinal = args[1] == trueValue();
  return args[0];
}

NativeDef table[] = {
    {"static_type", "(cls, final=False, /)", staticType},
};
} // namespace

ModuleDef montyjit::argumentsModule() {
  return {.name = "_arguments", .natives = table};
}
