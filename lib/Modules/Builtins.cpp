//===- Builtins.cpp - Registration of the built-in functions --------------===//

#include "BuiltinsTables.h"
#include "ModuleTable.h"

using namespace montyjit;

void montyjit::initBuiltinFunctions() {
  registerBuiltins(objectBuiltins());
  registerBuiltins(numberBuiltins());
  registerBuiltins(reduceBuiltins());
  registerBuiltins(printBuiltins());
  registerBuiltins(codeBuiltins());
}
