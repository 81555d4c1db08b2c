//===- Support.cpp - What modules in C++ share ----------------------------===//

#include "Support.h"

#include "montyjit/Runtime/World.h"

using namespace montyjit;

void montyjit::addModuleTypeMethods(TypeId id, NativeTable table) {
  addMethods(id, table);
  Type *type = builtinType(id);
  type->specialsVersion = 0;
  (void)world.session->lookupSpecial(type, Special::Hash);
}
