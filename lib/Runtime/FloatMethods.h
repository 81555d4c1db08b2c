//===- FloatMethods.h - Methods of float in files of their own --*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_FLOATMETHODS_H
#define MONTYJIT_LIB_RUNTIME_FLOATMETHODS_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

Value floatNew(Session &session, Value *args);
Value floatFromNumber(Session &session, Value *args);
Value floatHex(Session &session, Value *args);
Value floatFromHex(Session &session, Value *args);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_FLOATMETHODS_H
