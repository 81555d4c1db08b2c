//===- ModuleTable.h - What modules with a part in C++ define ---*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_MODULETABLE_H
#define MONTYJIT_LIB_MODULES_MODULETABLE_H

#include "montyjit/Interp/Import.h"

namespace montyjit {

/// Each tells the module's name and what it consists of.
#define NATIVE_MODULE(ID, NAME) ModuleDef ID##Module();
#include "Modules.def"

/// Registers the functions of `builtins`.
void initBuiltinFunctions();

} // namespace montyjit

#endif // MONTYJIT_LIB_MODULES_MODULETABLE_H
