//===- ComplexNew.h - complex() ---------------------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_COMPLEXNEW_H
#define MONTYJIT_LIB_RUNTIME_COMPLEXNEW_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

Value complexNew(Session &session, Value *args);
Value complexFromNumber(Session &session, Value *args);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_COMPLEXNEW_H
