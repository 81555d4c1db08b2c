//===- Builtins.cpp - Registration of the built-in functions --------------===//

#include "BuiltinsTables.h"
#include "ModuleTable.h"
#include "Support.h"

using namespace montyjit;

void montyjit::initBuiltinFunctions() {
  registerBuiltins(objectBuiltins());
  registerBuiltins(numberBuiltins());
  registerBuiltins(reduceBuiltins());
  registerBuiltins(printBuiltins());
  registerBuiltins(codeBuiltins());
  registerBuiltins(importBuiltins());
  registerBuiltins(namespaceBuiltins());
  registerBuiltins(asyncBuiltins());
  registerBuiltins(exitBuiltins());
}

ModuleDef montyjit::builtinsModule() {
  // What is assigned to the module is seen by all code of the session.
  auto useNamespace = [](Session &session, ModuleObject *module) {
    Value name = Value::fromObject(module->name);
    module->dict = session.writableBuiltins();
    return addConstant(session, module, "__name__", name);
  };
  return {.name = "builtins", .init = useNamespace, .hidden = framedBuiltins()};
}
