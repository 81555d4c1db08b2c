//===- NumberInit.cpp - Registering the methods of numbers ----------------===//

#include "NumberMethods.h"
#include "montyjit/Runtime/Builtins.h"

namespace montyjit {

Str *formatSpecArgument(Session &session, Value spec) {
  Str *text = asStr(spec);
  if (!text)
    session.raiseFormat(TypeId::TypeError,
                        "__format__() argument must be str, not {}",
                        spec == none() ? "None" : typeName(spec));
  return text;
}

void initNumbers() {
  initInt();
  initBool();
  initFloat();
  initComplex();
}

} // namespace montyjit
