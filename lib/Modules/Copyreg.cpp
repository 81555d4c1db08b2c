//===- Copyreg.cpp - How object takes itself apart ------------------------===//
///
/// \file
/// object.__reduce_ex__ and its relatives are Python (Prelude/copyreg.py): they
/// ask the object for its parts, and each answer may suspend.
///
//===----------------------------------------------------------------------===//

#include "ModuleTable.h"
#include "Support.h"

#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/TypeObject.h"

#include <algorithm>

using namespace montyjit;

namespace {
Value reduceStep(Frame *f) {
  return callModuleFunction(f, "copyreg", "_reduce", 1);
}

Value reduceExStep(Frame *f) {
  return callModuleFunction(f, "copyreg", "_reduce_ex", 2);
}

Value getStateStep(Frame *f) {
  return callModuleFunction(f, "copyreg", "_getstate", 1);
}

NativeDef objectMethods[] = {
    {.name = "__reduce_ex__",
     .signature = "(self, protocol, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 1,
     .step = reduceExStep,
     .isSound = holdsAnything},
    {.name = "__reduce__",
     .signature = "(self, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 1,
     .step = reduceStep,
     .isSound = holdsAnything},
    {.name = "__getstate__",
     .signature = "(self, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 1,
     .step = getStateStep,
     .isSound = holdsAnything},
};

/// \return the class in C++ that \p args[0] is or extends.
Value nativeBase(Session &session, Value *args) {
  Type *type = asType(args[0]);
  if (!type)
    return session.raise(TypeId::TypeError, "a class is needed");
  Type **found = std::find_if(type->mro, type->mro + type->mroCount,
                              [](Type *t) { return t->id != TypeId::Dynamic; });
  return Value::fromObject(*found);
}

NativeDef table[] = {{"_native_base", "(cls, /)", nativeBase}};
} // namespace

ModuleDef montyjit::copyregModule() {
  addModuleTypeMethods(TypeId::Object, objectMethods);
  return {.name = "copyreg", .natives = table, .prelude = "copyreg"};
}
