//===- IntMethods.h - Methods of int in files of their own ------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_INTMETHODS_H
#define MONTYJIT_LIB_RUNTIME_INTMETHODS_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

Value intNew(Session &session, Value *args);
Value boolNew(Session &session, Value *args);
Value intToBytes(Session &session, Value *args);
Value intFromBytes(Session &session, Value *args);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_INTMETHODS_H
