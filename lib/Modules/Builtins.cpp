//===- Builtins.cpp - Registration of the built-in functions --------------===//

#include "ModuleTable.h"

using namespace montyjit;

void montyjit::initBuiltinFunctions() {}
