//===- BuiltinsTables.h - The tables of built-in functions ------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_BUILTINSTABLES_H
#define MONTYJIT_LIB_MODULES_BUILTINSTABLES_H

#include "montyjit/Runtime/Native.h"

namespace montyjit {

NativeTable objectBuiltins();
NativeTable numberBuiltins();
NativeTable reduceBuiltins();
NativeTable printBuiltins();
NativeTable codeBuiltins();

} // namespace montyjit

#endif // MONTYJIT_LIB_MODULES_BUILTINSTABLES_H
