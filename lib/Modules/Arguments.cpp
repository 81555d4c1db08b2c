//===- Arguments.cpp - What prelude classes need to look native -----------===//

#include "ModuleTable.h"
#include "Support.h"

#include "montyjit/Runtime/Dict.h"
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
  for (const char *name :
       {"__dict__", "__weakref__", "__firstlineno__", "__static_attributes__"})
    dictRemoveStr(session, type->dict, session.intern(name));
  typeModified(session, type);
  return args[0];
}

NativeDef table[] = {
    {"static_type", "(cls, final=False, /)", staticType},
};
} // namespace

ModuleDef montyjit::argumentsModule() {
  return {.name = "_arguments", .natives = table};
}
