//===- StrMethods.h - The tables of str's methods ---------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_STRMETHODS_H
#define MONTYJIT_LIB_RUNTIME_STRMETHODS_H

#include "montyjit/Runtime/Native.h"

namespace montyjit {

// One table per file of methods; initStrings adds them to str.
NativeTable strCaseMethods();
NativeTable strClassMethods();
NativeTable strEditMethods();
NativeTable strFormatMethods();
NativeTable strJoinMethods();
NativeTable strSearchMethods();
NativeTable strSpecialMethods();
NativeTable strSplitMethods();
NativeTable strTranslateMethods();

/// Tells the collector that strings point into the shared buffers.
void registerStrBuffers();

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_STRMETHODS_H
