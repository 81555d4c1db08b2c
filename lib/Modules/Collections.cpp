//===- Collections.cpp - The _collections module --------------------------===//

#include "ModuleTable.h"
#include "Support.h"

using namespace montyjit;

static bool addTypes(Session &session, ModuleObject *module) {
  return addConstant(session, module, "deque",
                     Value::fromObject(builtinType(TypeId::Deque)));
}

ModuleDef montyjit::collectionsModule() {
  return {.name = "_collections", .init = addTypes};
}
