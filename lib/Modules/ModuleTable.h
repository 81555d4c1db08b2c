//===- ModuleTable.h - What modules with a part in C++ define ---*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_MODULETABLE_H
#define MONTYJIT_LIB_MODULES_MODULETABLE_H

#include "montyjit/Interp/Import.h"

namespace montyjit {

/// Each tells what the module consists of (the name is filled in by the caller).
#define NATIVE_MODULE(ID, NAME) ModuleDef ID##Module();
#include "Modules.def"

/// Registers the functions of `builtins`.
void initBuiltinFunctions();

} // namespace montyjit

#endif // MONTYJIT_LIB_MODULES_MODULETABLE_H
